/// What somebody asks to do on a case; the case decides whether it becomes acts.
public enum Command: Hashable, Sendable {
    /// 起草: open a draft.
    case open(Opening)
    /// 添加材料.
    case addMaterial(Material)
    /// 确认代录内容.
    case confirmContent
    /// 提交: file the draft, with what is asked for, how the result is to be delivered, for a unit newly
    /// set up by a merger or a split how it came to be, and of a license the one that was seen.
    case file(
        requested: [ClassGrade],
        delivery: Delivery,
        origin: Origin? = nil,
        license: SeenLicense? = nil
    )
    /// 收到: record that the filing entered the designated system.
    case receive
    /// 确认管辖.
    case confirmArea(AreaConfirmation)
    /// 受理, with the number of the notice.
    case accept(notice: NoticeNumber)
    /// 不予受理.
    case decline(NonAcceptance)
    /// 补正; the last day is computed, never given.
    case requestCorrection(notice: NoticeNumber, items: [CorrectionItem])
    /// 准许再次补正.
    case allowLaterItems(reason: Remark)
    /// 提交补正.
    case correct
    /// 逾期未补正终止, with the number of the notice that tells the applicant.
    case closeUncorrected(notice: NoticeNumber)
    /// 视为受理: write down what the law made true.
    case acceptBySilence(notice: NoticeNumber)
    /// 视为准予延续: write down what the law made true, with the number of its confirmation.
    case renewByLaw(notice: NoticeNumber)
    /// 到期终止: write down that an extension ended with the license's term.
    case endByExpiry
    /// 撤回.
    case withdraw(WithdrawalFacts)
    /// 审查: conclude the review; whether a second person reads is the agency's setting.
    case review(Review)
    /// 现场核查.
    case orderSiteCheck(SiteCheckOrder)
    /// 核查记录.
    case recordSiteCheck(SiteCheckRecord)
    /// 会签核查记录.
    case signSiteCheck
    /// 审核: confirm the review.
    case confirmReview
    /// 退回审查.
    case returnReview(reason: Remark)
    /// 延长期限.
    case extendPeriod(PeriodExtension)
    /// 中止计算期限.
    case pause(Standstill)
    /// 恢复计算期限.
    case resume
    /// 拟不予许可告知; the last day is computed, never given.
    case proposeRefusal(notice: NoticeNumber, reasons: [RefusalReason])
    /// 陈述申辩.
    case giveStatement(Digest)
    /// 放弃陈述申辩.
    case waiveStatement
    /// 准予; the validity is computed, never given.
    case grant(
        notice: NoticeNumber,
        granted: [ClassGrade],
        licenseNumber: LicenseNumber,
        manner: DecisionManner = .alone
    )
    /// 不予, with its reasons.
    case refuse(Refused)
    /// 变更送达方式.
    case changeDelivery(Delivery)
    /// 制证: fix the edition's content.
    case makeLicense(Making)
    /// 用印: record one use of a seal.
    case applySeal(Sealing)
    /// 公布: record the place in the register.
    case publish(Publication)
    /// 送达文书: serve one notice.
    case serveNotice(NoticeService)
    /// 送达: serve every paper of the case that is sealed.
    case serve(ServiceWay)
    /// 归档.
    case archive

    /// Kind of the act that the command asks for.
    public var kind: ActKind {
        switch self {
        case .open: .opened
        case .addMaterial: .materialAdded
        case .confirmContent: .contentConfirmed
        case .file: .filed
        case .receive: .received
        case .confirmArea: .areaConfirmed
        case .accept: .accepted
        case .decline: .notAccepted
        case .requestCorrection: .correctionRequested
        case .allowLaterItems: .laterItemsAllowed
        case .correct: .corrected
        case .closeUncorrected: .closedUncorrected
        case .acceptBySilence: .acceptedBySilence
        case .renewByLaw: .renewedByLaw
        case .endByExpiry: .endedByExpiry
        case .withdraw: .withdrawn
        case .review: .reviewed
        case .orderSiteCheck: .siteCheckOrdered
        case .recordSiteCheck: .siteCheckRecorded
        case .signSiteCheck: .siteCheckSigned
        case .confirmReview: .reviewConfirmed
        case .returnReview: .reviewReturned
        case .extendPeriod: .periodExtended
        case .pause: .paused
        case .resume: .resumed
        case .proposeRefusal: .refusalProposed
        case .giveStatement: .statementGiven
        case .waiveStatement: .statementWaived
        case .grant: .granted
        case .refuse: .refused
        case .changeDelivery: .deliveryChanged
        case .makeLicense: .licenseMade
        case .applySeal: .sealApplied
        case .publish: .published
        case .serveNotice: .noticeServed
        case .serve: .served
        case .archive: .archived
        }
    }

    /// The paper that a use of a seal or a notice's service is about; nil for every other command.
    var paper: Paper? {
        switch self {
        case .applySeal(let sealing): sealing.paper
        case .serveNotice(let service): service.paper
        default: nil
        }
    }

    /// How something is to be served; nil where nothing is.
    var way: ServiceWay? {
        switch self {
        case .serveNotice(let service): service.way
        case .serve(let way): way
        default: nil
        }
    }
}
