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

    @Test(arguments: [
        (NoticeKind.extensionGranted, "准予延续决定书"), (.extensionRefused, "不予延续决定书"),
        (.extensionConfirmed, "视为准予延续确认书"),
    ])
    func `a notice of an extension has its title, the clause of the law and its new or last day`(
        kind: NoticeKind,
        title: String
    ) throws {
        let notice = try text(kind)
        #expect(notice.title == title)
        #expect(notice.wording.contains("《中华人民共和国行政许可法》"))
        #expect(notice.wording.contains("第五十条第二款"))
        #expect(notice.places.isSuperset(of: ["filedOn", "acceptedOn"]))
        let keys = notice.unverified.map(\.key)
        #expect(keys.contains("notice.\(kind.rawValue).wording"))
    }

    @Test func `a decision not to extend names the remedies as a refusal does`() throws {
        #expect(try text(.extensionRefused).remedies == text(.refusal).remedies)
    }

    @Test func `a wording never says another word for 延续`() throws {
        for notice in try Regulations.load().notices.values {
            for word in ["续期", "换证", "延期", "展期"] {
                #expect(!notice.wording.contains(word), "\(notice.kind.rawValue): \(word)")
            }
        }
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
        #expect(notice.closing.flatMap(Placeholders.names) == ["serviceDays", "hotline"])
        #expect(notice.paragraphs.joined().contains("《中华人民共和国行政许可法》第三十八条"))
        #expect(!notice.duties.isEmpty)
    }

    @Test(arguments: NoticeKind.allCases)
    func `SEED2-29 every notice has its title, its clause, a hotline and a series of its own`(
        kind: NoticeKind
    ) throws {
        let notice = try text(kind)
        #expect(notice.title == kind.title)
        #expect(notice.wording.contains("《中华人民共和国行政许可法》"))
        #expect(notice.places.contains("hotline"))
        let others = try Regulations.load().notices.values.filter { $0.kind != kind }
        #expect(!others.map(\.numberInfix).contains(notice.numberInfix))
        #expect(notice.unverified.map(\.key).contains("notice.\(kind.rawValue).number-infix"))
    }

    @Test(arguments: [
        (
            NoticeKind.acceptance,
            [
                "examined", "examinedInTime", "examinedLate", "examinedRenewed", "silence",
                "silenceInTime", "silenceLate", "silenceRenewed",
            ]
        ), (.correction, ["again", "againExtension", "first", "firstExtension"]),
        (.nonAcceptance, ["notCompetent", "notNeeded"]), (.refusal, ["heard", "silent", "waived"]),
        (.refusalProposed, ["extension", "license"]),
        (.closedUncorrected, ["extension", "license"]),
        (.extensionRefused, ["heard", "silent", "waived"]), (.grant, []),
        (.extensionGranted, []), (.extensionConfirmed, []),
    ])
    func `a wording has the ways that the law knows, and no other is answered`(
        kind: NoticeKind,
        ways: [String]
    ) throws {
        let notice = try text(kind)
        #expect(notice.variants.keys.sorted() == ways)
        for way in ways { #expect(notice.variant(way)?.paragraphs.isEmpty == false) }
        #expect((notice.variant("other") == nil) == !ways.isEmpty)
    }

    @Test(arguments: [
        ("examined", 3), ("examinedLate", 3), ("silenceRenewed", 3), ("first", 2),
        ("firstExtension", 3),
    ])
    func `a paragraph of other ways alone is left out, a shared one stands in each of its ways`(
        way: String,
        count: Int
    ) throws {
        let notice = try text(way.hasPrefix("first") ? .correction : .acceptance)
        #expect(notice.variant(way)?.paragraphs.count == count)
        #expect(Set(notice.paragraphs).count == notice.paragraphs.count)
    }

    @Test func `a closing line differs by the case as a paragraph does`() throws {
        let notice = try text(.correction)
        let plain = try #require(notice.variant("first")).closing
        let extending = try #require(notice.variant("firstExtension")).closing
        #expect(plain.count == extending.count)
        #expect(plain[0] != extending[0])
        #expect(plain.dropFirst() == extending.dropFirst())
        #expect(extending[0].contains("重新提出延续申请"))
        #expect(Set(plain + extending) == Set(notice.closing))
    }

    @Test func `places are filled, unknown ones stay`() {
        #expect(Placeholders.fill("{a}与{b}", ["a": "{b}"]) == "{b}与{b}")
        #expect(Placeholders.fill("一{", ["a": "1"]) == "一{")
        #expect(Placeholders.names(in: "{a}{b}}{") == ["a", "b"])
    }
}
