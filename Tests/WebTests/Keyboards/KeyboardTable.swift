import Licensing

@testable import Authority
@testable import Web

/// The signs that each line of text of each page takes; written by hand, not derived from the
/// program.
enum KeyboardTable {
    /// The signs that a line takes, as the attribute `inputmode` asks for them.
    enum Typed: String, Sendable {
        /// Letters, Chinese characters, dashes or signs too: the field has no `inputmode`.
        case all
        /// Digits and nothing else.
        case digits = "numeric"
        /// Digits and a decimal point.
        case decimal
    }

    /// The pages that an address alone leads to; a page without lines of text has no row.
    static let pages: [String: [String: Typed]] = [
        people, own, office, draft("/my/cases"), draft("/office/assisted"),
    ].reduce(open) { pages, more in pages.merging(more) { $1 } }

    /// The pages that are shown after something was done.
    static let later: [String: [String: Typed]] = [
        "/register/code": ["code": .digits],
        "/my/messages with codes under way": [
            "address-email": .all, "address-mobile": .digits, "code-email": .digits,
            "code-mobile": .digits,
        ],
        "/office/enterprises with people": ["code": .all, "reason": .all],
        "/verify of a printout": ["number": .all],
    ]

    /// The forms of an officer's acts that have a line of text.
    static let acts: [String: [String: Typed]] = [
        "areaConfirmed": ["division": .digits], "notAccepted": ["body": .all],
        "noticeServed": ["tracking": .all],
    ]

    private static let open: [String: [String: Typed]] = [
        // The number of a license has dashes, and a name leads to the search.
        "/": ["number": .all], "/verify": ["number": .all], "/licenses": ["q": .all],
        // A case's number has a character and dashes; its code has letters and digits.
        "/progress/lookup": ["number": .all, "code": .all],
        "/complaints": ["name": .all, "contact": .all],
        "/complaints/lookup": ["number": .all, "code": .all],
        "/eligibility": eligibility,
    ]

    private static let people: [String: [String: Typed]] = [
        "/login": ["login": .all, "code": .digits],
        // A credit code has letters; a division's code has six digits.
        "/register": [
            "credit-code": .all, "enterprise": .all, "representative": .all, "division": .digits,
            "name": .all, "login": .all,
        ],
        "/invitation": ["ticket": .all, "login": .all], "/setup": ["ticket": .all],
        "/recover/password": ["login": .all, "recovery": .all, "code": .digits],
        "/recover/device": ["login": .all, "recovery": .all],
    ]

    private static let own: [String: [String: Typed]] = [
        "/my/people": ["name": .all], "/my/security": ["code": .digits, "codes-code": .digits],
        "/my/messages": ["address-email": .all, "address-mobile": .digits],
    ]

    private static let office: [String: [String: Typed]] = [
        "/office": ["q": .all], "/office/enterprises": ["code": .all],
        "/office/accounts": ["name": .all, "login": .all],
        "/office/accounts/:account": ["certificate": .all, "reason": .all],
        "/office/assisted": ["code": .all],
        "/office/settings": ["correctionDays": .digits, "statementDays": .digits],
        "/office/security": ["code": .digits, "codes-code": .digits],
    ]

    /// The parts and rows of an application, filled in by an applicant or at the counter.
    private static func draft(_ base: String) -> [String: [String: Typed]] {
        var origin: [String: Typed] = ["on": .all]
        for number in 1...OriginFields.unitsMax {
            for name in ["name", "code", "license"] { origin["unit-\(number)-\(name)"] = .all }
        }
        return [
            // The number of an identity card may end with X.
            "\(base)/:id/parts/enterprise": [
                "name": .all, "address": .all, "division": .digits, "representative": .all,
                "representative-id": .all,
            ],
            "\(base)/:id/parts/origin": origin,
            // Days have dashes; 万, 亿, ￥ and a minus are read in amounts.
            "\(base)/:id/parts/assets": ["balance-date": .all, "total": .all, "net": .all],
            "\(base)/:id/rows/staff/:row": [
                "name": .all, "idNumber": .all, "installation": .all, "repair": .all,
                "testing": .all,
            ],
            // A row takes 10kV and 10千伏 too.
            "\(base)/:id/rows/works/:row": ["name": .all, "voltage": .all, "completedOn": .all],
            "\(base)/:id/rows/settlements/:row": ["on": .all, "amount": .all],
        ]
    }

    private static var eligibility: [String: Typed] {
        // 万 is read in amounts.
        var fields: [String: Typed] = [
            "total-assets": .all, "net-assets": .all, "technicians": .digits,
            "technicians-intermediate": .digits, "skilled-workers": .digits,
            "high-voltage-electricians": .digits,
        ]
        for activity in ActivityClass.allCases {
            // Years of experience may be written 5年8个月 or 5y8m.
            for head in ["tl", "sl"] { fields["\(head)-\(activity.rawValue)"] = .all }
        }
        for number in 1...EligibilityForm.worksOffered {
            fields["work-kv-\(number)"] = .decimal
            fields["work-date-\(number)"] = .all
        }
        for year in EligibilityForm.years(before: SampleOffice.now.day) {
            fields["revenue-\(year)"] = .all
        }
        return fields
    }
}
