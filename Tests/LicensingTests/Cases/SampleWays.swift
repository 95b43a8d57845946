import Licensing
import Testing

/// Ways beside the straight one, each with the settings under which it is played.
extension SampleCase {
    /// Every way, together they pass every stage.
    static func ways() throws -> [([(Post, Command)], AgencySettings)] {
        let alone = AgencySettings.standard
        return [
            (try grantWay(), alone), (try refusalWay(), alone), (try correctionWay(), alone),
            (try closingWay(), alone), (try nonAcceptanceWay(), alone),
            (try withdrawalWay(), alone), (try twoReadersWay(), AgencySettings(readers: 2)),
        ]
    }

    /// Every command of every way, and those that none of them has, with its post.
    static func everyCommand() throws -> [(Post, Command)] {
        try ways().flatMap(\.0) + [
            (.applicant, .confirmContent), (.confirmation, .allowLaterItems(reason: try remark())),
            (.clerk, .acceptBySilence(notice: NoticeNumber("受9"))),
            (.clerk, .renewByLaw(notice: NoticeNumber("认9"))), (.clerk, .endByExpiry),
            (.confirmation, .returnReview(reason: try remark())),
            (.review, try order()), (.inspection, try record()), (.inspection, .signSiteCheck),
            (.head, try extending()), (.review, try pause()), (.confirmation, .resume),
            (.applicant, .giveStatement(try digest("e"))),
        ]
    }

    static func remark(_ text: String = "说明") throws -> Remark { try Remark(text) }

    static func item(
        _ place: CorrectionPlace = .material(kind: "applicationForm")
    ) throws -> CorrectionItem {
        CorrectionItem(place: place, fault: try remark("未盖章"), clause: "第三十一条")
    }

    static func correction(_ places: [CorrectionPlace]? = nil) throws -> Command {
        .requestCorrection(
            notice: NoticeNumber("补1"),
            items: try (places ?? [.material(kind: "applicationForm")]).map { try item($0) }
        )
    }

    static func declined(
        _ ground: NonAcceptance.Ground = .notCompetent(body: "国家能源局华北监管局"),
        clause: String = "第二十二条"
    ) throws -> Command {
        .decline(
            NonAcceptance(
                notice: NoticeNumber("不受1"),
                ground: ground,
                reason: try remark("所在地不在本机构管辖范围"),
                clause: clause
            )
        )
    }

    static func withdrawal() throws -> Command {
        .withdraw(WithdrawalFacts(notice: NoticeNumber("撤1")))
    }

    static func order(
        _ officers: [String] = ["person-inspection", "second"],
        on day: String = "2026-03-20"
    ) throws -> Command {
        .orderSiteCheck(
            SiteCheckOrder(
                notice: NoticeNumber("查1"),
                reason: try remark("核实设备"),
                officers: officers,
                on: try #require(Day(day)),
                place: try remark("太原市")
            )
        )
    }

    static func record(_ conforms: Bool = true) throws -> Command {
        .recordSiteCheck(SiteCheckRecord(record: try digest("d"), conforms: conforms))
    }

    static func pause(
        _ ground: PauseGround = .expertReview,
        until day: String = "2026-12-31"
    ) throws -> Command {
        .pause(
            Standstill(
                notice: NoticeNumber("特1"),
                ground: ground,
                reason: try remark("需要专家评审"),
                expectedEnd: try #require(Day(day))
            )
        )
    }

    static func extending() throws -> Command {
        .extendPeriod(PeriodExtension(notice: NoticeNumber("延1"), reason: try remark("案情复杂")))
    }

    static let proposal = Command.proposeRefusal(
        notice: NoticeNumber("告1"),
        reasons: refused.reasons
    )

    static func correctionWay() throws -> [(Post, Command)] {
        try receivedWay() + [
            (.acceptance, try correction()),
            (.sealing, try seal(.notice(.correction))),
            (.service, .serveNotice(NoticeService(paper: .notice(.correction), way: .electronic))),
            (.applicant, .addMaterial(try material("applicationForm"))),
            (.applicant, .correct),
            (.acceptance, .accept(notice: NoticeNumber("受1"))),
        ]
    }

    static func closingWay() throws -> [(Post, Command)] {
        try receivedWay() + [
            (.acceptance, try correction()),
            (.sealing, try seal(.notice(.correction))),
            (.service, .serveNotice(NoticeService(paper: .notice(.correction), way: .electronic))),
            (.acceptance, .closeUncorrected(notice: NoticeNumber("终1"))),
            (.sealing, try seal(.notice(.closedUncorrected))),
            (
                .service,
                .serveNotice(
                    NoticeService(paper: .notice(.closedUncorrected), way: .mail(tracking: nil))
                )
            ),
            (.archive, .archive),
        ]
    }

    static func nonAcceptanceWay() throws -> [(Post, Command)] {
        try receivedWay() + [
            (
                .acceptance,
                .confirmArea(
                    AreaConfirmation(
                        division: try DivisionCode("140100"),
                        reason: try remark()
                    )
                )
            ),
            (.acceptance, try declined()),
            (.sealing, try seal(.notice(.nonAcceptance))),
            (
                .acceptance,
                .serveNotice(NoticeService(paper: .notice(.nonAcceptance), way: .counter))
            ),
            (.archive, .archive),
        ]
    }

    static func withdrawalWay() throws -> [(Post, Command)] {
        try receivedWay() + [
            (.applicant, .changeDelivery(.pickUp)),
            (.applicant, try withdrawal()),
            (.sealing, try seal(.notice(.withdrawal))),
            (.clerk, .serveNotice(NoticeService(paper: .notice(.withdrawal), way: .electronic))),
            (.archive, .archive),
        ]
    }

    /// The first of two readers has read.
    static func twoReadersWay() throws -> [(Post, Command)] {
        try filingWay() + [(.review, .review(try review()))]
    }

    /// Up to the receipt.
    static func receivedWay() throws -> [(Post, Command)] {
        try filingWay().dropLast()
    }
}
