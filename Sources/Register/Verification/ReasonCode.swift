/// Codes of what is to be said about seal state, edition and license; never reused.
///
/// The file's own codes are `FaultCode` of the room OFD, the seal's `SealReasonCode` of the room Seals.
public enum ReasonCode: String, Hashable, Sendable, CaseIterable {
    // The seal, beyond what its own bytes say.
    case sealUnreadable = "seal-unreadable"
    case notSealed = "not-sealed"
    case signatureKind = "signature-kind-unsupported"
    case sealUnrecorded = "seal-unrecorded"
    case sealNotInForce = "seal-not-in-force"
    case sealSinceRevoked = "seal-since-revoked"
    case sealRevoked = "seal-revoked"
    // The register itself.
    case registerNone = "register-none"
    case registerNoTrust = "register-no-trust"
    case registerSignature = "register-signature"
    case registerSigner = "register-signer"
    case registerChanged = "register-changed"
    case registerStale = "register-stale"
    case registerUnknownRecord = "register-unknown-record"
    case registerContradiction = "register-contradiction"
    case registerFuture = "register-from-future"
    case registerLong = "register-good-too-long"
    case registerFaulty = "register-faulty"
    case officeClock = "office-clock-behind"
    // The edition.
    case documentUnknown = "document-unknown"
    case metadataUnreadable = "metadata-unreadable"
    case metadataUnknown = "metadata-unknown"
    case editionIssuer = "edition-issuer"
    case editionUnknown = "edition-unknown"
    case editionUnheld = "edition-not-held"
    case noticeUnknown = "notice-unknown"
    case noticeUnheld = "notice-not-held"
    case editionDigest = "edition-digest"
    case editionData = "edition-data"
    case editionSeal = "edition-seal"
    case editionNotYet = "edition-not-yet-issued"
    case editionSuperseded = "edition-superseded"
    // The license.
    case licenseNotYetValid = "license-not-yet-valid"
    case licenseExpiring = "license-expiring"
    case licenseExpired = "license-expired"
    case licenseSuspended = "license-suspended"
    case licenseRevoked = "license-revoked"
    case licenseWithdrawn = "license-withdrawn"
    case licenseRescinded = "license-rescinded"
    case licenseCancelled = "license-cancelled"
    case licenseRenewedByLaw = "license-renewed-by-law"
    case licenseExtensionUndetermined = "license-extension-undetermined"
    case licenseRenewalUnconfirmed = "license-renewal-unconfirmed"
    case licenseDateImprecise = "license-date-imprecise"
    case licenseUnknown = "license-unknown"
    case licenseUnregistered = "license-unregistered"

    /// What the code does to the verdict of its answer; nil for a note.
    public var verdict: Verdict? {
        switch self {
        case .sealSinceRevoked, .licenseExpiring, .licenseRenewedByLaw: nil
        case .sealUnreadable, .signatureKind, .sealUnrecorded, .sealRevoked, .registerNone,
            .registerNoTrust,
            .registerSignature, .registerSigner, .registerChanged, .registerStale,
            .registerUnknownRecord, .registerContradiction, .registerFuture, .registerLong,
            .registerFaulty, .officeClock, .editionUnheld, .noticeUnheld, .documentUnknown,
            .metadataUnknown,
            .licenseExtensionUndetermined, .licenseRenewalUnconfirmed, .licenseDateImprecise,
            .licenseUnknown:
            .cannotConfirm
        default: .notValid
        }
    }
}
