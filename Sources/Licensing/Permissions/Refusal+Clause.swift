extension Refusal {
    /// The clause that is in the way; nil where none names it.
    public var clause: String? {
        switch self {
        case .materialMissing(let rule): rule.clause
        case .license(let refusal): refusal.clause
        case .wrongPost, .otherEnterprise, .samePerson, .wrongStage, .clockBackwards, .noRuleSet,
            .badRequest, .againstReview, .grantedOtherThanRequested, .otherFamily, .notDue,
            .nothingToSeal, .alreadySealed, .notSealed, .otherEdition, .notWhoEnters, .notAssisted,
            .noClause, .placeTwice, .termProvisional, .laterItemsNotNeeded, .nothingCorrected,
            .termNotOver,
            .notSilent, .dayOver, .noSiteCheck, .notNamedOnSite, .siteCheckUnrecorded,
            .siteCheckRecorded, .siteCheckAhead, .notPaused, .clockFault, .badMeeting, .badRemark,
            .nothingToServe,
            .alreadyServed, .servedWithResult, .notServed, .electronicOnly:
            nil
        case .contentUnconfirmed, .notInCatalogue:
            "《中华人民共和国行政许可法》第三十一条"
        case .noItems, .placeNotOpen, .lapseUnrecorded:
            "《中华人民共和国行政许可法》第三十二条第一款第四项"
        case .noCompetentBody:
            "《中华人民共和国行政许可法》第三十二条第一款第二项"
        case .otherAgency, .areaOfOther, .areaOfOwn, .acceptedHere:
            "《中华人民共和国行政许可法》第二十二条"
        case .tooFewOfficers, .oneOnSite, .siteCheckOpen:
            "《中华人民共和国行政许可法》第三十四条第三款"
        case .paused:
            "《中华人民共和国行政许可法》第四十五条"
        case .alreadyExtended, .periodOver:
            "《中华人民共和国行政许可法》第四十二条第一款"
        case .notHeard, .reasonNotTold:
            "《中华人民共和国行政许可法》第七条"
        case .otherDelivery:
            "服务指南第一章十"
        case .noReasons:
            "《中华人民共和国行政许可法》第三十八条第二款"
        case .alreadyDecided:
            "《中华人民共和国行政许可法》第八条第一款"
        case .notDecided:
            "《中华人民共和国行政许可法》第三十九条"
        }
    }
}
