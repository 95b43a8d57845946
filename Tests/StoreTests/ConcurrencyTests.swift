import GRDB
import Licensing
import TestKit
import Testing

@testable import Store

struct ConcurrencyTests {
    let place = try? ThrowAwayStore()

    @Test func `of 64 decisions on one version exactly one wins`() async throws {
        let store = try #require(place).open()
        try store.change { try $0.open(Sample.row()) }
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let act = Sample.act(1, Sample.refusal("\(number)"), by: "a\(number)")
                    let commit = Commit(acts: [act], to: CaseID("c1"), expecting: 0)
                    return (try? store.append(commit)) != nil
                }
            }
            return await group.reduce(into: [Bool]()) { $0.append($1) }
        }
        #expect(outcomes.count == 64)
        #expect(outcomes.count(where: { $0 }) == 1)
        #expect(try store.read { try $0.acts(of: CaseID("c1")).count } == 1)
    }

    @Test func `a thousand reservations by eight tasks have no double and no gap`() async throws {
        let store = try #require(place).open()
        try store.change { transaction in
            for number in 0..<1_000 { try transaction.open(Sample.row("c\(number)")) }
        }
        let values = try await withThrowingTaskGroup(of: [Int].self) { group in
            for task in 0..<8 {
                group.addTask {
                    try stride(from: task, to: 1_000, by: 8).map { number in
                        try store.change {
                            try $0.reserve(
                                series: "license/shanxi/2026",
                                purpose: "grant",
                                for: CaseID("c\(number)"),
                                agency: Sample.agency,
                                at: Sample.moment
                            )
                        }
                    }
                }
            }
            return try await group.reduce(into: [Int]()) { $0 += $1 }
        }
        #expect(values.sorted() == Array(1...1_000))
    }

    @Test func `readers go on while a write is open and see none of it`() throws {
        let store = try #require(place).open()
        try store.change { try $0.open(Sample.row()) }
        try store.change { transaction in
            try transaction.append(
                Commit(acts: [Sample.act(1)], to: CaseID("c1"), expecting: 0)
            )
            #expect(try store.read { try $0.acts(of: CaseID("c1")) }.isEmpty)
            #expect(try transaction.reading.acts(of: CaseID("c1")).count == 1)
        }
        #expect(try store.read { try $0.acts(of: CaseID("c1")) }.count == 1)
    }

    @Test func `commits, checkpoints and readers at once lose nothing`() async throws {
        let place = try #require(place)
        let store = try place.open()
        let perTask = 150
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<4 {
                group.addTask {
                    for number in 0..<perTask {
                        try store.change { try $0.open(Sample.row("c\(task)-\(number)")) }
                    }
                }
            }
            group.addTask {
                for _ in 0..<perTask {
                    // A checkpoint that meets a reader is not whole; the next one is.
                    try store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
                }
            }
            group.addTask {
                var last = 0
                for _ in 0..<30 {
                    let count = try store.read { try $0.allCases().count }
                    #expect(count >= last)
                    last = count
                }
            }
            try await group.waitForAll()
        }
        try store.checkIntegrity()
        try store.close()
        #expect(try place.open().read { try $0.allCases().count } == 4 * perTask)
    }
}
