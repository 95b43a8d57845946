import Licensing
import TestKit
import Testing

@testable import Store

/// Every row comes back as it went in.
struct RowTests {
    let place = try? ThrowAwayStore()

    private func filled() throws -> Store {
        let store = try #require(place).open()
        try store.change { transaction in
            try transaction.open(Sample.row())
            try LicenseSample.fill(transaction, CaseID("c1"))
        }
        return store
    }

    @Test func `a blob is named by its content, the first bytes stay`() throws {
        let store = try filled()
        let other = Blob(digest: try Sample.digest("1"), size: 3, bytes: [7])
        try store.change { try $0.put(other, agency: Sample.agency) }
        let kept = try store.read { try $0.blob(Sample.digest("1")) }
        #expect(try kept == Sample.blob("1"))
        #expect(try store.read { try $0.blob(Sample.digest("f")) } == nil)
    }

    @Test func `an edition is found by identifier, number, case and the code's word`() throws {
        let store = try filled()
        let edition = try LicenseSample.edition()
        try store.read { (snapshot: Snapshot) throws in
            #expect(try snapshot.edition(edition.identifier) == edition)
            #expect(try snapshot.edition(tokenDigest: edition.tokenDigest) == edition)
            #expect(try snapshot.edition(tokenDigest: edition.contentDigest) == nil)
            #expect(try snapshot.editions(of: edition.number) == [edition])
            #expect(try snapshot.editions(of: edition.case) == [edition])
        }
    }

    @Test func `the steps of issuing come in their order, each once for an attempt`() throws {
        let store = try filled()
        let id = CaseID("c1")
        let more = [
            LicenseSample.step(id, "sealed"), LicenseSample.step(id, "dropped"),
            LicenseSample.step(id, "sealed", attempt: 2),
        ]
        for step in more { try store.change { try $0.record(step) } }
        let steps = try store.read { try $0.steps(of: id) }
        #expect(steps == [LicenseSample.step(id, "reserved")] + more)
        #expect(throws: StoreRefusal.self) { try store.change { try $0.record(more[0]) } }
        #expect(try store.read { try $0.unfinishedIssuing(last: "closed") } == [id])
        try store.change { try $0.record(LicenseSample.step(id, "closed", attempt: 2)) }
        #expect(try store.read { try $0.unfinishedIssuing(last: "closed") }.isEmpty)
    }

    @Test func `the register counts from zero and keeps its last head`() throws {
        let store = try filled()
        let position = try store.change {
            try $0.appendRecord(line: "{1}", agency: Sample.agency, at: Sample.moment)
        }
        #expect(position == 1)
        try store.change {
            try $0.putHead("{2}", size: 2, agency: Sample.agency, at: Sample.moment)
        }
        try store.read { (snapshot: Snapshot) throws in
            #expect(try snapshot.records() == ["{}", "{1}"])
            #expect(try snapshot.records(from: 1) == ["{1}"])
            #expect(try snapshot.recordCount() == 2)
            #expect(try snapshot.head() == "{2}")
        }
    }

    @Test func `notices are numbered within their case`() throws {
        let store = try filled()
        let second = try LicenseSample.notice(CaseID("c1"), "2")
        #expect(try store.change { try $0.add(second) } == 2)
        let all = try store.read { try $0.notices(of: CaseID("c1")) }
        #expect(try all == [LicenseSample.notice(CaseID("c1")), second])
    }

    @Test func `a confirmation holds for the value that was confirmed`() throws {
        let store = try filled()
        func isConfirmed(_ value: String) throws -> Bool {
            try store.read {
                try $0.isConfirmed(datum: "agency.shanxi.credit-code", value: value)
            }
        }
        #expect(try isConfirmed("v"))
        #expect(try !isConfirmed("w"))
    }

    @Test func `each change of an account leaves everything else as it is`() throws {
        let store = try filled()
        let account = LicenseSample.account()
        #expect(try store.read { try $0.account(login: account.login) } == account)
        #expect(throws: StoreRefusal.self) { try store.change { try $0.add(account) } }
        func found() throws -> AccountRow {
            try #require(try store.read { try $0.account(id: account.id) })
        }
        try store.change { try $0.setClosed(at: account.createdAt, account.id) }
        #expect(try store.change { try $0.setPassword("$argon2id$new", of: account.id) })
        try store.change { try $0.setSecret([1], of: account.id) }
        try store.change { try $0.setEnd(nil, of: account.id) }
        let changed = try found()
        #expect(changed.login == account.login && changed.name == account.name)
        #expect(changed.passwordHash == "$argon2id$new" && changed.otpSecret == [1])
        #expect(changed.endsOn == nil && changed.disabledAt == account.createdAt)
        try store.change { try $0.setClosed(at: nil, account.id) }
        #expect(try found().disabledAt == nil)
        #expect(try found().passwordHash == "$argon2id$new")
        #expect(try store.read { try $0.accounts().map(\.login) } == [account.login, "login-a2"])
        #expect(try !store.change { try $0.setPassword("$", of: "a9") })
    }

    @Test func `a password is replaced only where it is still the one that was proved`() throws {
        let store = try filled()
        let account = LicenseSample.account()
        func replace(_ former: String, _ hash: String) throws -> Bool {
            try store.change { try $0.setPassword(hash, of: account.id, replacing: former) }
        }
        #expect(try !replace("$argon2id$another", "$argon2id$new"))
        #expect(try replace(account.passwordHash, "$argon2id$new"))
        #expect(try !replace(account.passwordHash, "$argon2id$newer"))
    }

    @Test func `a one-time code is taken once, and none before it any more`() throws {
        let store = try filled()
        func take(_ step: Int64) throws -> Bool {
            try store.change { try $0.useCode(of: "a1", step: step) }
        }
        #expect(try take(100))
        #expect(try !take(100))
        #expect(try !take(99))
        #expect(try take(101))
        #expect(try !store.change { try $0.useCode(of: "a9", step: 1) })
    }
}
