/// Words of what stands in the way of examination, review, hearing and service.
extension Refusal {
    var messageOnEntry: String {
        switch self {
        case .notWhoEnters:
            "代录的申请须由登记的代录人员录入，本人录入的申请不得写明代录人员；请核对后办理。"
        case .notAssisted:
            "本件由申请人自行填写，无需确认代录内容，请直接提交。"
        case .contentUnconfirmed:
            "代录的内容尚未经申请人确认，请申请人核对并确认后再提交。"
        default: code
        }
    }

    var messageOnExamination: String {
        switch self {
        case .noItems:
            "补正通知须一次告知全部内容，请至少写明一项。"
        case .noClause:
            "每一项都须写明位置和依据，请补全。"
        case .placeTwice(let place):
            "“\(place.name)”重复列出，请合并为一项。"
        case .notInCatalogue(let kind):
            "“\(kind)”不在材料目录之内，不得要求申请人提供；请删去。"
        case .placeNotOpen(let place):
            "“\(place.name)”未列入补正内容，不能更改或再次要求；确需增加的，请审核岗说明理由后准许。"
        case .laterItemsNotNeeded:
            "首次补正不受此限，或者已经准许，无需再次准许；请受理岗直接办理补正。"
        case .nothingCorrected(let places):
            "尚未补正任何一项（\(Refusal.list(places.map(\.name)))），请补正后再提交。"
        case .termNotOver(let until):
            "补正期限至\(until.inWords)，期满后方可终止办理；请等待申请人补正。"
        case .termProvisional(let day):
            "期限截止日暂计为\(day.inWords)，\(day.year)年放假安排尚未录入，期满日还可能变动；"
                + "请系统管理员录入放假安排后再办理。"
        case .lapseUnrecorded(let day):
            "本件逾期未告知，自\(day.inWords)起视为受理；请先由系统记录视为受理，再办理。"
        case .notSilent:
            "本件没有待记录的视为受理，无需办理。"
        case .noCompetentBody:
            "不属于本机构职权范围的，须告知申请人向哪个行政机关申请，请填写。"
        case .areaOfOther(let name):
            "该所在地由\(name)管辖，请办理“不予受理”，告知申请人向该机构申请；管辖确认有误的，请先重新确认。"
        case .areaOfOwn:
            "该所在地由本机构管辖，不能告知申请人向其他派出机构申请；管辖确认有误的，请先重新确认。"
        case .acceptedHere:
            "本件已经由本机构受理，不能再确认由其他派出机构管辖；请核对后重新确认。"
        default: code
        }
    }

    var messageOnReview: String {
        switch self {
        case .tooFewOfficers:
            "现场核查须指派两名以上工作人员，且不得重复，请补充人员。"
        case .dayOver(let day):
            "\(day.inWords)已经过去，请改为今天或者以后的日期。"
        case .siteCheckOpen:
            "现场核查尚未完成记录和会签，请先由核查人员完成。"
        case .noSiteCheck:
            "本件没有进行中的现场核查，请先由审查岗安排。"
        case .notNamedOnSite:
            "您不在本次现场核查的人员名单中，请由名单中的人员办理。"
        case .siteCheckUnrecorded:
            "核查记录尚未填写，请先由一名核查人员填写。"
        case .siteCheckRecorded:
            "核查记录已经填写，请由另一名核查人员会签。"
        case .oneOnSite:
            "核查记录由您填写，须由另一名核查人员会签，请转交该人员。"
        case .siteCheckAhead(let day):
            "现场核查定于\(day.inWords)，请在核查当日或者之后填写记录。"
        case .paused(let ground, let until):
            "期限正在中止（\(ground.title)，预计至\(until.inWords)），请先恢复计算期限再办理。"
        case .notPaused:
            "期限没有中止，无需恢复。"
        case .alreadyExtended:
            "本件期限已经延长过一次，不得再次延长；请在期限内作出决定。"
        case .periodOver(let due):
            "期限已于\(due.inWords)届满，届满后不得延长或者中止；请尽快作出决定。"
        case .clockFault(let fault):
            "本件期限无法计算：\(fault.message)。"
        default: code
        }
    }

    var messageOnHearing: String {
        switch self {
        case .notHeard(let until):
            "陈述申辩的期限至\(until.inWords)（含当日），申请人未表示不再陈述；请在期满后再作决定。"
        case .reasonNotTold(let clause):
            "不予许可的依据“\(clause)”未事先告知申请人，请以告知过的理由作出决定。"
        case .badMeeting:
            "会议须有两人以上参加、不得重复，且不得晚于决定之日，请核对会议纪要。"
        case .badRemark(let fault):
            fault.message
        default: code
        }
    }

    var messageOnService: String {
        switch self {
        case .nothingToServe:
            "本件目前没有待送达的文书。"
        case .alreadyServed(let paper):
            "\(paper.title)已经送达，无需再次送达。"
        case .servedWithResult(let paper):
            "\(paper.title)随办理结果一并送达，请在“送达”中办理。"
        case .notServed(let papers):
            "\(Refusal.list(papers.map(\.title)))尚未送达，请先送达再办理。"
        case .electronicOnly:
            "系统只能电子送达，邮寄或者窗口领取请由送达岗办理。"
        case .otherDelivery(let delivery):
            "申请人选择的送达方式是“\(delivery.plainWay.title)”，请按该方式送达；申请人可以在送达前变更。"
        default: code
        }
    }
}
