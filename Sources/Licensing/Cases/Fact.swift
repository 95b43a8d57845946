/// What an act makes true; the facts of each kind are inside it.
///
/// No personal data: materials and rosters are named by digest.
public enum Fact: Hashable, Sendable {
    /// 起草: a draft was opened.
    case opened(Opening)
    /// 材料: a material was added to the draft.
    case materialAdded(Material)
    /// 提交: the application was filed; the rule set is pinned from here on.
    case filed(Filing)
    /// 收到: the filing entered the agency's designated system (AMB-5).
    case received
    /// 受理: accepted, with the number of the notice (行政许可受理通知书).
    case accepted(notice: NoticeNumber)
    /// 审查: the content was reviewed.
    case reviewed(Review)
    /// 审核: the review was confirmed.
    case reviewConfirmed
    /// 决定: granted or refused.
    case decided(Decision)
    /// 制证: the edition's exact content was fixed.
    case licenseMade(Making)
    /// 用印: a seal was applied to one paper.
    case sealApplied(Sealing)
    /// 公布: the edition or the notice stands in the published register.
    case published(Publication)
    /// 送达: served on the applicant.
    case served(Service)
    /// 归档: archived; the case ends.
    case archived
}

/// Facts of a draft's opening.
public struct Opening: Hashable, Sendable {
    public let family: LicenseFamily
    public let matter: Matter
    /// The applicant's credit code.
    public let applicant: CreditCode
    /// The agency addressed.
    public let agency: AgencyID

    /// Facts of a draft's opening.
    public init(family: LicenseFamily, matter: Matter, applicant: CreditCode, agency: AgencyID) {
        self.family = family
        self.matter = matter
        self.applicant = applicant
        self.agency = agency
    }
}

/// A file or a roster of the applicant (申请材料), named by its digest.
public struct Material: Hashable, Sendable {
    /// Which material of the catalogue: `applicationForm`, `performance` …
    public let kind: String
    /// Digest of the content before encryption.
    public let digest: Digest
    /// Size of the content in bytes.
    public let size: Int

    /// A material.
    public init(kind: String, digest: Digest, size: Int) {
        self.kind = kind
        self.digest = digest
        self.size = size
    }
}

/// How the result is delivered (结果送达): the applicant's free choice (SEED2-23, 24).
public enum Delivery: String, Sendable, CaseIterable {
    /// 邮寄.
    case mail
    /// 自取.
    case pickUp
}

/// Facts of a filing.
public struct Filing: Hashable, Sendable {
    /// What is asked for, in the pinned rule set's grades.
    public let requested: [ClassGrade]
    /// The rule set in force on the day of first filing.
    public let ruleSet: RuleSetID
    public let delivery: Delivery

    /// Facts of a filing.
    public init(requested: [ClassGrade], ruleSet: RuleSetID, delivery: Delivery) {
        self.requested = requested
        self.ruleSet = ruleSet
        self.delivery = delivery
    }
}

/// Number of a notice (文号), such as `晋监能资质〔2026〕第12号`.
public struct NoticeNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number as printed.
    public let rawValue: String

    /// A notice's number.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// The number as printed.
    public var description: String { rawValue }
}

/// Conclusion of a review (审查意见).
public struct Review: Hashable, Sendable {
    /// True where the reviewer proposes to grant.
    public let proposesGrant: Bool
    /// Digest of the findings on which the conclusion rests.
    public let findings: Digest

    /// A review's conclusion.
    public init(proposesGrant: Bool, findings: Digest) {
        self.proposesGrant = proposesGrant
        self.findings = findings
    }
}

/// The decision (行政许可决定).
public enum Decision: Hashable, Sendable {
    /// 准予, with the validity that begins on the decision's day unless stated.
    case granted(Grant)
    /// 不予, with its reasons; none can be signed without (SEED2-D8).
    case refused(Refused)
}

/// What a grant gives.
public struct Grant: Hashable, Sendable {
    /// Number of 准予行政许可决定书.
    public let notice: NoticeNumber
    public let granted: [ClassGrade]
    public let licenseNumber: LicenseNumber
    public let validFrom: Day
    public let validUntil: Day

    /// What a grant gives.
    public init(
        notice: NoticeNumber,
        granted: [ClassGrade],
        licenseNumber: LicenseNumber,
        validFrom: Day,
        validUntil: Day
    ) {
        self.notice = notice
        self.granted = granted
        self.licenseNumber = licenseNumber
        self.validFrom = validFrom
        self.validUntil = validUntil
    }
}

/// What a refusal states.
public struct Refused: Hashable, Sendable {
    /// Number of 不予行政许可决定书.
    public let notice: NoticeNumber
    /// Each reason with its clause, at least one.
    public let reasons: [RefusalReason]

    /// What a refusal states.
    public init(notice: NoticeNumber, reasons: [RefusalReason]) {
        self.notice = notice
        self.reasons = reasons
    }
}

/// One reason of a refusal: the fact found and the clause it fails.
public struct RefusalReason: Hashable, Sendable {
    public let clause: String
    public let fact: String

    /// One reason of a refusal.
    public init(clause: String, fact: String) {
        self.clause = clause
        self.fact = fact
    }
}

/// Facts of the making of an edition (制证).
public struct Making: Hashable, Sendable {
    public let identifier: LicenseIdentifier
    /// Digest of the edition's fixed content.
    public let content: Digest

    /// Facts of the making of an edition.
    public init(identifier: LicenseIdentifier, content: Digest) {
        self.identifier = identifier
        self.content = content
    }
}

/// A paper that is sealed (文书或证照).
public enum Paper: Hashable, Sendable {
    /// 许可证正本.
    case licenseOriginal
    /// 许可证副本.
    case licenseDuplicate
    /// A notice (文书).
    case notice(NoticeKind)
}

/// Kind of a notice (文书种类); raw values are those of the command-line contract.
///
/// - Source: regulation.md D3.
public enum NoticeKind: String, Sendable, CaseIterable {
    /// 行政许可受理通知书.
    case acceptance
    /// 准予行政许可决定书.
    case grant
    /// 不予行政许可决定书.
    case refusal
}

/// Facts of one use of a seal (用印记录, SEED1-37).
public struct Sealing: Hashable, Sendable {
    public let paper: Paper
    /// Identifier of the seal (印章编码).
    public let seal: String
    /// Digest of the sealed file.
    public let file: Digest

    /// Facts of one use of a seal.
    public init(paper: Paper, seal: String, file: Digest) {
        self.paper = paper
        self.seal = seal
        self.file = file
    }
}

/// Facts of a publication in the register.
public struct Publication: Hashable, Sendable {
    public let identifier: LicenseIdentifier
    /// Position of the record in the published register, from 0.
    public let record: Int

    /// Facts of a publication.
    public init(identifier: LicenseIdentifier, record: Int) {
        self.identifier = identifier
        self.record = record
    }
}

/// Facts of a service (送达).
public struct Service: Hashable, Sendable {
    public let papers: [Paper]
    public let delivery: Delivery

    /// Facts of a service.
    public init(papers: [Paper], delivery: Delivery) {
        self.papers = papers
        self.delivery = delivery
    }
}
