extension Refusal {
    /// What is in the way and what to do, in Chinese.
    public var message: String {
        switch self {
        case .wrongPost(let kind, let posts):
            "“\(kind.title)”须由\(Refusal.list(posts.map(\.title)))办理，请转交该岗位。"
        case .otherAgency:
            "本办件由其他派出机构办理，请联系该机构。"
        case .otherEnterprise:
            "本办件属于其他企业，请以该企业经办人身份登录。"
        case .samePerson(let separation, let kind, let day):
            "您已于\(day.inWords)办理本件的“\(kind.title)”，\(separation.consequence)，请由他人办理。"
        case .wrongStage(let kind, let stage, let stages):
            "本件“\(stage.title)”，尚不能或不再能“\(kind.title)”；"
                + "须在“\(Refusal.list(stages.map(\.title)))”时办理。"
        case .alreadyDecided(let post, let day):
            "本件已由\(post.title)于\(day.inWords)作出决定，不能再次决定；请刷新页面查看结果。"
        case .clockBackwards(let last):
            "办理时间早于上一环节（\(last)），请核对系统时间。"
        case .noRuleSet(let day):
            "\(day.inWords)没有可适用的规则集，请系统管理员装入后再提交。"
        case .badRequest(let fault):
            fault.message
        case .materialMissing(let rule):
            "缺少材料“\(rule.title)”，请补充后再提交。"
        case .noReasons, .againstReview, .grantedOtherThanRequested, .otherFamily, .otherEdition:
            messageOnContent
        case .notDecided, .notDue, .nothingToSeal, .alreadySealed, .notSealed:
            messageOnSeals
        case .notWhoEnters, .notAssisted, .contentUnconfirmed:
            messageOnEntry
        case .noItems, .noClause, .placeTwice, .notInCatalogue, .placeNotOpen, .laterItemsNotNeeded,
            .nothingCorrected, .termNotOver, .termProvisional, .lapseUnrecorded, .notSilent,
            .noCompetentBody,
            .areaOfOther, .areaOfOwn, .acceptedHere:
            messageOnExamination
        case .tooFewOfficers, .dayOver, .siteCheckOpen, .noSiteCheck, .notNamedOnSite,
            .siteCheckUnrecorded, .siteCheckRecorded, .oneOnSite, .siteCheckAhead, .paused,
            .notPaused,
            .alreadyExtended,
            .periodOver, .clockFault:
            messageOnReview
        case .notHeard, .reasonNotTold, .badMeeting, .badRemark:
            messageOnHearing
        case .nothingToServe, .alreadyServed, .servedWithResult, .notServed, .electronicOnly,
            .otherDelivery:
            messageOnService
        case .license(let refusal): refusal.message
        }
    }

    private var messageOnContent: String {
        switch self {
        case .noReasons: "不予许可必须说明理由，请至少写明一项事实及其依据。"
        case .againstReview: "审查意见为不予许可，不能准予；请依审查意见作出不予许可决定并说明理由。"
        case .grantedOtherThanRequested: "准予的类别和等级须与申请一致，不能只准予一部分；只有一部分符合条件的，请告知申请人可以撤回后就该部分重新申请。"
        case .otherFamily: "许可证编号不属于所申请的许可证种类，请更换编号。"
        default: "公布的证照标识与制证的不一致，请按制证的版本公布。"
        }
    }

    private var messageOnSeals: String {
        switch self {
        case .notDue(let paper): "本件目前不需要\(paper.title)，不能用印；请核对环节。"
        case .nothingToSeal: "本件目前没有待用印的文书或证照。"
        case .alreadySealed(let paper): "\(paper.title)已经用印，不得重复用印。"
        case .notSealed(let papers):
            "\(Refusal.list(papers.map(\.title)))尚未用印，请先由用印岗用印。"
        default: "尚未作出许可决定，不得用印；请先由决定岗作出决定。"
        }
    }

    static func list(_ words: [String]) -> String {
        words.joined(separator: "、")
    }
}

extension Separation {
    fileprivate var consequence: String {
        switch self {
        case .notWhoAccepted: "受理人不得审查或决定"
        case .notWhoReviewed: "审查、审核人不得审核自己的意见、决定或用印"
        case .notWhoDecided: "决定人不得用印"
        case .notWhoMade: "制证人不得用印"
        case .notWhoAssisted: "代录人员不得受理、审查或决定"
        case .notWhoRead: "两名审查人须各为一人"
        }
    }
}

extension RequestFault {
    fileprivate var message: String {
        switch self {
        case .nothing: "请至少选择一个许可类别和等级。"
        case .twice(let activity): "\(activity.title)重复申请，每一类别只能选择一个等级。"
        case .otherRuleSet(let grade): "\(grade.label)不属于现行规则集，请重新选择等级。"
        case .originOfHolder: "只有合并或分立后新设的单位首次申请时填写原单位，原单位不能是本单位。"
        case .predecessors(.split): "分立前的单位应当填写一个，请核对。"
        case .predecessors(.merger): "合并前的单位至少填写一个，且不能重复，请核对。"
        }
    }
}
