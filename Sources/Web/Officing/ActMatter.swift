import Authority
import Licensing

/// What the forms of a case's acts are made from.
struct ActMatter: Sendable {
    let state: CaseState
    let rules: RuleSet?
    let people: [Postholder]
    let report: EligibilityReport?
    let division: DivisionCode?
    /// The agencies in one of whose areas a place may lie.
    let agencies: [Agency]

    /// The materials that may be asked for.
    var materials: [MaterialRule] {
        guard let matter = state.opening?.matter, let wish = state.filing?.requested else {
            return []
        }
        let origin = state.filing?.origin?.kind
        return (rules?.materials ?? []).filter { $0.isAskedFor(matter, wish, origin) }
    }

    /// What the findings say against a grant, as reasons that an officer may take over.
    var unmet: [RefusalReason] {
        (report?.findings ?? []).filter { $0.outcome == .notMet }
            .map { RefusalReason(clause: $0.clause, fact: $0.message) }
    }

    /// Whether findings and the check on site, where there was one, speak for a grant.
    var proposesGrant: Bool { unmet.isEmpty && state.siteCheck?.record?.conforms != false }

    /// The notice for whose service the case waits, or the only one there is.
    var awaitedNotice: Paper? {
        let papers = state.unservedPapers.filter { !$0.isLicense }
        let awaited: Set<NoticeKind> =
            switch state.name {
            case .correcting: [.correction]
            case .refusalProposed: [.refusalProposed]
            case .notAccepted: [.nonAcceptance]
            case .closed: [.closedUncorrected]
            case .withdrawn: [.withdrawal]
            default: []
            }
        return papers.last { $0.noticeKind.map(awaited.contains) ?? false }
            ?? (papers.count == 1 ? papers.first : nil)
    }

    func people(in posts: [Post]) -> [Postholder] {
        people.filter { posts.contains($0.post) }
    }
}

/// Parts of the application form that an applicant can be asked to correct.
enum FormPart: String, CaseIterable, Sendable {
    case enterprise, origin, requested, safety, assets, staff, works, settlements, delivery

    func title(_ sentences: Catalogue) -> String { sentences("office.part.\(rawValue)") }
}

extension CorrectionPlace {
    /// The place in the reader's language.
    func name(in rules: RuleSet?, _ sentences: Catalogue) -> String {
        switch self {
        case .material(let kind): MaterialWording.name(kind, in: rules, sentences)
        case .form(let part): FormPart(rawValue: part)?.title(sentences) ?? part
        }
    }

    /// `material:safetyRules`, as a form's field carries it.
    var formValue: String {
        switch self {
        case .material(let kind): "material:\(kind)"
        case .form(let part): "form:\(part)"
        }
    }

    init?(formValue: String) {
        let parts = formValue.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "material": self = .material(kind: parts[1])
        case "form": self = .form(part: parts[1])
        default: return nil
        }
    }
}
