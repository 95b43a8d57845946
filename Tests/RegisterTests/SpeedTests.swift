import Foundation
import Register
import Testing

/// Figures for those who ask: set DIANZHAO_BENCH to see them.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["DIANZHAO_BENCH"] != nil), .serialized)
struct SpeedTests {
    @Test func `verify, first and warmed`() throws {
        let sample = try IssuedSample()
        let register = Register(sample.records)
        let trust = sample.world.trust
        let clock = ContinuousClock()
        let verify = {
            _ = Register.verify(
                sample.original,
                trust: trust,
                register: register,
                at: SampleWorld.now
            )
        }
        print("first \(clock.measure(verify))")
        let times = (0..<300).map { _ in clock.measure(verify) }.sorted()
        print("median \(times[150]), p10 \(times[30])")
    }

    @Test func `status of a license by its lines`() throws {
        let world = try SampleWorld()
        let day = try SampleWorld.day("2026-11-20")
        let clock = ContinuousClock()
        for lines in [[], ["filed 2026-10-12", "accepted 2026-10-14", "renewed 2026-11-16"]] {
            let entry = try ExtensionStory.entry(lines, world)
            let time = clock.measure { for _ in 0..<1_000 { _ = entry.status(on: day) } }
            print("\(lines.count + 1) lines: \(time / 1_000)")
        }
    }
}
