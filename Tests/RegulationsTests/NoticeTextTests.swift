import Licensing
import Regulations
import Testing

/// SEED2-14 to SEED2-20, SEED2-28, SEED2-D8; regulation.md D3.
struct NoticeTextTests {
    private func text(_ kind: NoticeKind) throws -> NoticeText {
        try #require(try Regulations.load().notices[kind])
    }

    @Test(arguments: [
        (NoticeKind.acceptance, "行政许可受理通知书"), (.grant, "准予行政许可决定书"),
        (.refusal, "不予行政许可决定书"),
    ])
    func `SEED2-16 SEED2-19 SEED2-20 each notice has the guide's title`(
        kind: NoticeKind,
        title: String
    ) throws {
        #expect(try text(kind).title == title)
    }

    @Test func `SEED2-28 a refusal names body, term, its beginning and the online channel`() throws
    {
        let remedies = try text(.refusal).remedies.joined()
        #expect(remedies.contains("自收到本决定书之日起{reconsiderationDays}日内向{reconsiderationBody}申请行政复议"))
        #expect(remedies.contains("自收到本决定书之日起{litigationMonths}个月内依法向{court}提起行政诉讼"))
        for place in ["reconsiderationChannel", "complaintBody", "hotline"] {
            #expect(Placeholders.names(in: remedies).contains(place))
        }
    }

    @Test func `an acceptance names applicant's matter, its day, the limit and the contact`() throws
    {
        let notice = try text(.acceptance)
        let names = Set((notice.paragraphs + notice.closing).flatMap(Placeholders.names))
        #expect(
            names.isSuperset(of: [
                "matter", "receivedOn", "acceptedOn", "decisionDays", "decisionDue", "telephone",
            ])
        )
    }

    @Test func `a grant names its clause, the term of service and the duties`() throws {
        let notice = try text(.grant)
        #expect(notice.closing.flatMap(Placeholders.names) == ["serviceDays"])
        #expect(notice.paragraphs.joined().contains("《中华人民共和国行政许可法》第三十八条"))
        #expect(!notice.duties.isEmpty)
    }

    @Test func `places are filled, unknown ones stay`() {
        #expect(Placeholders.fill("{a}与{b}", ["a": "{b}"]) == "{b}与{b}")
        #expect(Placeholders.fill("一{", ["a": "1"]) == "一{")
        #expect(Placeholders.names(in: "{a}{b}}{") == ["a", "b"])
    }
}
