import Foundation
import Licensing
import Store
import Testing

@testable import Authority

/// Drafts before they are filed.
struct DraftingTests {
    let desk: SampleDesk
    let office: Office
    let handler: Actor
    let id: CaseID

    init() throws {
        desk = try SampleDesk()
        office = try desk.open()
        let code = try CreditCode("91140105MA0KD31X0A")
        handler = Actor(id: "handler", post: .applicant, enterprise: code)
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: AgencyID("shanxi")
        )
        id = try office.openDraft(opening, named: "甲公司", by: handler).id
        try SampleOffice.prove(code, named: "甲公司", in: office)
    }

    private func text(_ fields: [String: String]) -> PartText { PartText(fields: fields) }

    @Test func `a part comes back as it was typed, right or wrong, and says how far it is`() throws
    {
        let typed = text(["total": "很多", "net": " 5 ", "balance-date": ""])
        #expect(try office.draft(of: id, by: handler).reading.statuses[.assets] == .notStarted)
        #expect(try office.save(typed, as: .assets, of: id, expecting: 0, by: handler) == 1)
        let draft = try office.draft(of: id, by: handler)
        #expect(draft[.assets].text == typed)
        #expect(draft.reading.statuses[.assets] == .incomplete)
        #expect(
            draft.reading.faults(of: .assets).map(\.fault.code) == ["missing", "notYuan"]
        )
    }

    @Test func `two who save the same part do not lose each other's words`() throws {
        try office.save(text(["way": "mail"]), as: .delivery, of: id, expecting: 0, by: handler)
        #expect(throws: DraftRefusal.conflict(.delivery)) {
            try office.save(
                text(["way": "pickUp"]),
                as: .delivery,
                of: id,
                expecting: 0,
                by: handler
            )
        }
        #expect(try office.draft(of: id, by: handler)[.delivery].text["way"] == "mail")
        try office.save(text(["way": "pickUp"]), as: .delivery, of: id, expecting: 1, by: handler)
        #expect(try office.draft(of: id, by: handler)[.delivery].version == 2)
    }

    @Test func `SEED1-39 nobody else reads or changes a draft`() throws {
        let other = Actor(
            id: "other",
            post: .applicant,
            enterprise: try CreditCode("91140213MA0L7Q4C99")
        )
        for actor in [other, desk.actor(.acceptance), desk.actor(.review)] {
            #expect(throws: DraftRefusal.notYours) { try office.draft(of: id, by: actor) }
            #expect(throws: DraftRefusal.notYours) {
                try office.save(PartText(), as: .safety, of: id, expecting: 0, by: actor)
            }
        }
    }

    @Test func `what is typed lies encrypted on the disk`() throws {
        let number = "11010519491231002X"
        try office.save(
            text(["representative-id": number, "representative": "郭建国"]),
            as: .enterprise,
            of: id,
            expecting: 0,
            by: handler
        )
        let upload = try UploadCheck.of(
            name: "郭建国身份证.pdf",
            declared: nil,
            bytes: UploadSamples.pdf
        )
        try office.addFile(upload, kind: MaterialKind.other, to: id, by: handler)
        try office.close()
        let files = try FileManager.default.contentsOfDirectory(atPath: desk.folder.path)
        #expect(files.contains("office.sqlite"))
        for name in files where name.hasPrefix("office.sqlite") {
            let path = desk.folder.appendingPathComponent(name)
            let bytes = try Data(contentsOf: path)
            for word in [number, "郭建国", "startxref"] {
                #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
            }
        }
    }

    @Test func `SEED2-62 a new unit's form asks who was split, and for the materials on it`() throws
    {
        let empty = try office.draft(of: id, by: handler)
        #expect(empty.reading.statuses[.origin] == .notNeeded)
        #expect(empty.fileKinds == [MaterialKind.performance, MaterialKind.other])
        var fields = ["kind": "split", "on": "2026-09-01", "repair": "1"]
        try office.save(text(fields), as: .origin, of: id, expecting: 0, by: handler)
        let asked = try office.draft(of: id, by: handler)
        #expect(asked.reading.statuses[.origin] == .incomplete)
        #expect(asked.fileKinds.contains(MaterialKind.mergerSplit))
        #expect(asked.reading.faults(of: .materials).map(\.field) == [MaterialKind.mergerSplit])
        fields["unit-1-name"] = "原单位"
        fields["unit-1-code"] = "91140105MA0KD31X0A"
        fields["unit-1-license"] = "1-4-00001-2020"
        try office.save(text(fields), as: .origin, of: id, expecting: 1, by: handler)
        let own = try office.draft(of: id, by: handler)
        #expect(own.reading.faults(of: .origin).map(\.fault) == [.ownCode])
        fields["unit-1-code"] = "91140213MA0L7Q4C99"
        try office.save(text(fields), as: .origin, of: id, expecting: 2, by: handler)
        let file = try UploadCheck.of(name: "a.pdf", declared: nil, bytes: UploadSamples.pdf)
        try office.addFile(file, kind: MaterialKind.mergerSplit, to: id, by: handler)
        let done = try office.draft(of: id, by: handler)
        #expect(done.reading.statuses[.origin] == .complete)
        #expect(done.reading.faults(of: .materials).isEmpty)
    }

    @Test func `SEED2-63 only a unit of a split claims performance, and only one comes before it`()
        throws
    {
        func faults(_ fields: [String: String], _ version: Int) throws -> [CellFault] {
            var all = [
                "on": "2026-09-01", "unit-1-name": "甲", "unit-1-code": "91140213MA0L7Q4C99",
                "unit-1-license": "1-4-00001-2020",
            ]
            all.merge(fields) { _, new in new }
            try office.save(text(all), as: .origin, of: id, expecting: version, by: handler)
            return try office.draft(of: id, by: handler).reading.faults(of: .origin).map(\.fault)
        }
        let second = [
            "unit-2-name": "乙", "unit-2-code": "91140100MA0AAAAA3Y",
            "unit-2-license": "1-4-00002-2020",
        ]
        #expect(try faults(second.merging(["kind": "merger"]) { $1 }, 0).isEmpty)
        #expect(try faults(second.merging(["kind": "split"]) { $1 }, 1) == [.mergerOnly])
        #expect(try faults(["kind": "merger", "testing": "1"], 2) == [.splitOnly])
        #expect(try faults(["kind": "split", "testing": "1"], 3).isEmpty)
        #expect(try faults(["kind": ""], 4) == [.missing])
    }

    @Test func `of a photograph the picture is kept, and the digest of the file that came`() throws
    {
        let sent = UploadSamples.jpeg(comment: "37.87 112.55")
        let photo = try office.upload(name: "a.jpg", declared: "image/jpeg", bytes: sent)
        let paper = try office.upload(name: "a.pdf", declared: nil, bytes: UploadSamples.pdf)
        for upload in [photo, paper] {
            try office.addFile(upload, kind: MaterialKind.performance, to: id, by: handler)
        }
        let rows = try office.store.read { try $0.draftFiles(of: id) }
        let kept = try #require(rows.first { $0.type == "jpeg" })
        #expect(kept.original == Office.digest(of: sent))
        #expect(kept.digest == Office.digest(of: photo.bytes))
        #expect(kept.digest != kept.original)
        let whole = try #require(rows.first { $0.type == "pdf" })
        #expect(whole.original == nil)
        let read = try office.draftFile(kept.id, of: id, by: handler).bytes
        #expect(read == photo.bytes)
        #expect(!String(decoding: read, as: UTF8.self).contains("112.55"))
    }

    @Test func `S12 a case takes twenty files and sixty megabytes, no more`() throws {
        let upload = try UploadCheck.of(name: "a.pdf", declared: nil, bytes: UploadSamples.pdf)
        for _ in 0..<Upload.filesMax {
            try office.addFile(upload, kind: MaterialKind.performance, to: id, by: handler)
        }
        #expect(throws: DraftRefusal.upload(.tooManyFiles)) {
            try office.addFile(upload, kind: MaterialKind.performance, to: id, by: handler)
        }
        let first = try #require(try office.draft(of: id, by: handler).files.first)
        #expect(try office.draftFile(first.id, of: id, by: handler).bytes == UploadSamples.pdf)
        try office.removeFile(first.id, of: id, by: handler)
        #expect(throws: DraftRefusal.nothingThere) {
            try office.removeFile(first.id, of: id, by: handler)
        }
        let large = Upload(kind: .pdf, name: "b.pdf", bytes: .init(repeating: 1, count: 60 << 20))
        #expect(throws: DraftRefusal.upload(.quota)) {
            try office.addFile(large, kind: MaterialKind.performance, to: id, by: handler)
        }
    }

    @Test func `S12 what one person has not filed is at most 120 megabytes in all drafts`() throws {
        let most = Upload(
            kind: .pdf,
            name: "b.pdf",
            bytes: .init(repeating: 1, count: Upload.caseBytesMax)
        )
        let one = Upload(kind: .pdf, name: "c.pdf", bytes: [1])
        let (kind, opening) = (
            MaterialKind.performance, try #require(try office.open(id).state.opening)
        )
        try office.addFile(most, kind: kind, to: id, by: handler)
        let second = try office.openDraft(opening, named: "甲公司", by: handler).id
        try office.addFile(most, kind: kind, to: second, by: handler)
        let third = try office.openDraft(opening, named: "甲公司", by: handler).id
        #expect(throws: DraftRefusal.upload(.personQuota)) {
            try office.addFile(one, kind: kind, to: third, by: handler)
        }
        let large = try #require(try office.draft(of: second, by: handler).files.first)
        try office.removeFile(large.id, of: second, by: handler)
        try office.addFile(one, kind: kind, to: third, by: handler)
    }

    @Test func `a table from a file waits until it is taken over`() throws {
        let rows = [["承装类", "2025-01-01", "5"]]
        try office.park(rows, for: .settlements, of: id, by: handler)
        #expect(try office.draft(of: id, by: handler)[.settlements].text.rows.isEmpty)
        try office.takeOver(.settlements, of: id, expecting: 0, by: handler)
        #expect(try office.draft(of: id, by: handler)[.settlements].text.rows == rows)
        #expect(throws: DraftRefusal.nothingThere) {
            try office.takeOver(.settlements, of: id, expecting: 1, by: handler)
        }
    }
}
