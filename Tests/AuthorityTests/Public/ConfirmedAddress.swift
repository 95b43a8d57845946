import Licensing
import Store

@testable import Authority

extension Office {
    /// An address of an enterprise that was confirmed just now.
    func confirmedAddress(
        of enterprise: CreditCode,
        _ kind: String,
        _ address: String
    ) throws -> ContactAddressRow {
        ContactAddressRow(
            enterprise: enterprise,
            kind: kind,
            agency: AgencyID("shanxi"),
            sealed: custody.encrypt(Array(address.utf8)),
            codeDigest: nil,
            codeUntil: now(),
            confirmedAt: now(),
            at: now()
        )
    }
}
