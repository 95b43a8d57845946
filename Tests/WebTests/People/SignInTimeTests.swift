import Foundation
import GRDB
import Licensing
import Testing

@testable import Authority
@testable import Store
@testable import Web

/// S15: how long an answer takes tells no more than the answer.
///
/// The tests measure the work of the answering thread, in rounds that ask every question in turn.
/// Other programs only add to it (they take caches and memory), so the least of many rounds is the
/// work itself; a machine that is busy gets more rounds, and a real difference outlasts them all.
/// Waiting for the disk is no work, so it is asked for by itself: no wrong answer writes.
struct SignInTimeTests {
    private static let rounds = 15...60
    /// S15 asks for ±10 ms.
    ///
    /// The least of many rounds stands for the median, because other programs only add.
    private static let milliseconds = 10.0

    private let place: Workplace
    private let person: SamplePerson

    init() throws {
        place = try Workplace()
        person = place.officer(.review)
    }

    /// Milliseconds of this thread's own work.
    private static func work(_ body: () throws -> Void) rethrows -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
        }
        let start = now()
        try body()
        return now() - start
    }

    /// The least milliseconds that each question took.
    private func leastTimes(_ questions: [() throws -> Void]) throws -> [Double] {
        for question in questions { try question() }
        var least = questions.map { _ in Double.infinity }
        for round in 1...SignInTimeTests.rounds.upperBound {
            for (number, question) in questions.enumerated() {
                // A name that failed of late would be told to wait.
                place.advance(seconds: 1_000)
                least[number] = min(least[number], try SignInTimeTests.work(question))
            }
            let isEnough = round >= SignInTimeTests.rounds.lowerBound
            if isEnough, spread(least) <= SignInTimeTests.milliseconds { break }
        }
        return least
    }

    private func spread(_ times: [Double]) -> Double {
        (times.max() ?? .infinity) - (times.min() ?? 0)
    }

    private func expectAlike(_ questions: [() throws -> Void]) throws {
        let store = place.office.store
        let before = store.pool.writeWithoutTransaction { $0.totalChangesCount }
        let times = try leastTimes(questions)
        #expect(spread(times) <= SignInTimeTests.milliseconds, "\(times)")
        #expect(times.allSatisfy { $0 > 5 }, "each costs a password's work: \(times)")
        let after = store.pool.writeWithoutTransaction { $0.totalChangesCount }
        #expect(after == before, "nothing is written, whatever was wrong")
    }

    private func signIn(_ login: String, _ password: String) throws {
        let answer = try place.office.accounts.signIn(
            SignInAttempt(login: login, password: password, code: "000000"),
            source: login,
            at: place.now
        )
        guard case .refused = answer else {
            Issue.record("\(answer)")
            return
        }
    }

    @Test func `S15 no such name, a wrong password and a wrong code take the same time`() throws {
        try expectAlike([
            { try signIn("nobody-has-this", "wrong") },
            { try signIn(person.login, "wrong") },
            { try signIn(person.login, person.password) },
        ])
    }

    @Test func `S15 a way back takes the same time whether the name is there or not`() throws {
        func recover(_ login: String) throws {
            let answer = try place.office.recoverPassword(
                login: login,
                recoveryCode: "AAAA-AAAA-AAAA-AAAA",
                code: "000000",
                password: "another battery 电照",
                source: login
            )
            guard case .refused = answer else {
                Issue.record("\(answer)")
                return
            }
        }
        try expectAlike([{ try recover("nobody-has-this") }, { try recover(person.login) }])
    }

    @Test func `S15 a lost device takes the same time whatever is wrong`() throws {
        func recover(_ login: String, _ password: String) throws {
            let answer = try place.office.recoverDevice(
                login: login,
                password: password,
                recoveryCode: "AAAA-AAAA-AAAA-AAAA",
                source: login,
                visit: "v"
            )
            guard case .refused = answer else {
                Issue.record("\(answer)")
                return
            }
        }
        try expectAlike([
            { try recover("nobody-has-this", "wrong") },
            { try recover(person.login, "wrong") },
            { try recover(person.login, person.password) },
        ])
    }
}
