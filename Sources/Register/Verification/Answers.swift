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
    /// As the register has it; as the file states it where there is no register.
    public let number: LicenseNumber?
    /// 持证单位.
    public let holder: String?
    /// Classes and grades.
    public let grades: [ClassGrade]
    /// First day of validity.
    public let validFrom: Day?
    /// Last day of validity.
    public let validUntil: Day?

    /// On what the status rests (依据); the words are those of the command-line contract.
    public var basis: String {
        switch status {
        case .valid, .expiring, .expired: "term"
        case .notYetValid: "notBegun"
        case .suspended: "suspension"
        case .revoked, .withdrawn, .rescinded: "termination"
        case .cancelled: "cancellation"
        case .unknown: "nothing"
        }
    }
}
