import Licensing
import Register
import Testing

@testable import Authority

/// Limits of attempts: what strangers do, and what a known device does, apart from each other.
struct AttemptsTests {
    private static let start = Moment(seconds: 1_795_140_000)
    private static let known = AttemptOrigin.knownDevice(Digest.sm3([1]))
    private let attempts = Attempts()

    /// A stranger with the right password tries a code, each from another address.
    private func code(_ number: Int, at seconds: Int64) -> Int64? {
        let (origin, moment) = AttemptsTests.place(number, seconds)
        return attempts.begin(account: "wang", from: origin, at: moment)
            ?? attempts.beginCode(account: "wang", from: origin, at: moment)
    }

    private func known(at seconds: Int64) -> Int64? {
        let moment = AttemptsTests.start.adding(seconds: seconds)
        return attempts.begin(account: "wang", from: AttemptsTests.known, at: moment)
    }

    private static func place(_ number: Int, _ seconds: Int64) -> (AttemptOrigin, Moment) {
        (.stranger(source: "s\(number)"), start.adding(seconds: seconds))
    }

    /// Strangers try as fast as they may; the instants at which they were let try.
    ///
    /// After a wait longer
    /// than their patience they keep quiet until the pauses are forgotten.
    private func attack(from start: Int64 = 0, until end: Int64, patience: Int64 = 900) -> [Int64] {
        var (now, number, taken) = (start, 0, [Int64]())
        while now < end {
            number += 1
            if let wait = code(number, at: now) {
                now += wait > patience ? 901 : wait
            } else {
                taken.append(now)
            }
        }
        return taken
    }

    @Test(arguments: [Int64(900), 100, 10, 0])
    func `strangers try twenty codes an hour at most, however they spread them`(patience: Int64) {
        let taken = attack(until: 86_400, patience: patience)
        for instant in taken {
            #expect(taken.filter { (instant..<(instant + 3_600)).contains($0) }.count <= 20)
        }
        #expect(taken.filter { $0 < 3_600 }.count >= 15)
    }

    @Test func `strangers try a hundred codes a day at most`() {
        let taken = attack(until: 3 * 86_400)
        for instant in taken {
            #expect(taken.filter { (instant..<(instant + 86_400)).contains($0) }.count <= 100)
        }
        #expect(taken.filter { $0 < 86_400 }.count == 100)
    }

    @Test
    func `a known device is not held by strangers, and has twenty failures an hour of its own`() {
        _ = attack(until: 3_600)
        for number in 0..<20 { #expect(known(at: 3_600) == nil, "\(number)") }
        #expect(known(at: 3_600) == 3_600)
        #expect(known(at: 7_199) == 1)
        #expect(known(at: 7_200) == nil)
    }

    @Test func `a known device's failures hold no stranger and no other device`() {
        for _ in 0..<20 { _ = known(at: 0) }
        #expect(known(at: 0) != nil)
        #expect(code(1, at: 0) == nil)
        let other = AttemptOrigin.knownDevice(Digest.sm3([2]))
        #expect(attempts.begin(account: "wang", from: other, at: AttemptsTests.start) == nil)
        let origin = AttemptsTests.known
        #expect(attempts.begin(account: "zhao", from: origin, at: AttemptsTests.start) == nil)
    }

    @Test func `an owner's log-in gives strangers no new guesses`() {
        let taken = attack(until: 1_000).count
        _ = known(at: 1_000)
        attempts.succeed(account: "wang", from: AttemptsTests.known)
        #expect(taken > 0)
        let more = attack(from: 1_000, until: 3_600).count
        #expect(taken + more <= 20)
    }

    @Test func `a right code is no guess`() {
        for number in 0..<60 {
            #expect(code(number, at: Int64(number) * 30) == nil)
            let origin = AttemptsTests.place(number, 0).0
            attempts.succeed(account: "wang", from: origin)
        }
    }

    @Test func `names that somebody invents make no wrong code forgotten`() {
        for number in 0..<5 { #expect(code(number, at: 0) == nil) }
        for number in 0..<(Attempts.remembered + 10) {
            let moment = AttemptsTests.start
            let origin = AttemptOrigin.stranger(source: "x\(number)")
            _ = attempts.begin(account: "name\(number)", from: origin, at: moment)
        }
        #expect(code(6, at: 0) == 1)
    }

    @Test(arguments: [Int64(-31_536_000), -3_600, -1])
    func `a clock that is set back keeps nobody out longer than the limit says`(jump: Int64) {
        for number in 0..<5 { _ = code(number, at: 0) }
        let wait = code(6, at: jump)
        #expect(wait == 1)
        #expect(code(7, at: jump + 1) == nil)
        for _ in 0..<20 { _ = known(at: 0) }
        #expect(known(at: jump) == 3_600)
        #expect(known(at: jump + 3_600) == nil)
    }
}
