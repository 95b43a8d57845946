import Documents
import Licensing
import OFD
import Testing

/// Wording and values for the tests of notices.
enum NoticeSamples {
    static let places = [
        "receivedOn": "2026年11月18日", "acceptedOn": "2026年11月20日", "matter": "首次",
        "reconsiderationBody": "国家能源局", "reconsiderationDays": "六十",
        "reconsiderationChannel": "行政复议网上平台", "court": "太原市中级人民法院",
        "litigationMonths": "六",
    ]

    static let reconsideration =
        "不服本决定的，可以自收到本决定书之日起{reconsiderationDays}日内向{reconsiderationBody}申请行政复议，"
        + "也可以通过{reconsiderationChannel}提出；"
    static let suit = "也可以自收到本决定书之日起{litigationMonths}个月内向{court}提起行政诉讼。"

    static func text(
        _ kind: NoticeKind,
        _ title: String,
        paragraphs: [String] = ["你单位于{receivedOn}提出的{matter}申请，已收悉。"],
        duties: [String] = [],
        remedies: [String] = []
    ) -> NoticeText {
        NoticeText(
            kind: kind,
            title: title,
            numberInfix: "",
            paragraphs: paragraphs,
            listLead: duties.isEmpty ? "" : "应当履行下列义务：",
            duties: duties,
            remedies: remedies,
            closing: ["特此通知。"]
        )
    }

    /// The first working days after the acceptance, holidays left aside.
    static func workingDays(_ count: Int) throws -> [ClockRuler.Cell] {
        let first = try Samples.day("2026-11-23")
        let days = (0..<2 * count).map { first.adding(days: $0) }.filter { $0.weekday < 6 }
        return days.prefix(count).map { ClockRuler.Cell($0, .open) }
    }

    static func acceptance(
        contact: String = "电话0351-7218329",
        ruler: ClockRuler? = nil
    ) throws -> TypesetPaper {
        let given = try ruler ?? ClockRuler(cells: workingDays(15))
        let ruler = try #require(given)
        return try AcceptanceNotice(
            head: Samples.head("晋监能资质受〔2026〕第12号"),
            matter: "承装（修、试）电力设施许可（首次）",
            requested: Samples.content().grades,
            acceptedOn: Samples.day("2026-11-20"),
            term: .workingDays(ruler),
            contact: contact,
            places: places
        ).paper(text(.acceptance, "行政许可受理通知书"), in: Samples.fonts.get())
    }

    static func grant(basis: String = "《中华人民共和国行政许可法》") throws -> TypesetPaper {
        let content = try Samples.content()
        return try GrantNotice(
            head: Samples.head("晋监能资质准〔2026〕第12号"),
            grant: Grant(
                notice: NoticeNumber("晋监能资质准〔2026〕第12号"),
                granted: content.grades,
                licenseNumber: content.number,
                validFrom: content.validFrom,
                validUntil: content.validUntil
            ),
            basis: basis,
            places: places
        ).paper(text(.grant, "准予行政许可决定书", duties: ["接受监督检查。"]), in: Samples.fonts.get())
    }

    static func refusal(
        reasons: [RefusalReason] = [
            RefusalReason(clause: "管理办法第八条第三项", fact: "技术人员应有15人，经核查为14人")
        ],
        remedies: [String] = [reconsideration, suit],
        places: [String: String] = places,
        paragraphs: [String] = ["决定不予行政许可："]
    ) throws -> TypesetPaper {
        let wording = text(
            .refusal,
            "不予行政许可决定书",
            paragraphs: paragraphs,
            remedies: remedies
        )
        return try RefusalNotice(
            head: Samples.head("晋监能资质不准〔2026〕第12号"),
            reasons: reasons,
            hearing: .silent,
            places: places
        ).paper(wording, in: Samples.fonts.get())
    }
}
