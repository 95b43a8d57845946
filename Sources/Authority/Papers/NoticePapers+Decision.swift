import Documents
import Licensing

/// Notices of a decision, and of what goes before a refusal.
extension NoticePapers {
    /// 拟不予行政许可告知书.
    mutating func refusalProposed(_ facts: RefusalProposal) throws -> RefusalProposedNotice {
        RefusalProposedNotice(
            head: head(),
            extending: try extensionRequest(),
            reasons: facts.reasons,
            until: facts.until,
            way: "通过国家能源局资质和信用信息系统提出，或者向本机构书面、当面提出",
            contact: contact(),
            places: places.values
        )
    }

    /// 准予行政许可决定书.
    mutating func grant(_ grant: Grant) -> GrantNotice {
        // The license's number is made by the agency's template.
        _ = take(Printed(agency.licenseNumberTemplate))
        return GrantNotice(
            head: head(),
            grant: grant,
            basis: rules.legalBases.joined(separator: "、"),
            places: places.values
        )
    }

    /// 不予行政许可决定书.
    mutating func refusal(_ refused: Refused) -> RefusalNotice {
        RefusalNotice(
            head: head(),
            reasons: refused.reasons,
            hearing: hearing,
            places: places.values
        )
    }

    /// What the applicant said to the proposed refusal; waiving does not undo what was said.
    var hearing: RefusalNotice.Hearing {
        if let last = current.state.statements.last { return .heard(last.on) }
        return current.state.isStatementWaived ? .waived : .silent
    }
}
