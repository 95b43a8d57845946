package import Licensing
import Store

/// A case as anybody may see it in the lists of progress and of results.
///
/// - Source: SEED2-108; 行政许可法 第四十条 (grants are public); AMB-38 (nothing else is).
package struct PublicCase: Hashable, Sendable {
    /// Where a case stands, in words that do not tell which way it will go.
    package enum Stage: String, Sendable {
        /// 审查中.
        case underReview = "under-review"
        /// 待决定.
        case awaitingDecision = "awaiting-decision"
    }

    package let `case`: CaseID
    package let agency: AgencyID
    package let family: LicenseFamily
    package let matter: Matter
    /// Name of the enterprise.
    package let enterprise: String
    /// Number of the receipt.
    package let receipt: String
    /// Nil where the case is not in progress for the public.
    package let stage: Stage?
    package let acceptedOn: Day?
    /// Last day for the decision; nil while the period stands still.
    package let due: Day?
    /// The ground on which the period stands still, and until when as expected.
    package let pause: PauseGround?
    package let pauseEndsOn: Day?
    package let grantedOn: Day?
    /// Number of the license that was granted.
    package let license: String?
}

extension PublicCase {
    init(_ row: PublicCaseRow) {
        self.case = row.case
        agency = row.agency
        family = row.family
        matter = row.matter
        enterprise = row.enterprise
        receipt = row.receipt
        stage = StageName(rawValue: row.state).flatMap(PublicCase.stage)
        acceptedOn = row.acceptedOn
        due = row.due
        pause = row.pause.flatMap { PauseGround(rawValue: $0.ground) }
        pauseEndsOn = row.pause?.expectedEnd
        grantedOn = row.granted?.on
        license = row.granted?.license
    }

    /// Coarse on purpose: who may be refused must not be told apart from who will be granted.
    private static func stage(_ name: StageName) -> Stage? {
        switch name {
        case .accepted, .firstReviewed: .underReview
        case .reviewed, .confirmed, .refusalProposed: .awaitingDecision
        default: nil
        }
    }
}

extension Office {
    /// The public's row of a received case.
    func publicRow(_ row: CaseRow, _ case: Case, receipt: String) throws -> PublicCaseRow {
        let state = `case`.state
        let clock = try `case`.clocks(under: law).last { $0.name == .decision }
        let grant = state.grant
        return PublicCaseRow(
            case: row.id,
            agency: row.agency,
            family: row.family,
            matter: row.matter,
            enterprise: row.applicantName,
            receipt: receipt,
            state: state.name.rawValue,
            acceptedOn: (`case`.act(.accepted) ?? `case`.act(.acceptedBySilence))?.on,
            due: clock?.due,
            pause: state.standstill.map {
                PublicPause(ground: $0.ground.rawValue, expectedEnd: $0.expectedEnd)
            },
            granted: grant.flatMap { grant in
                `case`.act(.granted).map {
                    PublicGrant(on: $0.on, license: grant.licenseNumber.rawValue)
                }
            }
        )
    }
}
