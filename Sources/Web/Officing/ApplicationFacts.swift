import Authority
import Licensing

/// What the application says, its people masked.
struct ApplicationFacts: Sendable {
    struct Fact: Sendable {
        let name: String
        let text: String
        let lang: String?
    }

    let facts: [Fact]
    let rosterTitle: String
    let roster: RosterPart
    /// A page of the roster was asked for, so it stands open.
    let isRosterAsked: Bool

    init(
        _ view: ApplicationView,
        _ state: CaseState,
        rosterPage: String,
        _ sentences: Catalogue
    ) {
        let lang = sentences.language == .chinese ? nil : Language.chinese.tag
        func fact(_ key: String, _ text: String, _ lang: String? = nil) -> Fact {
            Fact(name: sentences("office.fact.\(key)"), text: text, lang: lang)
        }
        let finance = view.finance
        let origin = view.origin.map {
            fact("origin", ApplicationFacts.words($0, view.predecessors, sentences))
        }
        facts =
            [
                fact("address", view.address, lang),
                fact("representative", view.legalRepresentative, lang),
                fact(
                    "assets",
                    sentences(
                        "office.fact.assetsText",
                        [
                            "net": Wording.yuan(finance.netAssets, sentences),
                            "total": Wording.yuan(finance.totalAssets, sentences),
                            "day": Wording.day(finance.balanceDate, sentences),
                        ]
                    )
                ),
                fact("works", String(view.works)),
                fact(
                    "delivery",
                    state.delivery.map { sentences("office.delivery.\($0.rawValue)") } ?? ""
                ),
            ] + [origin].compactMap(\.self)
        roster = RosterPart(view.people, page: rosterPage, sentences)
        isRosterAsked = !rosterPage.isEmpty
        rosterTitle = sentences(
            "office.case.roster",
            ["count": String(view.people.count)]
        )
    }

    /// `分立（2026-10-01）：甲公司（91…，1-4-00123-2020）；承继业绩：承装类` (SEED2-62, SEED2-63).
    private static func words(
        _ origin: Origin,
        _ names: [String],
        _ sentences: Catalogue
    ) -> String {
        let units = zip(names, origin.predecessors).map { name, unit in
            sentences(
                "office.fact.origin.unit",
                ["name": name, "code": unit.creditCode.rawValue, "license": unit.license.rawValue]
            )
        }
        let classes = ActivityClass.allCases.filter(origin.inherits.contains)
            .map { sentences("class.\($0.rawValue)") }
        let claim = sentences(
            classes.isEmpty ? "office.fact.origin.nothing" : "office.fact.origin.inherits",
            ["classes": classes.joined(separator: sentences("frame.comma"))]
        )
        return sentences(
            "office.fact.origin.\(origin.kind.rawValue)",
            [
                "day": Wording.day(origin.on, sentences),
                "units": units.joined(separator: sentences("frame.comma")),
                "claim": claim,
            ]
        )
    }
}

/// A person of the roster as a page shows one.
struct RosterRow: Sendable {
    let name: String
    let identity: String
    let posts: String
    let title: String
    let notes: String

    init(_ line: RosterLine, _ sentences: Catalogue) {
        name = line.name
        identity = line.identity
        posts = line.posts.map { sentences("office.staff.\($0.rawValue)") }
            .joined(separator: sentences("frame.comma"))
        title = line.title.map { sentences("title.\($0.rawValue)") } ?? ""
        let kind = line.identityKind
        let marks = [
            kind == .resident ? nil : sentences("apply.word.idKind.\(kind.rawValue)"),
            line.isHighVoltageElectrician ? sentences("office.roster.electrician") : nil,
            line.isFullTime ? nil : sentences("office.roster.elsewhere"),
        ]
        notes = marks.compactMap(\.self).joined(separator: sentences("frame.comma"))
    }
}
