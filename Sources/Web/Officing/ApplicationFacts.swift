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
    let people: [RosterRow]

    init(_ view: ApplicationView, _ state: CaseState, _ sentences: Catalogue) {
        let lang = sentences.language == .chinese ? nil : Language.chinese.tag
        func fact(_ key: String, _ text: String, _ lang: String? = nil) -> Fact {
            Fact(name: sentences("office.fact.\(key)"), text: text, lang: lang)
        }
        let finance = view.finance
        facts = [
            fact("address", view.address, lang),
            fact("representative", view.legalRepresentative, lang),
            fact(
                "assets",
                sentences(
                    "office.fact.assetsText",
                    [
                        "net": Wording.yuan(finance.netAssetsYuan, sentences),
                        "total": Wording.yuan(finance.totalAssetsYuan, sentences),
                        "day": Wording.day(finance.balanceDate, sentences),
                    ]
                )
            ),
            fact("works", String(view.works)),
            fact(
                "delivery",
                state.delivery.map { sentences("office.delivery.\($0.rawValue)") } ?? ""
            ),
        ]
        people = view.people.map { RosterRow($0, sentences) }
        rosterTitle = sentences(
            "office.case.roster",
            ["count": String(view.people.count)]
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
        let marks = [
            line.isHighVoltageElectrician ? sentences("office.roster.electrician") : nil,
            line.isFullTime ? nil : sentences("office.roster.elsewhere"),
        ]
        notes = marks.compactMap(\.self).joined(separator: sentences("frame.comma"))
    }
}
