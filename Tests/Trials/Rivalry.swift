import Authority
import Licensing

/// What officers want who decide one case at once.
enum Rivalry: CaseIterable {
    /// All of them grant it.
    case grants
    /// Some grant, some tell the applicant that it will be refused.
    case grantOrProposal
    /// The applicant was told and has waived: some grant, some refuse.
    case grantOrRefusal

    private static let reasons = [RefusalReason(clause: "服务指南第二章", fact: "净资产不足")]

    /// A case on which each of them could do what they want.
    func made(on ground: Ground) throws -> CaseID {
        let id = try ground.confirmed()
        guard self == .grantOrRefusal else { return id }
        let officer = try ground.actor(.decision)
        try ground.office.proposeRefusal(id, reasons: Rivalry.reasons, by: officer)
        try ground.waive(id)
        return id
    }

    /// Does what the officer of a number wants.
    func act(_ number: Int, on id: CaseID, by officer: Actor, in office: Office) throws {
        switch self {
        case .grantOrProposal where number % 2 == 1:
            try office.proposeRefusal(id, reasons: Rivalry.reasons, by: officer)
        case .grantOrRefusal where number % 2 == 1:
            try office.refuse(id, by: officer)
        default:
            try office.grant(id, by: officer)
        }
    }

    /// Whether the acts that came of it are one decision.
    ///
    /// Who was told of a refusal may still be granted it, in this order alone.
    func isSingle(_ acts: [ActKind]) -> Bool {
        switch self {
        case .grants: acts == [.granted]
        case .grantOrProposal: acts == [.granted] || acts == [.refusalProposed, .granted]
        case .grantOrRefusal: acts == [.granted] || acts == [.refused]
        }
    }
}
