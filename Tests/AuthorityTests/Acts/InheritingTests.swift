import Foundation
import Licensing
import Synchronization
import Testing

@testable import Authority

/// SEED2-63, SEED2-64: at most one unit of a split takes over the performance of a class.
struct InheritingTests {
    private let desk: SampleDesk
    private let office: Office
    private let former = "91140105MA0KD31X0A"

    init() throws {
        desk = try SampleDesk()
        office = try desk.open()
    }

    /// A draft of another new unit, ready to be filed.
    private func drafted(
        _ seed: UInt64,
        inherits: [String],
        of former: String? = nil
    ) throws -> (id: CaseID, actor: Actor) {
        let enterprise = SampleEnterprise(seed: seed, filingOn: SampleDesk.day)
        let code = try CreditCode(enterprise.creditCode)
        try SampleOffice.prove(code, named: enterprise.name, in: office)
        let actor = Actor(id: "handler-\(seed)", post: .applicant, enterprise: code)
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: AgencyID("shanxi")
        )
        let id = try office.openDraft(opening, named: enterprise.name, by: actor).id
        try add(form(enterprise, inherits, former ?? self.former), "applicationForm", id, actor)
        try add(Array("分立协议\(seed)".utf8), "mergerSplit", id, actor)
        return (id, actor)
    }

    private func form(
        _ enterprise: SampleEnterprise,
        _ inherits: [String],
        _ former: String
    ) throws -> [UInt8] {
        let bytes = Data(try enterprise.application())
        var form = try #require(
            try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        )
        form["origin"] =
            [
                "kind": "split", "on": "2026-09-01", "inherits": inherits,
                "predecessors": [
                    ["name": "原单位", "creditCode": former, "licenseNumber": "1-4-00001-2020"]
                ],
            ] as [String: Any]
        return Array(try JSONSerialization.data(withJSONObject: form))
    }

    private func add(_ bytes: [UInt8], _ kind: String, _ id: CaseID, _ actor: Actor) throws {
        try office.addMaterial(bytes, kind: kind, to: id, by: actor)
    }

    /// The classes for which a filing is refused; nil where it is filed.
    private func refused(_ draft: (id: CaseID, actor: Actor)) throws -> [ActivityClass]? {
        do {
            try office.file(draft.id, by: draft.actor)
            return nil
        } catch OfficeRefusal.inherited(let classes) {
            return classes
        }
    }

    @Test func `SEED2-63 a second unit of the split does not inherit the same kind of activity`()
        throws
    {
        let first = try drafted(11, inherits: ["installation", "repair"])
        #expect(try refused(first) == nil)
        let second = try drafted(12, inherits: ["repair", "testing"])
        #expect(try refused(second) == [.repair])
        #expect(try office.open(second.id).state.name == .draft)
        let message = OfficeRefusal.inherited([.repair]).message
        #expect(message.contains("承修类") && message.contains("按首次申请"))
        // Another class, and another split, are free.
        #expect(try refused(try drafted(13, inherits: ["testing"])) == nil)
        let elsewhere = try drafted(14, inherits: ["repair"], of: "91140213MA0L7Q4C99")
        #expect(try refused(elsewhere) == nil)
    }

    @Test func `SEED2-63 a claim in a class that is not asked for keeps nobody from filing`() throws
    {
        #expect(try refused(try drafted(11, inherits: ["repair"])) == nil)
        let second = try drafted(12, inherits: [])
        let claim = [
            "kind": "split", "on": "2026-09-01", "unit-1-name": "原单位", "unit-1-code": former,
            "unit-1-license": "1-4-00001-2020", "repair": "1",
        ]
        func save(_ fields: [String: String], _ part: DraftPart, _ version: Int) throws {
            try office.save(
                PartText(fields: fields),
                as: part,
                of: second.id,
                expecting: version,
                by: second.actor
            )
        }
        func taken() throws -> Set<ActivityClass> {
            try office.draft(of: second.id, by: second.actor).taken
        }
        try save(claim, .origin, 0)
        try save(["installation": "5"], .requested, 0)
        #expect(try taken().isEmpty)
        try save(["installation": "5", "repair": "5"], .requested, 1)
        #expect(try taken() == [.repair])
    }

    @Test func `SEED2-64 a unit that inherits nothing files as a first application`() throws {
        #expect(try refused(try drafted(11, inherits: ["installation"])) == nil)
        let other = try drafted(12, inherits: [])
        #expect(try refused(other) == nil)
        let state = try office.open(other.id).state
        #expect(state.filing?.origin?.kind == .split)
        #expect(state.inheritedClasses.isEmpty)
    }

    @Test func `SEED2-63 who takes the application back leaves the performance to another`() throws
    {
        let first = try drafted(11, inherits: ["repair"])
        #expect(try refused(first) == nil)
        let second = try drafted(12, inherits: ["repair"])
        #expect(try refused(second) == [.repair])
        let ended = try office.withdraw(first.id, by: first.actor)
        #expect(ended.state.inheritedClasses.isEmpty)
        #expect(try refused(second) == nil)
        #expect(try office.open(second.id).state.inheritedClasses == [.repair])
    }

    @Test func `SEED2-63 of two units that claim at once one inherits`() throws {
        for round in 0..<8 as Range<UInt64> {
            let former = ["91140105MA0KD31X0A", "91140213MA0L7Q4C99"][Int(round % 2)]
            let place = try InheritingTests()
            let drafts = try [
                place.drafted(20 + round, inherits: ["testing"], of: former),
                place.drafted(40 + round, inherits: ["testing"], of: former),
            ]
            let answers = Mutex<[[ActivityClass]?]>([])
            DispatchQueue.concurrentPerform(iterations: 2) { index in
                do {
                    let answer = try place.refused(drafts[index])
                    answers.withLock { $0.append(answer) }
                } catch {
                    Issue.record("\(error)")
                }
            }
            let all = answers.withLock { $0 }
            #expect(all.count == 2)
            #expect(all.count { $0 == nil } == 1)
            #expect(all.count { $0 == [.testing] } == 1)
        }
    }

    @Test func `SEED2-63 a correction does not change what is inherited`() throws {
        let first = try drafted(11, inherits: ["repair"])
        #expect(try refused(first) == nil)
        let items = [
            CorrectionItem(
                place: .form(part: "origin"),
                fault: try Remark("许可证编号有误"),
                clause: "服务指南第二章"
            )
        ]
        try office.requestCorrection(first.id, items: items, by: desk.actor(.acceptance))
        try office.sealNotice(.correction, of: first.id, by: desk.actor(.sealing))
        let enterprise = SampleEnterprise(seed: 11, filingOn: SampleDesk.day)
        let more = try form(enterprise, ["repair", "testing"], former)
        #expect(throws: OfficeRefusal.self) {
            try add(more, "applicationForm", first.id, first.actor)
        }
        let same = String(decoding: try form(enterprise, ["repair"], former), as: UTF8.self)
            .replacingOccurrences(of: "1-4-00001-2020", with: "1-4-00002-2020")
        try add(Array(same.utf8), "applicationForm", first.id, first.actor)
        #expect(try office.resubmit(first.id, by: first.actor).state.name == .received)
    }
}
