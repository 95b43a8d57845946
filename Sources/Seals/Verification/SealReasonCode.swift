/// Codes of what is to be said about an applied seal; never reused for another meaning.
public enum SealReasonCode: String, Hashable, Sendable, CaseIterable {
    // The value and its version.
    case malformed = "seal-malformed"
    case header = "seal-header"
    case versionMismatch = "seal-version-mismatch"
    case firstVersion = "seal-version-1"
    case algorithm = "seal-algorithm"
    case criticalExtension = "seal-critical-extension"
    // The seal and its maker.
    case makerUnreadable = "maker-certificate-unreadable"
    case makerSignature = "maker-signature-wrong"
    case makerUntrusted = "maker-untrusted"
    case makerOutsideValidity = "maker-outside-validity"
    case makerUsage = "maker-key-usage"
    case makerAuthority = "maker-is-authority"
    case sealOutsideValidity = "seal-outside-validity"
    case sealedBeforeMade = "sealed-before-seal-made"
    // The signer and the signature.
    case signerUnreadable = "signer-certificate-unreadable"
    case signerNotListed = "signer-not-listed"
    case signerUntrusted = "signer-untrusted"
    case signerOutsideValidity = "signer-outside-validity"
    case signerUsage = "signer-key-usage"
    case signerAuthority = "signer-is-authority"
    case signerIsMaker = "signer-is-maker"
    case signerName = "signer-name-unreadable"
    case signature = "signature-wrong"
    case signedData = "signed-data-changed"
    case property = "signed-path-mismatch"
    case timeUnreadable = "sealing-time-unreadable"
    case sealedInFuture = "sealed-in-future"
    case timeStampGarbage = "time-stamp-garbage"
    case timeStampUnverified = "time-stamp-unverified"
    case noTrust = "no-trust-roots"
    // Other makers' harmless habits.
    case rawSignature = "raw-signature-value"
    case looseInteger = "loose-integer"
    case explicitDefault = "explicit-default"
    case fractionalTime = "fractional-time"

    /// The verdict that the code leads to.
    public var effect: SealReason.Effect {
        switch self {
        case .rawSignature, .looseInteger, .explicitDefault, .fractionalTime: .note
        case .firstVersion, .criticalExtension, .timeStampUnverified, .noTrust, .signerName:
            .cannotConfirm
        default: .notValid
        }
    }
}
