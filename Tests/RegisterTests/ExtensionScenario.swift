import Licensing
import Testing

/// One scenario of an extension: the lines that are published, the events of the journal, and the
/// right answers on the days that matter.
struct ExtensionScenario: Sendable, CustomTestStringConvertible {
    let name: String
    let lines: [String]
    /// Facts with their days, behind the grant.
    let journal: [(String, LicenseFact)]
    let answers: [(String, Standing)]

    var testDescription: String { name }

    init(
        _ name: String,
        _ lines: [String],
        _ journal: [(String, LicenseFact)],
        _ answers: [(String, Standing)]
    ) {
        self.name = name
        self.lines = lines
        self.journal = journal
        self.answers = answers
    }

    /// 2032-11-15, the last day of the new term.
    private static let until = Day(number: 22_964)
    /// 2026-12-11, the last day of the suspension.
    private static let suspendedThrough = Day(number: 20_798)
    private static let expiring = Standing(.expiring, .term)
    private static let expired = Standing(.expired, .term)
    private static let valid = Standing(.valid, .term)
    private static let renewed = Standing(.valid, .renewedByLaw)
    private static let undetermined = Standing(.unknown, .extensionUndetermined)
    private static let suspended = Standing(.suspended, .suspension)

    private static func filed(_ id: String = "c1") -> LicenseFact {
        .term(.extensionFiled(CaseID(id), inTime: true, until: until))
    }

    private static func accepted(_ id: String = "c1") -> LicenseFact {
        .term(.extensionAccepted(CaseID(id)))
    }

    private static func ended(_ reason: ExtensionEnd) -> LicenseFact {
        .term(.extensionEnded(CaseID("c1"), reason))
    }

    private static func extended(_ by: ExtendedBy) -> LicenseFact {
        .term(.extended(CaseID("c1"), until: until, by: by))
    }

    private static let endOfNewTerm = [("2032-11-16", expired)]

    static let all =
        [granted, silent, silentUntilTheClerk, late, uncorrected, uncorrectedUntold]
        + [corrected, correctedUntold, undecided, refused, filedAgain]
        + [suspendedAcross, suspendedOnly, editionLater]

    private static let granted = ExtensionScenario(
        "1: granted early",
        ["filed 2026-09-30", "accepted 2026-10-09", "edition 2026-10-28"],
        [("2026-09-30", filed()), ("2026-10-09", accepted()), ("2026-10-28", extended(.decision))],
        [
            ("2026-10-27", expiring), ("2026-10-28", valid), ("2026-11-01", valid),
            ("2026-11-15", valid), ("2026-11-16", valid), ("2032-08-16", valid),
            ("2032-08-17", expiring), ("2032-11-15", expiring),
        ] + endOfNewTerm
    )

    private static let silent = ExtensionScenario(
        "2: filed on the last day in time, nobody has acted",
        ["filed 2026-10-16"],
        [("2026-10-16", filed())],
        [("2026-11-15", expiring), ("2026-11-16", undetermined), ("2026-11-20", undetermined)]
    )

    private static let silentUntilTheClerk = ExtensionScenario(
        "2: as the clerk has written it down",
        ["filed 2026-10-16", "accepted 2026-10-16", "renewed 2026-11-16"],
        [
            ("2026-10-16", filed()), ("2026-10-16", accepted()), ("2026-11-16", extended(.law)),
        ],
        [("2026-11-15", expiring), ("2026-11-16", renewed), ("2026-11-20", renewed)]
            + endOfNewTerm
    )

    private static let late = ExtensionScenario(
        "3: filed late, of which nothing is published",
        [],
        [
            ("2026-10-17", .term(.extensionFiled(CaseID("c1"), inTime: false, until: until))),
            ("2026-10-20", accepted()),
        ],
        [("2026-11-15", expiring), ("2026-11-16", expired)]
    )

    private static let uncorrected = ExtensionScenario(
        "4: nothing corrected",
        ["filed 2026-10-15", "ended 2026-11-15"],
        [("2026-10-15", filed()), ("2026-11-15", ended(.expired))],
        [("2026-11-15", expiring), ("2026-11-16", expired)]
    )

    private static let uncorrectedUntold = ExtensionScenario(
        "4: nothing corrected, and the end is not published",
        ["filed 2026-10-15"],
        [("2026-10-15", filed())],
        [("2026-11-15", expiring), ("2026-11-16", undetermined)]
    )

    private static let corrected = ExtensionScenario(
        "5, 6: corrected before the end, accepted after it",
        ["filed 2026-10-15", "accepted 2026-11-13"],
        [("2026-10-15", filed()), ("2026-11-13", accepted())],
        [("2026-11-15", expiring), ("2026-11-16", renewed), ("2026-11-18", renewed)]
            + endOfNewTerm
    )

    private static let correctedUntold = ExtensionScenario(
        "5: corrected before the end, not accepted yet",
        ["filed 2026-10-15"],
        [("2026-10-15", filed())],
        [("2026-11-18", undetermined)]
    )

    private static let undecided = ExtensionScenario(
        "7: accepted in time, undecided on the last day",
        ["filed 2026-10-12", "accepted 2026-10-14"],
        [("2026-10-12", filed()), ("2026-10-14", accepted())],
        [("2026-11-15", expiring), ("2026-11-16", renewed), ("2026-11-20", renewed)]
            + endOfNewTerm
    )

    private static let refused = ExtensionScenario(
        "8: refused in time",
        ["filed 2026-10-12", "accepted 2026-10-14", "ended 2026-11-13"],
        [
            ("2026-10-12", filed()), ("2026-10-14", accepted()), ("2026-11-13", ended(.refused)),
        ],
        [("2026-11-15", expiring), ("2026-11-16", expired)]
    )

    private static let filedAgain = ExtensionScenario(
        "9: refused, then filed again in time",
        [
            "filed 2026-08-03", "accepted 2026-08-05", "ended 2026-09-10", "filed 2026-10-12",
            "accepted 2026-10-14",
        ],
        [
            ("2026-08-03", filed()), ("2026-08-05", accepted()), ("2026-09-10", ended(.refused)),
            ("2026-10-12", filed("c2")), ("2026-10-14", accepted("c2")),
        ],
        [("2026-11-15", expiring), ("2026-11-16", renewed)] + endOfNewTerm
    )

    private static let suspendedAcross = ExtensionScenario(
        "10: suspended across the expiry",
        [
            "suspended 2026-10-12", "restored 2026-12-12", "filed 2026-10-13",
            "accepted 2026-10-14",
        ],
        [
            ("2026-10-12", .force(.suspended(through: suspendedThrough))),
            ("2026-10-13", filed()), ("2026-10-14", accepted()),
        ],
        [
            ("2026-10-11", expiring), ("2026-10-12", suspended), ("2026-11-15", suspended),
            ("2026-11-16", suspended), ("2026-12-11", suspended), ("2026-12-12", renewed),
        ] + endOfNewTerm
    )

    private static let suspendedOnly = ExtensionScenario(
        "11: suspended across the expiry without an extension",
        ["suspended 2026-10-12", "restored 2026-12-12"],
        [("2026-10-12", .force(.suspended(through: suspendedThrough)))],
        [
            ("2026-10-11", expiring), ("2026-10-12", suspended), ("2026-11-15", suspended),
            ("2026-11-16", expired), ("2026-12-12", expired),
        ]
    )

    private static let editionLater = ExtensionScenario(
        "29: the edition comes eight months after the renewal",
        ["filed 2026-10-12", "accepted 2026-10-14", "renewed 2026-11-16", "edition 2027-07-16"],
        [
            ("2026-10-12", filed()), ("2026-10-14", accepted()), ("2026-11-16", extended(.law)),
        ],
        [
            ("2026-11-15", expiring), ("2026-11-16", renewed), ("2027-07-15", renewed),
            ("2027-07-16", renewed), ("2032-08-16", renewed),
            ("2032-08-17", Standing(.expiring, .renewedByLaw)),
        ] + endOfNewTerm
    )
}
