import Foundation
import Licensing
import Store
import Testing

@testable import Authority

@Suite("What is derived can be made again")
struct ProjectionsTests {
    private func inbox(_ office: Office) throws -> [InboxRow] {
        try office.store.read { try $0.inbox(limit: 1_000) }
    }

    private static func wrong(_ row: InboxRow) -> InboxRow {
        InboxRow(
            case: row.case,
            agency: row.agency,
            family: row.family,
            matter: row.matter,
            applicant: row.applicant,
            applicantName: row.applicantName,
            state: "wrong",
            post: nil,
            due: nil,
            version: row.version
        )
    }

    /// Cases that stand at several places, and a draft that an officer enters.
    private func worked() throws -> Scene {
        let scene = try Scene()
        try scene.accept()
        let code = try #require(scene.applicant.enterprise)
        _ = try scene.office.startAssisted(for: code, by: scene.by(.acceptance))
        let play = scene.desk.play(in: scene.office, another: 1)
        try play.accept(try play.file())
        return scene
    }

    @Test func `the inbox and the public list that grew are those that are made again`() throws {
        let scene = try worked()
        let office = scene.office
        let grown = try inbox(office)
        let followed = try office.store.read { try $0.publicCases() }
        #expect(grown.count == 3 && followed.count == 2)
        #expect(grown.contains { $0.assistedBy == scene.by(.acceptance).id })
        let row = try #require(grown.first)
        try office.store.change { transaction in
            try transaction.project(ProjectionsTests.wrong(row))
            try transaction.forgetPublicCases()
        }
        #expect(try inbox(office) != grown)
        try office.rebuildProjections()
        #expect(try inbox(office) == grown)
        #expect(try office.store.read { try $0.publicCases() } == followed)
    }

    /// A request to correct whose notice is served.
    private func asked() throws -> Scene {
        let scene = try Scene()
        let item = CorrectionItem(
            place: .form(part: "assets"),
            fault: try Remark("资产负债表日不是上年末"),
            clause: "服务指南第二章"
        )
        let office = scene.office
        try office.requestCorrection(scene.id, items: [item], by: scene.by(.acceptance))
        try office.sealNotice(.correction, of: scene.id, by: scene.by(.sealing))
        try office.serveNotice(
            scene.id,
            .notice(.correction),
            way: .counter,
            by: scene.by(.service)
        )
        return scene
    }

    @Test func `an act on a case whose term is over leaves the turn where the day puts it`() throws
    {
        let scene = try asked()
        let office = scene.office
        func post() throws -> Post? {
            try office.store.read { try $0.inbox(of: scene.id) }?.post
        }
        #expect(try post() == .applicant)
        scene.pass(60)
        try office.writeDownLapses()
        #expect(try post() == .acceptance)
        try office.changeDelivery(scene.id, to: .pickUp, by: scene.applicant)
        #expect(try post() == .acceptance, "it is no longer the applicant's turn")
        try office.rebuildProjections()
        #expect(try post() == .acceptance)
    }

    @Test func `a start makes again what is behind its case, and only that`() throws {
        let scene = try worked()
        let grown = try inbox(scene.office)
        try scene.office.store.change { try $0.rebuildInbox { _, _ in nil } }
        #expect(try inbox(scene.office).isEmpty)
        #expect(try scene.office.store.read { try $0.isInboxBehind() })
        try scene.office.close()
        let again = try Office.open(
            scene.desk.settings(),
            law: scene.desk.law,
            clock: .fixed(scene.office.now())
        )
        #expect(try inbox(again) == grown)
        #expect(try !again.store.read { try $0.isInboxBehind() })
    }

    @Test func `a term that is over is shown once, not written again every minute`() throws {
        let scene = try asked()
        let office = scene.office
        scene.pass(60)
        func written() throws -> Data {
            let path = office.settings.storePath + "-wal"
            return try Data(contentsOf: URL(fileURLWithPath: path))
        }
        let before = try written()
        try office.writeDownLapses()
        let once = try written()
        #expect(once != before)
        try office.writeDownLapses()
        try office.writeDownLapses()
        #expect(try written() == once)
    }

    @Test func `the counter finds its drafts behind any number of others`() throws {
        let scene = try worked()
        let officer = scene.by(.acceptance)
        try scene.office.store.change { transaction in
            for number in 0..<1_001 {
                let row = CaseRow(
                    id: CaseID("0000\(number)"),
                    agency: AgencyID("shanxi"),
                    family: .facility,
                    matter: .initial,
                    applicant: try CreditCode("91140105MA0KD31X0A"),
                    applicantName: "甲公司",
                    openedOn: SampleDesk.day
                )
                try transaction.open(row)
                try transaction.project(
                    InboxRow(
                        case: row.id,
                        agency: row.agency,
                        family: row.family,
                        matter: row.matter,
                        applicant: row.applicant,
                        applicantName: row.applicantName,
                        state: "draft",
                        post: .applicant,
                        due: Day("2020-01-01"),
                        version: 0
                    )
                )
            }
        }
        #expect(try scene.office.assistedDrafts(by: officer).count == 1)
        let other = Actor(id: "another", post: .acceptance, agency: officer.agency)
        #expect(try scene.office.assistedDrafts(by: other).isEmpty)
    }
}
