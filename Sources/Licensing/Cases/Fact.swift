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
