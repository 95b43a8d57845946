/// What was found about one applied seal: every reason, not only the first.
public struct SealReport: Hashable, Sendable {
    /// In the order of the checks; empty where there is nothing to say.
    public let reasons: [SealReason]
    /// 印章编码.
    public let sealID: String
    /// 印章名称.
    public let sealName: String
    /// When the seal was applied, as the signer says.
    public let sealedAt: Int64?
    /// Certificate of the signer; nil where it cannot be read.
    public let signer: Certificate?

    /// The signer for people: the organization of the certificate, or its name.
    public var signerName: String {
        guard let subject = signer?.subject else { return "" }
        return subject.organization.isEmpty ? subject.commonName : subject.organization
    }

    /// True where no reason stands against the seal.
    public var isValid: Bool {
        reasons.allSatisfy { $0.effect == .note }
    }
}
