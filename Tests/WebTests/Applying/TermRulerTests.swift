import Licensing
import Testing

@testable import Authority
@testable import Web

/// The applicant's own term on its case: the ruler of that term, and the same in words.
struct TermRulerTests {
    /// Proposed on Friday, 20 November 2026: five working days, to the 27th.
    private func proposed() throws -> (place: Workplace, id: CaseID) {
        let place = try Workplace(
            at: Moment(startOf: try #require(Day("2026-11-20"))).adding(seconds: 43_200)
        )
        let (office, id) = (place.office, try CorrectingTests.filed(place))
        try office.accept(id, by: place.officer(.acceptance).actor)
        try office.sealDuePapers(of: id, by: place.officer(.sealing).actor)
        try office.review(id, by: place.officer(.review).actor)
        try office.confirmReview(id, by: place.officer(.confirmation).actor)
        let reason = RefusalReason(clause: "服务指南第二章", fact: "净资产不足")
        try office.proposeRefusal(id, reasons: [reason], by: place.officer(.decision).actor)
        return (place, id)
    }

    /// Seals what is due and serves a notice at the counter.
    private func serve(_ kind: NoticeKind, _ place: Workplace, _ id: CaseID) throws {
        try place.office.sealDuePapers(of: id, by: place.officer(.sealing).actor)
        let officer = place.officer(.service).actor
        try place.office.serveNotice(id, .notice(kind), way: .counter, by: officer)
    }

    private func cells(_ page: String) -> String {
        String(page.firstMatch(of: /<div class="ruler"[^>]*>(.*?)<\/div>/)?.output.1 ?? "")
    }

    /// The case's own page, in Chinese and in English.
    private func read(
        _ place: Workplace,
        _ id: CaseID,
        _ body: @escaping @Sendable (_ chinese: String, _ english: String) throws -> Void
    ) async throws {
        try await place.serving { client in
            let browser = Browser(client)
            try await place.signIn(place.applicant, in: browser)
            let chinese = try await browser.get("/my/cases/\(id)?lang=zh").text
            let english = try await browser.get("/my/cases/\(id)?lang=en").text
            try body(chinese, english)
        }
    }

    @Test func `a term whose notice is not served has not begun, and says so without a ruler`()
        async throws
    {
        let (place, id) = try proposed()
        try place.office.sealDuePapers(of: id, by: place.officer(.sealing).actor)
        try await read(place, id) { chinese, english in
            #expect(
                chinese.contains(
                    "陈述申辩期限还没有开始：自通知书送达的次日起算，最后一日不早于2026年11月27日（周五）。"
                )
            )
            #expect(english.contains("The term for statement and defence has not begun"))
            #expect(!chinese.contains("class=\"ruler\""))
        }
    }

    @Test func `while the applicant may be heard, its own term is drawn and said`() async throws {
        let (place, id) = try proposed()
        try serve(.refusalProposed, place, id)
        // Tuesday.
        place.advance(seconds: 4 * 86_400)
        try await read(place, id) { chinese, english in
            let drawn = cells(chinese)
            #expect(drawn.hasPrefix("<span class=\"used\">23</span><span class=\"used today\">24<"))
            #expect(drawn.hasSuffix("<span class=\"ahead last\">27</span>"))
            #expect(drawn.matches(of: /<span/).count == 5)
            #expect(
                chinese.contains(
                    "陈述申辩期限至2026年11月27日（周五，含当日）：已用 2 个工作日，共 5 个。"
                )
            )
            #expect(
                english.contains("runs until 27 November 2026 (Friday, inclusive): 2 of 5 working")
            )
            #expect(chinese.contains("可在2026年11月27日（周五，含当日）前陈述申辩"))
        }
    }

    @Test func `once the term to be heard is over the office's own period is drawn`() async throws {
        let (place, id) = try proposed()
        try serve(.refusalProposed, place, id)
        // Saturday the 28th: the term's last day is past.
        place.advance(seconds: 8 * 86_400)
        try await read(place, id) { chinese, _ in
            #expect(chinese.contains("陈述申辩期限已于2026年11月27日（周五）届满"))
            #expect(cells(chinese).matches(of: /<span class="(used|ahead)/).count == 15)
        }
    }

    @Test func `AMB-7 the term to correct is drawn in working days, whatever counts it`()
        async throws
    {
        let place = try Workplace()
        let id = try CorrectingTests.filed(place)
        place.advance(seconds: 60)
        try CorrectingTests.askToCorrect(id, place)
        try serve(.correction, place, id)
        place.advance(seconds: 2 * 86_400)
        let law = place.office.law
        let term = try #require(try place.office.open(id).state.applicantTerm(under: law))
        let days = law.calendar.workingDays(after: try #require(term.servedOn), through: term.last)
        try await read(place, id) { chinese, english in
            #expect(cells(chinese).matches(of: /<span class="(used|ahead)/).count == days)
            #expect(chinese.contains("已用 1 个工作日，共 \(days) 个。"))
            #expect(english.contains(": 1 of \(days) working days used."))
        }
    }
}
