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
}
