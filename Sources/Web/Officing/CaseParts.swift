import Authority
import Licensing

/// A material of the case, named by its place.
struct CaseMaterial: Sendable {
    let name: String
    let size: String
    /// Where it is read, with a reason; nil for who may not.
    let href: String?

    static func all(_ sheet: CaseSheet, _ sentences: Catalogue) -> [CaseMaterial] {
        sheet.readable.enumerated().map { index, material in
            CaseMaterial(
                name: name(material, sheet, sentences),
                size: material.size.map(Wording.size) ?? "",
                href: sheet.reader != nil
                    ? "/office/cases/\(sheet.file.id)/materials/\(index + 1)" : nil
            )
        }
    }

    private static func name(
        _ material: Readable,
        _ sheet: CaseSheet,
        _ sentences: Catalogue
    ) -> String {
        let name = MaterialWording.name(material.kind, in: sheet.matter.rules, sentences)
        guard sheet.replaced.contains(material) else { return name }
        return sentences("office.case.replaced", ["name": name])
    }
}

/// A paper that the case has called for.
struct CasePaper: Sendable {
    let name: String
    let number: String
    let state: String
    /// Where it is seen and fetched; nil before it is sealed.
    let pdf: String?
    let ofd: String
    /// Where it is looked at before it is sealed; nil afterwards.
    let preview: String?

    static func all(_ sheet: CaseSheet, _ sentences: Catalogue) -> [CasePaper] {
        // What lapsed by law and nobody has written down yet has called for no paper.
        let state = sheet.file.case.state
        return state.papers.enumerated().map { index, paper in
            let place = state.sealedPapers.firstIndex(of: paper).map { $0 + 1 }
            let address = "/office/cases/\(sheet.file.id)/papers/\(place ?? 0)"
            return CasePaper(
                name: CaseWords.paper(paper, sentences),
                number: state.called(paper)?.number.rawValue ?? licenseNumber(paper, state),
                state: standing(paper, place != nil, state, sentences),
                pdf: place == nil ? nil : "\(address)?as=pdf",
                ofd: address,
                preview: place == nil
                    ? "/office/cases/\(sheet.file.id)/previews/\(index + 1)" : nil
            )
        }
    }

    private static func licenseNumber(_ paper: Paper, _ state: CaseState) -> String {
        paper.isLicense ? state.grant?.licenseNumber.rawValue ?? "" : ""
    }

    private static func standing(
        _ paper: Paper,
        _ isSealed: Bool,
        _ state: CaseState,
        _ sentences: Catalogue
    ) -> String {
        guard isSealed else { return sentences("office.paper.due") }
        guard let service = state.service(of: paper) else {
            return sentences("office.paper.sealed")
        }
        return sentences("office.paper.served", ["day": Wording.day(service.on, sentences)])
    }
}

/// One act of the case's record.
struct CaseAct: Sendable {
    let place: String
    let on: String
    let what: String
    let detail: String?
    let who: String
    let clause: String
    /// Where the receipt of a service is fetched; nil for other acts.
    let receipt: String?

    init(_ act: Act, _ sheet: CaseSheet, _ sentences: Catalogue) {
        place = String(act.sequence)
        on = Wording.day(act.on, sentences)
        what = CaseWords.act(act.fact.kind, sentences)
        detail = act.fact.inWords(sentences)
        who = sheet.name(of: act.by, sentences)
        clause = act.clause ?? ""
        receipt = act.fact.serviceWay.map { _ in
            "/office/cases/\(sheet.file.id)/services/\(act.sequence)"
        }
    }
}

extension Fact {
    /// What an act says beyond its name; nil where nothing.
    fileprivate func inWords(_ sentences: Catalogue) -> String? {
        switch self {
        case .areaConfirmed(let facts): facts.reason.text
        case .notAccepted(let facts): facts.reason.text
        case .correctionRequested(let facts):
            facts.items.map(\.fault.text).joined(separator: sentences("frame.semicolon"))
        case .laterItemsAllowed(let reason), .reviewReturned(let reason): reason.text
        case .withdrawn(let facts): facts.reason?.text
        case .reviewed(let review):
            sentences(
                review.proposesGrant ? "office.detail.grant" : "office.detail.refusal"
            )
        case .siteCheckOrdered(let order):
            Wording.day(order.on, sentences) + sentences("frame.comma") + order.place.text
        case .siteCheckRecorded(let record):
            sentences(record.conforms ? "office.conforms.yes" : "office.conforms.no")
        case .periodExtended(let facts): facts.reason.text
        case .paused(let standstill):
            (sentences.language == .chinese ? standstill.chinese : standstill.english)
                + sentences("frame.colon") + standstill.reason.text
        case .refusalProposed(let facts):
            facts.reasons.map(\.fact).joined(separator: sentences("frame.semicolon"))
        case .decided(.refused(let facts)):
            facts.reasons.map(\.fact).joined(separator: sentences("frame.semicolon"))
        case .decided(.granted(let grant)): grant.licenseNumber.rawValue
        case .sealApplied(let sealing): CaseWords.paper(sealing.paper, sentences)
        case .noticeServed(let service):
            CaseWords.paper(service.paper, sentences) + sentences("frame.comma")
                + CaseWords.way(service.way, sentences)
        case .served(let service): CaseWords.way(service.way, sentences)
        case .accepted(let notice), .acceptedBySilence(let notice): notice.rawValue
        default: nil
        }
    }
}
