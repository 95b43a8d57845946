import Authority
import Hummingbird
import Licensing

/// 办事指南 of the first application for a facility license.
///
/// Everything comes from the rule set and the agency's card.
///
/// - Source: SEED2-1 to SEED2-31, SEED2-107 to SEED2-109.
struct GuidePage: Page {
    static let template = "guide"

    let title: String
    let section: Section? = .guide
    let agency: String
    let agencies: [SearchPage.Option]
    let ruleSet: String
    let bases: [String]
    let grades: [String]
    let conditions: [GuideCondition]
    let sharedClauses: [String]
    let materials: [GuideMaterial]
    let periods: [GuidePeriod]
    let flow: [FlowStep]
    let contact: [GuideContact]
    let hasContact: Bool
    let remedies: [GuideContact]
    let templates: [GuideTemplate]
    /// Where an application begins; nil where nobody can begin one.
    let start: String?
    /// All matters of the agency.
    let choice: String

    init(_ agency: Agency, ruleSet: RuleSet, law: Law, start: String?, _ sentences: Catalogue) {
        title = sentences("guide.title")
        self.agency = agency.name
        agencies = law.agencies.map {
            SearchPage.Option(value: $0.id.rawValue, text: $0.name, isChosen: $0.id == agency.id)
        }
        self.ruleSet = sentences(
            "guide.ruleSet",
            [
                "title": ruleSet.title,
                "day": Wording.day(ruleSet.effectiveFrom, sentences),
            ]
        )
        bases = ruleSet.legalBases
        grades = ruleSet.grades.map { Wording.grade($0, sentences) }
        let all = GuideCondition.all(ruleSet, sentences)
        sharedClauses = GuideCondition.sharedClauses(all)
        conditions = all.map { $0.without(GuideCondition.sharedClauses(all)) }
        materials = ruleSet.materials.filter { $0.matters.contains(.initial) }
            .map { GuideMaterial($0, ruleSet, sentences) }
        periods = GuidePeriod.all(ruleSet, sentences)
        flow = FlowStep.all(ruleSet, sentences)
        contact = agency.contact.map { GuideContact.card($0, sentences) } ?? []
        hasContact = agency.contact != nil
        remedies = GuideContact.remedies(agency.remedies, sentences)
        templates = DraftTable.allCases.map { GuideTemplate($0, sentences) }
        self.start = start
        choice = "/guides?agency=\(agency.id)"
    }
}

/// A material with what needs it.
struct GuideMaterial: Sendable {
    let title: String
    let who: String
    let clause: String

    init(_ rule: MaterialRule, _ ruleSet: RuleSet, _ sentences: Catalogue) {
        title = MaterialWording.name(rule, sentences)
        clause = rule.clause
        let labels = rule.ranks.compactMap { ruleSet.grade($0) }
            .map { Wording.grade($0, sentences) }
        who =
            !rule.origins.isEmpty
            ? sentences("guide.newUnits")
            : labels.isEmpty
                ? sentences("guide.everyGrade") : labels.joined(separator: sentences("frame.comma"))
    }
}

/// A period with its length in words.
struct GuidePeriod: Sendable {
    let name: String
    let length: String
    let clause: String

    static func all(_ ruleSet: RuleSet, _ sentences: Catalogue) -> [GuidePeriod] {
        let names: [PeriodName] = [
            .correctionNotice, .decision, .service, .validity, .extensionFiling,
            .registrationChangeDuty, .reconsideration, .litigation,
        ]
        return names.map { name in
            let period = ruleSet.period(name)
            return GuidePeriod(
                name: sentences("period.\(name.rawValue)"),
                length: length(period, sentences),
                clause: period.clause
            )
        }
    }

    static func length(_ period: Period, _ sentences: Catalogue) -> String {
        let count = String(period.count)
        let length = sentences("unit.\(period.unit.rawValue)", ["count": count])
        guard let more = period.extensionBy else { return length }
        return length
            + sentences(
                "guide.extension",
                ["length": sentences("unit.\(period.unit.rawValue)", ["count": String(more)])]
            )
    }
}

/// A line of a contact card; `isUnverified` marks what is not confirmed at its source.
struct GuideContact: Sendable {
    let name: String
    let text: String
    let isUnverified: Bool

    static func card(_ card: ContactCard, _ sentences: Catalogue) -> [GuideContact] {
        [
            ("address", card.address), ("officeHours", card.officeHours),
            ("telephone", card.telephone), ("fax", card.fax), ("email", card.email),
            ("progress", card.progress),
        ]
        .filter { !$0.1.isEmpty }
        .map { GuideContact(name: sentences("contact.\($0.0)"), text: $0.1, isUnverified: false) }
    }

    static func remedies(_ remedies: Remedies, _ sentences: Catalogue) -> [GuideContact] {
        [
            ("complaintBody", remedies.complaintBody),
            ("reconsiderationBody", remedies.reconsiderationBody),
            ("reconsiderationChannel", remedies.reconsiderationChannel),
            ("court", remedies.court), ("hotline", remedies.hotline),
        ]
        .filter { !$0.1.value.isEmpty }
        .map {
            GuideContact(
                name: sentences("contact.\($0.0)"),
                text: $0.1.value,
                isUnverified: !$0.1.isVerified
            )
        }
    }
}

extension PublicSite {
    func guide(_ request: Request, _ context: PublicContext) throws -> Response {
        let law = office.law
        let asked = context.query.text("agency")
        let id = asked.isEmpty ? office.agency : AgencyID(asked)
        guard let agency = law.agency(id) else { throw Problem(.notFound) }
        guard let ruleSet = law.ruleSet(inForceOn: office.now().day) else {
            throw Problem(
                .cannotConfirm,
                detail: "今天没有生效的规则集",
                english: "No rules are in force today."
            )
        }
        let page = GuidePage(
            agency,
            ruleSet: ruleSet,
            law: law,
            start: StartPage.address(at: id, context),
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: "/guides/facility/initial")
    }
}
