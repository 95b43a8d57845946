import Authority
import Licensing
import OFD
import Register
import TestKit
import Testing

/// From the act to the sealed letter, for each kind of notice (regulation.md D3).
@Suite("Notices")
struct NoticePapersTests {
    private func sealed(_ desk: NoticeDesk, _ kind: NoticeKind, round: Int = 1) throws -> [UInt8] {
        let actor = desk.desk.actor(.sealing)
        try desk.office.sealNotice(kind, round: round, of: desk.id, by: actor)
        return try #require(try desk.office.noticeFiles(of: desk.id).last).bytes
    }

    private func words(_ bytes: [UInt8]) throws -> String {
        let document = try read(Container(bytes))
        return document.pages.flatMap(\.objects).compactMap { object in
            if case .text(let text) = object { text.text } else { nil }
        }.joined()
    }

    @Test(arguments: NoticeDesk.called)
    func `SEED2-D9 the act calls for the notice, the agency seals it, and it is no license`(
        kind: NoticeKind
    ) throws {
        let desk = try NoticeDesk()
        try desk.call(for: kind)
        let file = try sealed(desk, kind)
        let answer = desk.office.verify(file)
        #expect(answer.verdict == .valid)
        #expect(answer.seal.verdict == .valid)
        #expect(answer.seal.signer?.contains("山西监管办公室") == true)
        #expect(answer.document == .notice)
        #expect(answer.license.verdict == .notApplicable)
        let state = try desk.office.open(desk.id).state
        #expect(state.sealedPapers.filter { $0 == .notice(kind) }.count == 1)
        #expect(state.sealedPapers.last == .notice(kind))
        #expect(try words(file).contains(kind.title + "（样本）"))
        let number = try #require(state.called(.notice(kind))).number
        #expect(try words(file).contains(number.rawValue))
        #expect(throws: OfficeRefusal.self) { try sealed(desk, kind) }
    }

    @Test(arguments: NoticeKind.allCases)
    func `no act, no notice`(kind: NoticeKind) throws {
        let desk = try NoticeDesk()
        #expect(throws: OfficeRefusal.self) { try sealed(desk, kind) }
    }

    /// Keys of the data of the rules that stand on a paper, told by their values.
    private func printed(on words: String, _ office: Office) -> Set<String> {
        let data = office.unverifiedData().filter {
            $0.key.hasPrefix("agency.shanxi.") || $0.key.hasPrefix("remedies.")
        }
        return Set(data.filter { words.contains($0.value) }.map(\.key))
    }

    @Test(arguments: NoticeDesk.called)
    func `what a notice prints unverified has to be confirmed, and nothing else`(
        kind: NoticeKind
    ) throws {
        let sample = try NoticeDesk()
        try sample.call(for: kind)
        let words = try words(sealed(sample, kind))
        let onPaper = printed(on: words, sample.office)

        let desk = try NoticeDesk(isSample: false)
        try desk.call(for: kind)
        let refusal = try #require(throws: OfficeRefusal.self) { try sealed(desk, kind) }
        guard case .unconfirmed(let keys) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(onPaper.isSubset(of: keys), "printed: \(onPaper), asked: \(keys)")
        let own = Set(["notice.\(kind.rawValue).wording", "notice.\(kind.rawValue).number-infix"])
        // In the metadata, or inside the license's number, not as it stands in the rules.
        let inside = Set(["agency.shanxi.credit-code", "agency.shanxi.license-number"])
        #expect(Set(keys).subtracting(onPaper).subtracting(own).isSubset(of: inside), "\(keys)")
        #expect(Set(keys).contains("notice.\(kind.rawValue).number-infix"))
        for datum in desk.office.unverifiedData() where keys.contains(datum.key) {
            try desk.office.confirm(
                datum.key,
                value: datum.value,
                by: desk.desk.actor(.administrator)
            )
        }
        #expect(desk.office.verify(try sealed(desk, kind)).document == .notice)
    }

    @Test func `AMB-6 a second correction is a paper of its own and says so`() throws {
        let desk = try NoticeDesk()
        try desk.call(for: .correction)
        let first = try words(sealed(desk, .correction))
        #expect(first.contains("提出的承装（修、试）电力设施许可证申请"))
        #expect(first.contains("许可证申请表：人员"))
        try desk.resubmit()
        try desk.correct(["staff"], round: 2)
        let second = try words(sealed(desk, .correction, round: 2))
        #expect(second.contains("晋监能资质补〔2026〕第2号"))
        #expect(second.contains("提交的补正材料收悉"))
        #expect(throws: OfficeRefusal.self) { try sealed(desk, .correction, round: 3) }
    }

    @Test func `SEED2-66 the extension names the old and the new last day by the calendar`() throws
    {
        let desk = try NoticeDesk()
        try desk.call(for: .periodExtended)
        let words = try words(sealed(desk, .periodExtended))
        // Accepted on Friday 2026-11-20: 15 working days, then 10 more.
        #expect(words.contains("审查期限原于2026年12月11日届满"))
        #expect(words.contains("最迟应于2026年12月25日（周五）作出决定。已用10个工作日，共25个。"))
    }

    @Test func `SEED2-67 the special time is told, not counted, and shifts the last day`() throws {
        let desk = try NoticeDesk()
        try desk.call(for: .specialTime)
        let words = try words(sealed(desk, .specialTime))
        #expect(words.contains("专家评审"))
        // Paused on Thursday 11-26 with three days used, expected to end on Friday 12-04.
        #expect(words.contains("预计最迟应于2026年12月22日（周二）作出决定。已用3个工作日，共15个"))
        #expect(words.contains("另有预计7个工作日依法不计入"))
    }

    @Test func `a notice speaks as of its act, whatever came after`() throws {
        let early = try NoticeDesk()
        try early.call(for: .acceptance)
        let before = try words(sealed(early, .acceptance))
        let late = try NoticeDesk()
        try late.call(for: .periodExtended)
        #expect(try words(sealed(late, .acceptance)) == before)
    }

    @Test func `AMB-8 an acceptance by silence says since when and why`() throws {
        let desk = try NoticeDesk()
        desk.set(Fixed.day.adding(days: 10))
        // The notice's sealing writes the silence down first.
        let words = try words(sealed(desk, .acceptance))
        #expect(words.contains("5个工作日内未告知需要补正的内容"))
        #expect(words.contains("自收到申请材料之日（2026年11月19日）起即为受理"))
        #expect(words.contains("最迟应于2026年12月10日（周四）作出决定。已用7个工作日，共15个。"))
    }

    @Test func `SEED2-D8 the refusal says whether the applicant was heard`() throws {
        let desk = try NoticeDesk()
        try desk.call(for: .refusal)
        let words = try words(sealed(desk, .refusal))
        #expect(words.contains("你单位在规定期限内未提出陈述、申辩"))
        #expect(words.contains("经核查为6人"))
    }
}
