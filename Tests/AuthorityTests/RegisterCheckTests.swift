import Foundation
import Licensing
import Register
import Testing

@testable import Authority

/// The office signs its own register and no other, whatever stands in its database.
@Suite("The register against its heads")
struct RegisterCheckTests {
    /// A fault, what was done to the database, and what is said of it.
    private func requireFault(
        _ place: RegisterDesk,
        _ issued: RegisterDesk.Issued,
        _ expected: (RegisterFault) -> Bool
    ) throws {
        let heads = try place.heads
        let office = try place.desk.open()
        defer { try? office.close() }
        guard case .faulty(let fault) = office.registerStanding, expected(fault) else {
            Issue.record("\(office.registerStanding)")
            return
        }
        #expect(office.readiness().first { $0.name == "register" }?.isReady == false)
        let found = office.verify(issued.file)
        #expect(found.edition.reasons.map(\.code) == ["register-faulty"])
        #expect(found.license.reasons.map(\.code) == ["register-faulty"])
        #expect(found.verdict == .cannotConfirm)
        #expect(office.verify(number: issued.number) == nil)
        let absence = office.register.absence(of: issued.number, at: office.now())
        #expect(absence.reasons.map(\.code) == ["register-faulty"])
        #expect(throws: OfficeRefusal.self) { try office.publishedFiles() }
        #expect(throws: OfficeRefusal.self) { try office.publishHead() }
        let cases = try #require(try place.number("SELECT COUNT(*) FROM licensing_case"))
        let play = place.desk.play(in: office, another: UInt64(cases) + 9)
        let id = try play.file()
        #expect(throws: OfficeRefusal.self) { try play.accept(id) }
        #expect(office.tend()?.contains("登记簿") == true)
        #expect(try place.heads == heads, "nothing was signed")
    }

    @Test func `a changed line is not signed`() throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        try place.tamper(
            "UPDATE register_record SET line = replace(line, '公司', '公祠') WHERE line LIKE '%edition%'"
        )
        try requireFault(place, issued) { if case .changed = $0 { true } else { false } }
    }

    @Test(arguments: ["NULL", "(SELECT mark FROM register_record WHERE position = 0)"])
    func `an invented license is not signed`(mark: String) throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let count = try #require(try place.lines)
        try place.invent(behind: count, mark: mark)
        try requireFault(place, issued) { $0 == .invented(position: count) }
    }

    @Test func `an invented license is not signed where the head outside is gone too`() throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let count = try #require(try place.lines)
        try place.invent(behind: count, mark: "NULL")
        try FileManager.default.removeItem(atPath: place.headPath)
        try requireFault(place, issued) { $0 == .invented(position: count) }
    }

    @Test(arguments: ["edition", "seal"], [false, true])
    func `a line put in once more is not signed where the head outside is gone`(
        kind: String,
        alsoHeads: Bool
    ) throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let count = try #require(try place.lines)
        try place.repeatLine(of: kind, behind: count)
        try FileManager.default.removeItem(atPath: place.headPath)
        if alsoHeads {
            try place.tamper("DELETE FROM register_head")
            try place.rechain()
        }
        try requireFault(place, issued) { $0 == .invented(position: count) }
    }

    @Test func `an old edition that waits for its head is signed where its files say the same`()
        throws
    {
        let place = try RegisterDesk()
        let issued = try place.issue()
        try place.makeOld(isEditionWaiting: true)
        let office = try place.desk.open()
        defer { try? office.close() }
        #expect(office.registerStanding == .sound)
        #expect(office.verify(issued.file).verdict == .valid)
        #expect(office.verify(number: issued.number)?.license.verdict == .valid)
    }

    @Test(arguments: [("公司", "公祠"), ("-00001-", "-77777-")])
    func `an old edition of which its files say something else is not signed`(
        old: String,
        new: String
    ) throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let signed = try place.makeOld(isEditionWaiting: true)
        try place.tamper(
            """
            UPDATE register_record SET line = replace(line, '\(old)', '\(new)')
            WHERE position = \(signed) AND line LIKE '%"kind":"edition"%'
            """
        )
        try place.rechain()
        try requireFault(place, issued) { $0 == .invented(position: signed) }
    }

    @Test func `a deleted line is missed, also where its head was deleted with it`() throws {
        for alsoHeads in [false, true] {
            let place = try RegisterDesk()
            let issued = try place.issue()
            let count = try #require(try place.lines)
            var statements = ["DELETE FROM register_record WHERE position = \(count - 1)"]
            if alsoHeads { statements.append("DELETE FROM register_head WHERE size = \(count)") }
            for statement in statements { try place.tamper(statement) }
            try requireFault(place, issued) { $0 == .missing(stored: count - 1, signed: count) }
        }
    }

    @Test func `a line in the place of a deleted one is noticed by the head outside`() throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let count = try #require(try place.lines)
        try place.tamper(
            "DELETE FROM register_head WHERE size = \(count)",
            "UPDATE register_record SET line = replace(line, '公司', '公祠') "
                + "WHERE position = \(count - 1)"
        )
        try requireFault(place, issued) { $0 == .changed(size: count) }
    }

    @Test func `another office's register is never signed`() throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let other = try RegisterDesk()
        try other.issue()
        for table in ["register_record", "register_head"] {
            try place.tamper(
                "ATTACH '\(other.path)' AS other",
                "DELETE FROM \(table)",
                "INSERT INTO \(table) SELECT * FROM other.\(table)"
            )
        }
        try requireFault(place, issued) {
            switch $0 {
            case .foreign, .changed: true
            default: false
            }
        }
        // Without the head outside the signer of the stored heads still tells.
        try FileManager.default.removeItem(atPath: place.headPath)
        try requireFault(place, issued) { $0 == .foreign }
    }

    @Test func `an edition that no longer says what its line says is noticed`() throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        try place.tamper(
            "UPDATE edition SET original_digest = duplicate_digest, duplicate_digest = original_digest"
        )
        try requireFault(place, issued) { if case .edition = $0 { true } else { false } }
    }

    @Test func `an untouched office goes on, also with the head of before a crash`() throws {
        let place = try RegisterDesk()
        let first = try place.issue()
        let older = try Data(contentsOf: URL(fileURLWithPath: place.headPath))
        let second = try place.issue(another: 1)
        try older.write(to: URL(fileURLWithPath: place.headPath))
        let office = try place.desk.open()
        #expect(office.registerStanding == .sound)
        for issued in [first, second] {
            #expect(office.verify(issued.file).verdict == .valid)
            for notice in issued.notices { #expect(office.verify(notice).verdict == .valid) }
        }
        #expect(office.readiness().first { $0.name == "register" }?.isReady == true)
    }

    @Test func `what another program writes while the office runs is looked into before signing`()
        throws
    {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let office = try place.desk.open()
        defer { try? office.close() }
        try place.tamper("CREATE TABLE harmless (x INTEGER)")
        try office.publishHead()
        #expect(office.registerStanding == .sound)
        let heads = try place.heads
        try place.tamper(
            "UPDATE register_record SET line = replace(line, '公司', '公祠') WHERE line LIKE '%edition%'"
        )
        #expect(throws: OfficeRefusal.self) { try office.publishHead() }
        #expect(try place.heads == heads)
        #expect(office.verify(issued.file).verdict == .cannotConfirm)
    }

    @Test func `while it is checked the register is read, and nothing is sealed or signed`() throws
    {
        let place = try RegisterDesk()
        try place.issue()
        let office = try place.desk.open()
        defer { try? office.close() }
        let play = place.desk.play(in: office, another: 5)
        let id = try play.file()
        let checking = office.with(RegisterBook())
        #expect(checking.registerStanding == .checking)
        let check = checking.readiness().first { $0.name == "register" }
        #expect(check?.isReady == true && check?.state == .checking)
        let later = place.desk.play(in: checking, another: 5)
        let refusal = #expect(throws: OfficeRefusal.self) { try later.accept(id) }
        guard case .registerChecking = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(try office.open(id).state.seals.isEmpty)
        #expect(throws: OfficeRefusal.self) { try checking.publishHead() }
    }

    @Test func `reads answer while the check of a start is held open, and it goes on afterwards`()
        throws
    {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let office = try place.desk.open()
        defer { try? office.close() }
        let id = try place.desk.play(in: office, another: 5).file()
        let heads = try #require(try place.heads)
        let started = office.with(RegisterBook())
        try started.loadRegister()
        try started.loadPublicCases()
        let letGo = DispatchSemaphore(value: 0)
        defer { letGo.signal() }
        started.keepFromPublishing(until: letGo)
        started.settleRegisterInBackground()
        try requireReads(started, of: issued)
        let later = place.desk.play(in: started, another: 5)
        let refusal = #expect(throws: OfficeRefusal.self) { try later.accept(id) }
        guard case .registerChecking = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        _ = started.tend()
        #expect(try started.open(id).state.seals.isEmpty)
        #expect(try place.heads == heads, "nothing was signed")
        // It has been held all the time.
        #expect(started.registerStanding == .checking && started.book.isBeingChecked)
        letGo.signal()
        started.awaitRegisterCheck()
        #expect(started.registerStanding == .sound)
        #expect(try place.heads == heads + 1)
    }

    /// The files, the search, a license's page and the published files: what the public asks for.
    private func requireReads(_ office: Office, of issued: RegisterDesk.Issued) throws {
        #expect(office.verify(issued.file).verdict == .valid)
        for notice in issued.notices { #expect(office.verify(notice).verdict == .valid) }
        // The search goes through these, and the page shows this answer.
        #expect(office.register.licenses.map(\.number) == [issued.number])
        #expect(office.verify(number: issued.number)?.license.verdict == .valid)
        #expect(office.publicBoard(of: AgencyID("shanxi")).results.map { $0.case } == [issued.case])
        for name in PublishedName.allCases {
            #expect(try office.publishedFile(name) != nil, "\(name)")
        }
        #expect(office.readiness().first { $0.name == "register" }?.state == .checking)
    }

    @Test func `checked in the background, the office comes to the same`() throws {
        let place = try RegisterDesk()
        let issued = try place.issue()
        let office = try Office.open(
            place.desk.settings(),
            law: place.desk.law,
            clock: .fixed(Moment(startOf: SampleDesk.day)),
            registerCheck: .inBackground
        )
        #expect(office.verify(issued.file).verdict == .valid)
        office.awaitRegisterCheck()
        #expect(office.registerStanding == .sound)
        #expect(office.verify(issued.file).verdict == .valid)
        try office.close()
    }
}

extension Office {
    /// Holds the lock inside which the check works, so that it does not get on before the signal.
    fileprivate func keepFromPublishing(until letGo: DispatchSemaphore) {
        let held = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            try? book.publishing {
                held.signal()
                letGo.wait()
            }
        }
        held.wait()
    }

    /// The same office with another book.
    fileprivate func with(_ book: RegisterBook) -> Office {
        Office(
            law: law,
            settings: settings,
            store: store,
            clock: clock,
            randomness: randomness,
            custody: custody,
            accounts: accounts,
            papers: papers,
            book: book,
            afterStage: afterStage
        )
    }
}
