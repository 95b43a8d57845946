import Licensing

@testable import Authority

extension Workplace {
    /// Fills a draft in, every part right.
    func fill(_ id: CaseID, by actor: Actor) throws {
        func save(_ part: DraftPart, _ fields: [String: String]) throws {
            try office.save(PartText(fields: fields), as: part, of: id, expecting: 0, by: actor)
        }
        try save(
            .enterprise,
            [
                "name": "甲公司", "legal-person": "1", "address": "太原市", "division": "140105",
                "representative": "郭建国", "representative-id": "11010519491231002X",
            ]
        )
        try save(.requested, ["installation": "4"])
        try save(.safety, ["organization": "1", "rules": "1"])
        try save(.assets, ["balance-date": "2025-12-31", "total": "10", "net": "5"])
        try save(.delivery, ["way": "mail"])
        let row = ["郭建国", "11010519491231002X", "技术负责人", "无", "", "否", "是", "", "", ""]
        try office.save(PartText(rows: [row]), as: .staff, of: id, expecting: 0, by: actor)
    }

    /// Files a draft as its applicant reads it.
    func file(_ id: CaseID) throws {
        let stamp = try office.draft(of: id, by: applicant.actor).stamp
        try office.fileDraft(id, isDeclared: true, seen: stamp, by: applicant.actor)
    }
}
