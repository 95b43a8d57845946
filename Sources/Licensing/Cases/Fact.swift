/// What an act makes true; the facts of each kind are inside it.
///
/// No personal data: materials, rosters, records and minutes are named by digest, people by account.
public enum Fact: Hashable, Sendable {
    /// 起草: a draft was opened.
    case opened(Opening)
    /// 材料: a material was added to the draft, or to a place that is open for correction.
    case materialAdded(Material)
    /// 确认代录内容: the applicant confirmed what an officer had entered (SEED1-30, SEED1-31).
    case contentConfirmed
    /// 提交: the application was filed; the rule set is pinned from here on.
    case filed(Filing)
    /// 收到: the filing entered the agency's designated system (AMB-5).
    case received
    /// 确认管辖: an officer confirmed that the agency is competent.
    case areaConfirmed(AreaConfirmation)
    /// 受理: accepted, with the number of the notice (行政许可受理通知书).
    case accepted(notice: NoticeNumber)
    /// 不予受理.
    case notAccepted(NonAcceptance)
    /// 补正: the one-time request.
    case correctionRequested(Correction)
    /// 准许再次补正: the next request may name places that were not open in the last (AMB-6).
    case laterItemsAllowed(reason: Remark)
    /// 提交补正: a new examination begins.
    case corrected
    /// 逾期未补正终止 (AMB-7), with the number of the notice; cases closed before there was one have
    /// none.
    case closedUncorrected(notice: NoticeNumber? = nil)
    /// 视为受理: what the law had made true on the day of the submission (AMB-8).
    case acceptedBySilence(notice: NoticeNumber)
    /// 视为准予延续: what the law made true on the day after the license's last day.
    case renewedByLaw(Renewal)
    /// 到期终止: an extension ended with the license's term (AMB-23, AMB-26).
    case endedByExpiry
    /// 撤回.
    case withdrawn(WithdrawalFacts)
    /// 审查: the content was reviewed.
    case reviewed(Review)
    /// 现场核查: ordered.
    case siteCheckOrdered(SiteCheckOrder)
    /// 核查记录.
    case siteCheckRecorded(SiteCheckRecord)
    /// 会签核查记录: a second officer of the check signed.
    case siteCheckSigned
    /// 审核: the review was confirmed.
    case reviewConfirmed
    /// 退回审查: the reviews begin anew.
    case reviewReturned(reason: Remark)
    /// 延长期限.
    case periodExtended(PeriodExtension)
    /// 中止计算期限.
    case paused(Standstill)
    /// 恢复计算期限.
    case resumed
    /// 拟不予许可告知.
    case refusalProposed(RefusalProposal)
    /// 陈述申辩, named by its digest.
    case statementGiven(Digest)
    /// 放弃陈述申辩.
    case statementWaived
    /// 决定: granted or refused.
    case decided(Decision)
    /// 变更送达方式 (SEED2-24).
    case deliveryChanged(Delivery)
    /// 制证: the edition's exact content was fixed.
    case licenseMade(Making)
    /// 用印: a seal was applied to one paper.
    case sealApplied(Sealing)
    /// 公布: the edition or the notice stands in the published register.
    case published(Publication)
    /// 送达文书: one notice was served.
    case noticeServed(NoticeService)
    /// 送达: the result was served on the applicant.
    case served(Service)
    /// 归档: archived; the case ends.
    case archived
}

extension Fact {
    /// The notice that the act calls for in a matter, with its number; nil where it calls for none.
    public func notice(in matter: Matter) -> (kind: NoticeKind, number: NoticeNumber)? {
        switch self {
        case .accepted(let notice), .acceptedBySilence(let notice): (.acceptance, notice)
        case .notAccepted(let facts): (.nonAcceptance, facts.notice)
        case .correctionRequested(let facts): (.correction, facts.notice)
        case .withdrawn(let facts): (.withdrawal, facts.notice)
        case .closedUncorrected(let notice?): (.closedUncorrected, notice)
        case .siteCheckOrdered(let facts): (.siteCheck, facts.notice)
        case .periodExtended(let facts): (.periodExtended, facts.notice)
        case .paused(let facts): (.specialTime, facts.notice)
        case .refusalProposed(let facts): (.refusalProposed, facts.notice)
        case .decided(.granted(let facts)): (matter.grantNotice, facts.notice)
        case .decided(.refused(let facts)): (matter.refusalNotice, facts.notice)
        case .renewedByLaw(let facts): (.extensionConfirmed, facts.notice)
        case .opened, .materialAdded, .contentConfirmed, .filed, .received, .areaConfirmed,
            .laterItemsAllowed, .corrected, .closedUncorrected, .reviewed, .siteCheckRecorded,
            .siteCheckSigned, .reviewConfirmed, .reviewReturned, .resumed, .statementGiven,
            .statementWaived, .deliveryChanged, .licenseMade, .sealApplied, .published,
            .noticeServed, .served, .archived, .endedByExpiry:
            nil
        }
    }
}

extension Matter {
    /// The notice of a decision to grant.
    var grantNotice: NoticeKind { self == .extension ? .extensionGranted : .grant }

    /// The notice of a decision to refuse.
    var refusalNotice: NoticeKind { self == .extension ? .extensionRefused : .refusal }
}

extension CaseState {
    /// The notice of a decision to grant what the case asks for.
    public var grantNotice: NoticeKind { opening?.matter.grantNotice ?? .grant }

    /// The notice of a decision to refuse it.
    public var refusalNotice: NoticeKind { opening?.matter.refusalNotice ?? .refusal }
}
