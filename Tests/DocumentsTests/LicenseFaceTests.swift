import Documents
import Licensing
import OFD
import Testing

@Suite struct LicenseFaceTests {
    /// The fields of regulation.md B3 with the words that the face must show for the sample.
    static let fields: [(datum: String, shown: String)] = [
        ("CZZT", "太原汾河电力安装有限公司"), ("CZZTDM", "11330105002500287C"),
        ("KZ_ZS", "山西省太原市小店区长治路100号"), ("KZ_FDDBR", "郭建国"),
        ("KZ_LBDJ", "承装类四级承修类四级承试类五级"), ("ZZBH", "1-4-00123-2026"),
        ("ZZYXQQSRQ", "2026年11月20日"), ("ZZYXQJZRQ", "2032年11月19日"),
        ("ZZBFJG", "国家能源局山西监管办公室"), ("ZZBFRQ", "2026年11月20日"),
    ]

    @Test(arguments: LicenseCopy.allCases)
    func `SEED1-7 SEED1-40 SEED2-D6 every field of the face is shown and indexed`(
        copy: LicenseCopy
    ) throws {
        let document = try Samples.paper(copy).document
        for field in Self.fields { #expect(document.shown(field.datum) == field.shown) }
        let identifier = try Samples.content().identifier.description
        #expect(document.shown("ZZBS") == identifier)
    }

    @Test(arguments: [(LicenseCopy.original, "正本"), (.duplicate, "副本")])
    func `SEED1-40 a copy says what it is, with title and captions`(
        copy: LicenseCopy,
        mark: String
    ) throws {
        let words = try Samples.paper(copy).document.words
        let captions = [
            mark, "承装（修、试）电力设施许可证", "单位名称", "统一社会信用代码", "住所", "法定代表人",
            "许可类别和等级", "许可证编号", "有效期限", "自", "始", "至", "止", "发证机关", "发证日期",
        ]
        for caption in captions { #expect(words.contains(caption), "\(caption)") }
    }

    @Test(arguments: LicenseCopy.allCases)
    func `an edition made by an extension prints the new term, which begins when the old one ends`(
        copy: LicenseCopy
    ) throws {
        // The old term runs to 2026-12-15.
        let content = try Samples.content(version: 2, valid: ("2026-12-16", "2032-12-15"))
        let document = try Samples.paper(copy, content).document
        #expect(document.shown("ZZYXQQSRQ") == "2026年12月16日")
        #expect(document.shown("ZZYXQJZRQ") == "2032年12月15日")
        #expect(document.shown("ZZBFRQ") == "2026年11月20日", "issued before the new term begins")
        #expect(document.shown("ZZBH") == "1-4-00123-2026")
        #expect(faceDifferences(document, content) == [])
    }

    @Test func `副本 says until when 延续 is asked for, and no other word for it`() throws {
        let words = try Samples.paper(.duplicate).document.words
        #expect(words.contains("有效期限届满30日前申请延续。"))
        for word in ["续期", "换证", "延期", "展期"] { #expect(!words.contains(word)) }
    }

    @Test func `正本 is A3 on its side, 副本 A4 upright`() throws {
        #expect(try Samples.paper(.original).document.pages.map(\.size) == [.a3Landscape])
        #expect(try Samples.paper(.duplicate).document.pages.map(\.size) == [.a4])
    }

    @Test func `SEED1-29 both files carry the same data but for the copy's mark`() throws {
        let one = try Samples.paper(.original).document.info.customDatas
        let two = try Samples.paper(.duplicate).document.info.customDatas
        let different = zip(one, two).filter { $0 != $1 }.map { $0.0.name }
        #expect(different == ["KZ_ZFB"])
        #expect(one.count == two.count)
        #expect(one.contains { $0.name == "ZZBS" })
    }

    @Test(arguments: LicenseCopy.allCases)
    func `the face of a paper equals its record`(copy: LicenseCopy) throws {
        let content = try Samples.content()
        #expect(faceDifferences(try Samples.paper(copy, content).document, content) == [])
    }

    @Test func `a face that shows another holder is found before sealing`() throws {
        let other = try Samples.content(holder: "太原汾河电力安装有限责任公司")
        let found = faceDifferences(try Samples.paper(.original).document, other)
        #expect(found.map(\.datum) == [.holder])
        #expect(found.first?.shown == "太原汾河电力安装有限公司")
    }

    @Test(arguments: fields.map(\.datum) + ["ZZBS"])
    func `one changed character of any field is found`(datum: String) throws {
        let content = try Samples.content()
        var document = try Samples.paper(.duplicate, content).document
        let tag = try #require(document.tags.first { $0.name == datum })
        let position = try #require(tag.objects.first)
        guard case .text(var text) = document.pages[0].objects[position] else {
            Issue.record("no text")
            return
        }
        text.runs[0].text = "改" + text.runs[0].text.dropFirst()
        document.pages[0].objects[position] = .text(text)
        #expect(faceDifferences(document, content).map(\.datum.rawValue) == [datum])
    }

    @Test func `a field that the index does not name is found`() throws {
        let content = try Samples.content()
        var document = try Samples.paper(.original, content).document
        document.tags.removeAll { $0.name == "CZZT" }
        #expect(faceDifferences(document, content).map(\.datum) == [.holder])
    }

    @Test func `metadata that differ from the record are found`() throws {
        let content = try Samples.content()
        var document = try Samples.paper(.original, content).document
        document.info.customDatas.removeAll { $0.name == "ZZLXDM" }
        #expect(faceDifferences(document, content).map(\.datum) == [.typeCode])
    }

    @Test(arguments: LicenseCopy.allCases)
    func `the seal stands over the issuer's name and over no other value`(
        copy: LicenseCopy
    ) throws {
        let paper = try Samples.paper(copy)
        let issuer = paper.document.tagged("ZZBFJG").compactMap(InkBox.init)
        #expect(issuer.allSatisfy { $0.meets(paper.stamp.box) })
        #expect(!issuer.isEmpty)
        let others = paper.document.tags.map(\.name).filter { $0 != "ZZBFJG" }
        for box in others.flatMap({ paper.document.tagged($0).compactMap(InkBox.init) }) {
            #expect(!box.meets(paper.stamp.box), "\(box.text)")
        }
    }

    @Test func `the QR code is vector art and leaves its quiet zone`() throws {
        let code = try code()
        #expect(code.fill == .black)
        #expect(code.segments.first == .move(4, 4))
    }

    /// GB/T 18284: 7 by 7 modules in three corners, a dark frame, a light one, a dark middle of 3 by 3.
    @Test func `the outlines of the QR code enclose its finder patterns`() throws {
        let modules = Modules(try code().segments)
        #expect(modules.count > 20)
        for (left, top) in [(0, 0), (modules.count - 7, 0), (0, modules.count - 7)] {
            for y in 0..<7 {
                for x in 0..<7 {
                    let ring = max(abs(x - 3), abs(y - 3))
                    #expect(modules.isDark(left + x, top + y) == (ring != 2), "\(x), \(y)")
                }
            }
        }
    }

    private func code() throws -> PathObject {
        let document = try Samples.paper(.original).document
        let codes = document.pages[0].objects.compactMap { object -> PathObject? in
            if case .path(let path) = object { path } else { nil }
        }
        #expect(codes.count == 1)
        return try #require(codes.first)
    }

    @Test(arguments: LicenseCopy.allCases)
    func `the same record gives the same bytes`(copy: LicenseCopy) throws {
        let one = try Package(Samples.paper(copy).document).archive()
        let two = try Package(Samples.paper(copy).document).archive()
        #expect(one == two)
    }

    /// 60 KB sealed, of which the seal's picture and certificates take about 9.
    @Test(arguments: [(LicenseCopy.original, 45_000), (.duplicate, 50_000)])
    func `a license leaves room for its seal within 60 KB`(copy: LicenseCopy, size: Int) throws {
        let bytes = try Package(Samples.paper(copy).document).archive()
        #expect(bytes.count < size)
    }
}
