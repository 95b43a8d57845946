public import Licensing

/// Is it one container without stowaways, and is all that it shows covered?
public struct FileAnswer: Hashable, Sendable {
    public let verdict: Verdict
    public let reasons: [Reason]
}

/// Was it sealed by whom it says, with a seal that was good?
public struct SealAnswer: Hashable, Sendable {
    public let verdict: Verdict
    public let reasons: [Reason]
    /// The organization of the signer's certificate.
    public let signer: String?
    /// 印章编码.
    public let sealID: String?
    /// As the signer says.
    public let sealedAt: Moment?
}

/// Is it the current edition, byte for byte?
public struct EditionAnswer: Hashable, Sendable {
    public let verdict: Verdict
    public let reasons: [Reason]
    /// 电子证照标识, as the file states it.
    public let identifier: LicenseIdentifier?

    /// 版本号.
    public var version: String? { identifier?.version }
}

/// Is the license in force?
public struct LicenseAnswer: Hashable, Sendable {
    public let verdict: Verdict
    public let reasons: [Reason]
    public let status: LicenseStatus
    /// As the register has it; as the file states it where there is no register.
    public let number: LicenseNumber?
    public let holder: String?
    public let validUntil: Day?
}
