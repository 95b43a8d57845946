public import Licensing

/// First answer: one container without stowaways, and all that it shows is covered.
public struct FileAnswer: Hashable, Sendable {
    /// The answer.
    public let verdict: Verdict
    /// Everything that is to be said, in the order of the checks.
    public let reasons: [Reason]
}

/// Second answer: sealed by whom it says, with a seal that was good.
public struct SealAnswer: Hashable, Sendable {
    /// The answer.
    public let verdict: Verdict
    /// Everything that is to be said, in the order of the checks.
    public let reasons: [Reason]
    /// The organization of the signer's certificate.
    public let signer: String?
    /// 印章编码.
    public let sealID: String?
    /// As the signer says.
    public let sealedAt: Moment?
}

/// Third answer: the current edition, byte for byte.
public struct EditionAnswer: Hashable, Sendable {
    /// The answer.
    public let verdict: Verdict
    /// Everything that is to be said, in the order of the checks.
    public let reasons: [Reason]
    /// 电子证照标识, as the file states it.
    public let identifier: LicenseIdentifier?

    /// 版本号.
    public var version: String? { identifier?.version }
}

/// Fourth answer: the license is in force.
public struct LicenseAnswer: Hashable, Sendable {
    /// The answer.
    public let verdict: Verdict
    /// Everything that is to be said, in the order of the checks.
    public let reasons: [Reason]
    /// As of the instant.
    public let status: LicenseStatus
    /// On what the status rests.
    public let basis: StatusBasis
    /// As the register has it; as the file states it where there is no register.
    public let number: LicenseNumber?
    /// 持证单位.
    public let holder: String?
    /// Classes and grades.
    public let grades: [ClassGrade]
    /// First day of validity: the license's, which an extension does not change.
    public let validFrom: Day?
    /// Last day of validity; once the law has renewed the license that of the new term, whatever a
    /// file prints.
    public let validUntil: Day?
}
