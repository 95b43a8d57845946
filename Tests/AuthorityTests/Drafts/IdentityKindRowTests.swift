import Contract
import Licensing
import TestKit
import Testing

@testable import Authority

/// Kinds of identity documents in rosters, rows and the applicant's part.
struct IdentityKindRowTests {
    private static let plain = ["岗位", "职称级别", "职称为电力相关专业", "高压电工", "仅在本单位任职"]
    private static let head =
        ["姓名", "身份证号码"] + plain + ["承装类管理经历", "承修类管理经历", "承试类管理经历"]

    private static func file(_ rows: [[String]], kinds: [String]? = nil) throws -> RosterFile {
        let heads = head + (kinds == nil ? [] : ["证件类型"])
        let lines = rows.enumerated().map { place, row in
            row + ["专业技能人员", "无", "", "是", "是", "", "", ""]
                + (kinds.map { [$0[place]] } ?? [])
        }
        let text = ([heads] + lines).map { $0.joined(separator: ",") }.joined(separator: "\r\n")
        return try RosterFile(Array(text.utf8), table: .staff, today: Fixed.day)
    }

    private static func people(_ rows: [[String]]) -> (JSON, [PartFault]) {
        var faults: [PartFault] = []
        let reading = RowReading(table: .staff, cells: CellReading(today: Fixed.day))
        return (.array(reading.read(rows, into: &faults)), faults)
    }

    @Test func `a roster without the column is one of residents, and its form says no kind`() throws
    {
        let file = try IdentityKindRowTests.file([["甲", "11010519491231002X"]])
        #expect(file.faults.isEmpty)
        let (json, faults) = IdentityKindRowTests.people(file.rows)
        #expect(faults.isEmpty)
        #expect(json.text.contains("\"idNumber\""))
        #expect(!json.text.contains("idKind"))
        // A row that was kept before there was such a column reads the same.
        let old = file.rows.map { Array($0.dropLast()) }
        #expect(IdentityKindRowTests.people(old).0.text == json.text)
    }

    @Test func `each kind is read by its name and the names that people use`() throws {
        let rows = [
            ["甲", "11010519491231002X"], ["乙", "E12345678"], ["丙", "h12345678"],
            ["丁", "12345678"], ["戊", "USA110000000011"], ["己", "810000199001010019"],
            ["庚", "140105197406020395"],
        ]
        let kinds = ["身份证", "护照", "回乡证", "台胞证", "外国人永久居留身份证", "港澳台居民居住证", ""]
        let file = try IdentityKindRowTests.file(rows, kinds: kinds)
        #expect(file.faults.isEmpty)
        let (json, _) = IdentityKindRowTests.people(file.rows)
        let found = try JSONPlace(json).elements().map {
            try $0.optionalMember("idKind")?.string() ?? "resident"
        }
        let expected = [
            "resident", "passport", "homeReturn", "taiwan", "residencePermit", "residencePermit",
            "resident",
        ]
        #expect(found == expected)
    }

    @Test
    func `a number that its kind cannot have, an unknown kind and one person twice are named`()
        throws
    {
        let rows = [
            ["甲", "E12345678"], ["乙", "E12345678"], ["丙", "E12345678"], ["丁", "E12345678"],
            ["戊", "12345678"], ["己", "12345678"],
        ]
        let kinds = ["", "护照", "护照", "驾驶证", "护照", "台湾居民来往大陆通行证"]
        let file = try IdentityKindRowTests.file(rows, kinds: kinds)
        let found = file.faults.map { "\($0.row ?? -1) \($0.field) \($0.fault.code)" }
        #expect(
            Set(found) == [
                "0 idNumber badCode", "2 idNumber twice", "3 idKind notOneOf",
                "3 idNumber badCode",
            ]
        )
    }

    @Test func `the legal representative's kind is said only where it is no resident's card`()
        throws
    {
        let desk = try SampleDesk()
        let office = try desk.open()
        let code = try CreditCode("91140105MA0KD31X0A")
        let actor = Actor(id: "handler", post: .applicant, enterprise: code)
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: AgencyID("shanxi")
        )
        let id = try office.openDraft(opening, named: "甲公司", by: actor).id
        let fields = [
            "name": "甲公司", "address": "太原", "division": "140105", "legal-person": "1",
            "representative": "甲", "representative-id": "E12345678",
        ]
        var version = 0
        for (kind, code) in [("", "badCode"), ("passport", nil), ("driver", "notOneOf")] {
            var typed = fields
            typed["representative-id-kind"] = kind
            version = try office.save(
                PartText(fields: typed),
                as: .enterprise,
                of: id,
                expecting: version,
                by: actor
            )
            let reading = try office.draft(of: id, by: actor).reading
            #expect(reading.faults(of: .enterprise).first?.fault.code == code)
            let place = try JSONPlace(reading.json).member("applicant")
                .member("legalRepresentative")
            let said = try place.optionalMember("idKind")?.string()
            #expect(said == (kind == "passport" ? "passport" : nil))
        }
    }
}
