/// What somebody asks to do on a case; the case decides whether it becomes acts.
public enum Command: Hashable, Sendable {
    /// 起草: open a draft.
    case open(Opening)
    /// 添加材料.
    case addMaterial(Material)
    /// 提交: file the draft, with what is asked for and how the result is to be delivered.
    case file(requested: [ClassGrade], delivery: Delivery)
    /// 收到: record that the filing entered the designated system.
    case receive
    /// 受理, with the number of the notice.
    case accept(notice: NoticeNumber)
    /// 审查: conclude the review.
    case review(Review)
    /// 审核: confirm the review.
    case confirmReview
    /// 准予; the validity is computed, never given.
    case grant(notice: NoticeNumber, granted: [ClassGrade], licenseNumber: LicenseNumber)
    /// 不予, with its reasons.
    case refuse(Refused)
    /// 制证: fix the edition's content.
    case makeLicense(Making)
    /// 用印: record one use of a seal.
    case applySeal(Sealing)
    /// 公布: record the place in the register.
    case publish(Publication)
    /// 送达: serve every paper of the case that is sealed.
    case serve(Delivery)
    /// 归档.
    case archive

    /// Kind of the act that the command asks for.
    public var kind: ActKind {
        switch self {
        case .open: .opened
        case .addMaterial: .materialAdded
        case .file: .filed
        case .receive: .received
        case .accept: .accepted
        case .review: .reviewed
        case .confirmReview: .reviewConfirmed
        case .grant: .granted
        case .refuse: .refused
        case .makeLicense: .licenseMade
        case .applySeal: .sealApplied
        case .publish: .published
        case .serve: .served
        case .archive: .archived
        }
    }

    /// The paper that a use of a seal is about; nil for every other command.
    var paper: Paper? {
        if case .applySeal(let sealing) = self { sealing.paper } else { nil }
    }
}
