/// A post (岗位) in which a person acts on a case.
///
/// - Source: regulation.md G.
public enum Post: String, Sendable, CaseIterable {
    /// 申请人／经办人: fills in, files, corrects, withdraws.
    case applicant
    /// 受理岗: competence and form check, acceptance.
    case acceptance
    /// 审查岗: content review.
    case review
    /// 现场核查岗: checks on site, never alone.
    case inspection
    /// 审核岗: confirms or returns a review.
    case confirmation
    /// 决定岗: grants or refuses.
    case decision
    /// 机构负责人: extends the period.
    case head
    /// 制证岗: makes the license from the decision.
    case licenseMaking
    /// 用印岗: applies the seal.
    case sealing
    /// 送达岗: hands over or mails, records receipt.
    case service
    /// 档案岗: archives.
    case archive
    /// 书记: the system itself, recording what has become true; it never seals.
    case clerk
    /// 资质中心: supervises, handles no single case.
    case center
    /// 系统管理员: accounts and operation, no business content.
    case administrator
    /// 审计: reads logs only.
    case audit

    /// `受理岗`.
    public var title: String {
        switch self {
        case .applicant: "申请人"
        case .acceptance: "受理岗"
        case .review: "审查岗"
        case .inspection: "现场核查岗"
        case .confirmation: "审核岗"
        case .decision: "决定岗"
        case .head: "机构负责人"
        case .licenseMaking: "制证岗"
        case .sealing: "用印岗"
        case .service: "送达岗"
        case .archive: "档案岗"
        case .clerk: "系统记录"
        case .center: "资质中心"
        case .administrator: "系统管理员"
        case .audit: "审计"
        }
    }
}

/// Who acts: a person by an opaque identifier, in one post, for an agency or an enterprise.
///
/// The identifier names an account, never a person's name or number: acts carry no personal data.
public struct Actor: Hashable, Sendable {
    /// Opaque identifier of the account.
    public let id: String
    /// The post in which the person acts.
    public let post: Post
    /// The agency of an officer; nil for an applicant and for the whole house.
    public let agency: AgencyID?
    /// The enterprise of an applicant; nil for officers.
    public let enterprise: CreditCode?

    /// An actor in a post.
    public init(id: String, post: Post, agency: AgencyID? = nil, enterprise: CreditCode? = nil) {
        self.id = id
        self.post = post
        self.agency = agency
        self.enterprise = enterprise
    }
}
