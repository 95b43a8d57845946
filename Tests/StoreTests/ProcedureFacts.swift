import Licensing

@testable import Store

/// Facts of people's acts, each as its golden file has it.
enum ProcedureFacts {
    static func all() throws -> [(name: String, fact: Fact)] {
        try examination() + review() + hearing() + endings()
    }

    private static func examination() throws -> [(name: String, fact: Fact)] {
        [
            ("opened-assisted", .opened(try assisted())),
            ("contentConfirmed", .contentConfirmed),
            (
                "areaConfirmed",
                .areaConfirmed(
                    AreaConfirmation(
                        division: try DivisionCode("140105"),
                        reason: try Remark("属本办管辖")
                    )
                )
            ),
            ("notAccepted", .notAccepted(try declined(.notCompetent(body: "国家能源局山东监管办公室")))),
            ("notAccepted-notNeeded", .notAccepted(try declined(.notNeeded))),
            ("correctionRequested", .correctionRequested(try correction())),
            ("laterItemsAllowed", .laterItemsAllowed(reason: try Remark("新的材料有新的问题"))),
            ("corrected", .corrected),
            ("closedUncorrected", .closedUncorrected()),
            (
                "closedUncorrected-told",
                .closedUncorrected(notice: NoticeNumber("终〔2026〕第1号"))
            ),
            ("acceptedBySilence", .acceptedBySilence(notice: NoticeNumber("受〔2026〕第3号"))),
        ]
    }

    private static func review() throws -> [(name: String, fact: Fact)] {
        let digest = try Sample.digest("a")
        let first = Review(proposesGrant: true, findings: digest, awaitsSecond: true)
        let order = SiteCheckOrder(
            notice: NoticeNumber("核〔2026〕第1号"),
            reason: try Remark("核实设备"),
            officers: ["a1", "a2"],
            on: try Sample.found(Day("2026-11-23")),
            place: try Remark("太原市小店区")
        )
        let standstill = Standstill(
            notice: NoticeNumber("特〔2026〕第1号"),
            ground: .expertReview,
            reason: try Remark("组织专家评审"),
            expectedEnd: try Sample.found(Day("2026-12-10"))
        )
        let `extension` = PeriodExtension(
            notice: NoticeNumber("延〔2026〕第1号"),
            reason: try Remark("案情复杂")
        )
        return [
            ("reviewed-awaitsSecond", .reviewed(first)),
            ("siteCheckOrdered", .siteCheckOrdered(order)),
            (
                "siteCheckRecorded",
                .siteCheckRecorded(SiteCheckRecord(record: digest, conforms: true))
            ),
            ("siteCheckSigned", .siteCheckSigned),
            ("reviewReturned", .reviewReturned(reason: try Remark("社保未核对"))),
            ("periodExtended", .periodExtended(`extension`)),
            ("paused", .paused(standstill)),
            ("resumed", .resumed),
        ]
    }

    private static func hearing() throws -> [(name: String, fact: Fact)] {
        let digest = try Sample.digest("a")
        let reasons = [RefusalReason(clause: "第八条", fact: "技术人员不足")]
        let meeting = Meeting(
            on: try Sample.found(Day("2026-11-19")),
            minutes: digest,
            present: ["a1", "a2"]
        )
        let refused = Refused(
            notice: NoticeNumber("不许〔2026〕第2号"),
            reasons: reasons,
            manner: .meeting(meeting)
        )
        let proposal = RefusalProposal(
            notice: NoticeNumber("拟不准〔2026〕第1号"),
            reasons: reasons,
            until: try Sample.found(Day("2026-11-27"))
        )
        return [
            ("refusalProposed", .refusalProposed(proposal)),
            ("statementGiven", .statementGiven(digest)),
            ("statementWaived", .statementWaived),
            ("decided-refused-meeting", .decided(.refused(refused))),
        ]
    }

    private static func endings() throws -> [(name: String, fact: Fact)] {
        let withdrawal = NoticeNumber("撤〔2026〕第1号")
        let digest = try Sample.digest("a")
        let second = Paper.notice(.correction, round: 2)
        return [
            (
                "withdrawn",
                .withdrawn(WithdrawalFacts(notice: withdrawal, reason: try Remark("业务调整")))
            ),
            ("withdrawn-silent", .withdrawn(WithdrawalFacts(notice: withdrawal))),
            ("deliveryChanged", .deliveryChanged(.pickUp)),
            (
                "sealApplied-round",
                .sealApplied(Sealing(paper: second, seal: "14000000000002", file: digest))
            ),
            (
                "noticeServed",
                .noticeServed(NoticeService(paper: second, way: .mail(tracking: "EMS1")))
            ),
            (
                "noticeServed-electronic",
                .noticeServed(NoticeService(paper: .notice(.withdrawal), way: .electronic))
            ),
            (
                "served-tracked",
                .served(
                    Service(
                        papers: [.licenseOriginal],
                        delivery: .mail,
                        way: .mail(tracking: "EMS1")
                    )
                )
            ),
            (
                "renewedByLaw",
                .renewedByLaw(
                    Renewal(
                        notice: NoticeNumber("晋监能资质延认〔2026〕第1号"),
                        validFrom: try Sample.found(Day("2026-11-16")),
                        validUntil: try Sample.found(Day("2032-11-15"))
                    )
                )
            ),
            ("endedByExpiry", .endedByExpiry),
        ]
    }

    private static func assisted() throws -> Opening {
        Opening(
            family: .facility,
            matter: .initial,
            applicant: try CreditCode("91140105MA0KD31X0A"),
            agency: Sample.agency,
            assistedBy: "a7"
        )
    }

    private static func declined(_ ground: NonAcceptance.Ground) throws -> NonAcceptance {
        NonAcceptance(
            notice: NoticeNumber("不受〔2026〕第1号"),
            ground: ground,
            reason: try Remark("住所不在本办管辖范围"),
            clause: "第三十二条第一款第二项"
        )
    }

    private static func correction() throws -> Correction {
        Correction(
            notice: NoticeNumber("补〔2026〕第1号"),
            items: [
                CorrectionItem(
                    place: .form(part: "staff"),
                    fault: try Remark("证书过期"),
                    clause: "第八条",
                    example: try Remark("换发后填写")
                ),
                CorrectionItem(
                    place: .material(kind: "performance"),
                    fault: try Remark("缺页"),
                    clause: "第九条"
                ),
            ],
            until: try Sample.found(Day("2026-12-21"))
        )
    }
}
