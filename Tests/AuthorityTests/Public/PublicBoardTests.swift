import Licensing
import Store
import Testing

@testable import Authority

@Suite("What the public follows")
struct PublicBoardTests {
    private static let shanxi = AgencyID("shanxi")

    @Test func `SEED2-108 a case is in no list before it is accepted, and in one after it`() throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        let id = try play.file()
        #expect(office.publicBoard(of: PublicBoardTests.shanxi).inProgress.isEmpty)
        try play.accept(id)
        let board = office.publicBoard(of: PublicBoardTests.shanxi)
        let shown = try #require(board.inProgress.first)
        #expect(board.inProgress.count == 1)
        #expect(board.results.isEmpty)
        #expect(try shown.enterprise == office.store.read { try $0.case(id) }?.applicantName)
        #expect(shown.stage == .underReview)
        #expect(shown.acceptedOn == (try office.open(id).act(.accepted)?.on))
        #expect(shown.due != nil)
        // Another agency's list says nothing of it.
        #expect(office.publicBoard(of: AgencyID("shandong")).inProgress.isEmpty)
    }

    @Test func `SEED2-108 a grant moves from progress to results with its number`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        let id = try play.play()
        let board = office.publicBoard(of: PublicBoardTests.shanxi)
        #expect(board.inProgress.isEmpty)
        let state = try office.open(id).state
        #expect(board.results.map(\.license) == [state.grant?.licenseNumber.rawValue])
    }

    @Test
    func `AMB-38 a list never tells a case that will be refused from one that will be granted`() {
        let shown = StageName.allCases.map { name in
            PublicCase(
                PublicCaseRow(
                    case: CaseID("c"),
                    agency: PublicBoardTests.shanxi,
                    family: .facility,
                    matter: .initial,
                    enterprise: "甲公司",
                    receipt: "晋-2026-000001",
                    state: name.rawValue,
                    acceptedOn: Day("2026-11-20"),
                    due: nil,
                    pause: nil,
                    granted: nil
                )
            )
        }
        let listed = Set(AgencyBoard(shown).inProgress.compactMap(\.stage))
        #expect(listed == [.underReview, .awaitingDecision])
        for entry in AgencyBoard(shown).results { Issue.record("\(entry)") }
        let hidden: [StageName] = [.draft, .filed, .received, .refused, .served, .archived]
        for (name, entry) in zip(StageName.allCases, shown) where hidden.contains(name) {
            #expect(entry.stage == nil, "\(name)")
        }
    }

    @Test func `the projection says the same when it is made again and when the office reopens`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let play = desk.play(in: office)
        try play.accept(try play.file())
        let before = try office.store.read { try $0.publicCases() }
        #expect(before.count == 1)
        try office.rebuildProjections()
        #expect(try office.store.read { try $0.publicCases() } == before)
        let board = office.publicBoard(of: PublicBoardTests.shanxi)
        try office.close()
        let again = try desk.open()
        #expect(again.publicBoard(of: PublicBoardTests.shanxi).inProgress == board.inProgress)
    }

    @Test func `SEED2-108 the receipt's number and code open the case, and nothing else does`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let id = try desk.play(in: office).file()
        let receipt = try office.receipt(of: id)
        let year = SampleDesk.day.year
        #expect(receipt.number == "晋-\(year)-000001")
        #expect(receipt.code.count == 8)
        func found(_ number: String, _ code: String) throws -> CaseID? {
            try office.case(receipt: number, code: code)?.id
        }
        #expect(try found(receipt.number, receipt.code) == id)
        // As people type it.
        let typed = " \(receipt.number.replacing("-", with: "－")) "
        #expect(try found(typed, receipt.code.lowercased()) == id)
        #expect(try found(receipt.number, "") == nil)
        #expect(try found(receipt.number, String(receipt.code.reversed()) + "0") == nil)
        #expect(try found("晋-\(year)-000002", receipt.code) == nil)
        #expect(try office.receipt(of: id) == receipt, "it can be told again")
    }

    @Test func `a receipt is not there before the application was received`() throws {
        let desk = try SampleDesk()
        let office = try desk.open()
        let enterprise = try CreditCode("91140213MA0L7Q4C99")
        let actor = Actor(id: "handler", post: .applicant, enterprise: enterprise)
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: enterprise,
            agency: PublicBoardTests.shanxi
        )
        let id = try office.openDraft(opening, named: "甲公司", by: actor).id
        #expect(try office.receiptNumber(of: id) == nil)
        #expect(throws: OfficeRefusal.self) { try office.receipt(of: id) }
    }

    @Test func `no two agencies share the beginning of their receipts' numbers`() throws {
        let names = try SampleDesk().law.agencies.map(\.abbreviation)
        #expect(Set(names).count == names.count)
        #expect(names.contains("晋"))
        #expect(!names.contains(""))
    }

    @Test func `SEED1-36 verifications are counted by hour, way and outcome, and by nothing else`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        for _ in 0..<3 { office.countVerification(.number, outcome: "valid") }
        office.countVerification(.file, outcome: "notValid")
        #expect(try office.verifications(from: SampleDesk.day, through: SampleDesk.day).isEmpty)
        try office.writeVerifications()
        office.countVerification(.number, outcome: "valid")
        try office.writeVerifications()
        try office.writeVerifications()
        let counts = try office.verifications(from: SampleDesk.day, through: SampleDesk.day)
        #expect(counts.map(\.count) == [1, 4])
        #expect(Set(counts.map(\.hour)) == ["\(SampleDesk.day)T00"])
        let next = SampleDesk.day.adding(days: 1)
        #expect(try office.verifications(from: next, through: next).isEmpty)
    }
}
