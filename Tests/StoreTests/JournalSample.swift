import Licensing
import TestKit

@testable import Store

/// Journals of licenses, and one fact of each kind as its golden file has it.
enum JournalSample {
    static let license = LicenseID("l1")
    static let ruleSet = RuleSetID("RS-2020")

    static func facts() throws -> [(name: String, fact: LicenseFact)] {
        try origins() + changes() + extensions() + forces() + remedies()
    }

    private static func origins() throws -> [(name: String, fact: LicenseFact)] {
        let known = LicenseTerms(
            number: "1-4-00123-2026",
            holder: Holder(
                name: "山西电力工程有限公司",
                creditCode: "91140105MA0KD31X0A",
                address: "太原市小店区\"样例\"路1号",
                legalRepresentative: try Sample.digest("a").hex
            ),
            grades: [held(.installation, 4, "四级"), held(.testing, 5, "五级")],
            agency: Sample.agency,
            validFrom: .day(try day("2026-11-20")),
            validUntil: .day(try day("2032-11-19"))
        )
        let printed = LicenseTerms(
            number: "旧1-4-00123",
            holder: Holder(name: "山西电力工程有限公司", creditCode: "9114010"),
            grades: [HeldGrade(.installation, rank: 4), HeldGrade(.repair, rank: 5)],
            agency: Sample.agency,
            validFrom: .year(2021),
            validUntil: .month(year: 2027, month: 6)
        )
        let exact = try terms(
            number: "1-4-00123-2020",
            grades: [HeldGrade(.installation, rank: 4)],
            from: "2020-11-16",
            until: "2026-11-15"
        )
        return [
            ("granted", .origin(.granted(known))),
            ("granted-bare", .origin(.granted(try terms()))),
            ("imported", .origin(.imported(printed))),
            ("imported-exact", .origin(.imported(exact))),
        ]
    }

    private static func changes() throws -> [(name: String, fact: LicenseFact)] {
        let every: [Amendment] = [
            .holderName("新名公司"), .number("1-5-00001-2027"), .agency(AgencyID("shandong")),
            .address("济南市1号"), .creditCode("91370406L24894136J"),
            .legalRepresentative(try Sample.digest("b").hex), .validFrom(try day("2027-01-01")),
            .validUntil(try day("2032-12-31")), .grade(held(.testing, 5, "五级")),
            .grade(HeldGrade(.repair, rank: 3)), .classDropped(.installation),
        ]
        return [
            ("amended", .content(.amended(every))),
            ("amended-nothing", .content(.amended([]))),
            ("regraded", .content(.regraded([.grade(held(.installation, 5, "五级"))]))),
            ("corrected", .content(.corrected([.validUntil(try day("2032-11-19"))]))),
        ]
    }

    private static func extensions() throws -> [(name: String, fact: LicenseFact)] {
        let id = CaseID("c9")
        let until = try day("2038-11-19")
        return [
            ("extensionFiled", .term(.extensionFiled(id, inTime: true, until: until))),
            ("extensionFiled-late", .term(.extensionFiled(id, inTime: false, until: until))),
            ("extensionAccepted", .term(.extensionAccepted(id))),
            ("extensionEnded", .term(.extensionEnded(id, .refused))),
            ("extended", .term(.extended(id, until: until, by: .decision))),
            ("extended-law", .term(.extended(id, until: until, by: .law))),
        ]
    }

    private static func forces() throws -> [(name: String, fact: LicenseFact)] {
        [
            ("suspended", .force(.suspended(through: try day("2027-03-31")))),
            ("suspended-open", .force(.suspended(through: nil))),
            ("restored", .force(.restored([2, 3]))),
            ("terminated", .force(.terminated(.revoked))),
            ("cancelled", .force(.cancelled(ground: "有效期届满未延续"))),
        ]
    }

    private static func remedies() throws -> [(name: String, fact: LicenseFact)] {
        [
            ("setAside", .remedy(.setAside([2]))),
            ("stayed", .remedy(.stayed([3]))),
            ("stayLifted", .remedy(.stayLifted([3]))),
            ("foundUnlawful", .remedy(.foundUnlawful([1, 2]))),
            ("editionIssued", try edition()),
        ]
    }

    private static func held(_ activity: ActivityClass, _ rank: Int, _ label: String) -> HeldGrade {
        HeldGrade(ClassGrade(activity, Grade(ruleSet: ruleSet, rank: rank, label: label)))
    }

    static func day(_ text: String) throws -> Day { try Sample.found(Day(text)) }

    static func edition() throws -> LicenseFact {
        .carrier(.editionIssued(try LicenseSample.identifier("1400123")))
    }

    /// Terms of which little is known.
    static func terms(
        number: String = "1-4-00123-2026",
        grades: [HeldGrade] = [],
        from first: String = "2026-11-20",
        until last: String = "2032-11-19"
    ) throws -> LicenseTerms {
        LicenseTerms(
            number: number,
            holder: Holder(name: "山西电力工程有限公司"),
            grades: grades,
            agency: nil,
            validFrom: .day(try day(first)),
            validUntil: .day(try day(last))
        )
    }
}

extension JournalSample {
    /// An event that came from an act of case `c1`.
    static func event(
        _ sequence: Int,
        _ fact: LicenseFact,
        act: Int = 1,
        after seconds: Int64 = 0
    ) -> LicenseEvent {
        LicenseEvent(
            sequence: sequence,
            fact: fact,
            on: Fixed.day,
            recordedAt: Sample.moment.adding(seconds: seconds),
            cause: .act(CaseID("c1"), sequence: act),
            clause: "《行政许可法》第三十八条"
        )
    }

    static func granted(act: Int = 1) throws -> LicenseEvent {
        event(1, .origin(.granted(try terms())), act: act)
    }

    /// An event that came from a row of an import.
    static func imported(row: Int = 1) throws -> LicenseEvent {
        LicenseEvent(
            sequence: 1,
            fact: .origin(.imported(try terms())),
            on: Fixed.day,
            recordedAt: Sample.moment,
            cause: .imported(batch: "b1", row: row)
        )
    }

    static func commit(
        _ events: [LicenseEvent],
        to license: LicenseID = license,
        family: LicenseFamily = .facility,
        expecting: Int = 0,
        number: String = "1-4-00123-2026",
        holder: CreditCode? = Sample.applicant,
        agency: AgencyID = Sample.agency
    ) -> LicenseCommit {
        LicenseCommit(
            events: events,
            to: license,
            family: family,
            expecting: expecting,
            number: number,
            holder: holder,
            agency: agency
        )
    }

    /// One row in each of the license's tables; the case has an act.
    static func fill(_ transaction: Transaction, _ id: CaseID) throws {
        try transaction.append(commit([granted()]))
        try transaction.link(case: id, license: license, matter: .initial, onApplication: true)
    }
}
