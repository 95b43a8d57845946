import Drawing
import Foundation
import OFD
import TestKit
import Testing

/// Files of other makers, where they are at hand.
struct CorpusTests {
    @Test(
        .enabled(if: Corpus.isPresent, "no corpus: set DIANZHAO_CORPUS"),
        arguments: [
            ("ses-v1-edited.ofd", 2), ("ses-v4-all-protected.ofd", 1),
            ("ses-v4-ofdxml-uncovered.ofd", 5), ("ses-v4-riding-seal.ofd", 5),
            ("ses-v4-seal-expired.ofd", 6), ("ses-v4-templates-uncovered.ofd", 5),
            ("unsigned-regular-structure.ofd", 2),
        ]
    )
    func `a foreign file is painted page by page`(name: String, pages: Int) throws {
        let painting = try Painting(file: Corpus.file(name))
        #expect(painting.document.pages.count == pages)
        #expect(try painting.pdf().bytes.starts(with: Array("%PDF-".utf8)))
        for page in 0..<pages {
            let picture = try #require(Pixels(try painting.png(page: page, dpi: 50).bytes, dpi: 50))
            let size = painting.document.pages[page].size
            let all = Box(x: 0, y: 0, width: size.width - 1, height: size.height - 1)
            #expect(picture.ink(in: all) > 0.0005)
            #expect(picture.ink(in: all) < 0.6)
        }
    }

    @Test(.enabled(if: Corpus.isPresent && Tool.areInstalled, "no corpus or no poppler"))
    func `the words of a foreign file come out of its PDF`() throws {
        let painted = try Painting(file: Corpus.file("ses-v1-edited.ofd")).pdf()
        let text = try Tool.pdftotext.read(painted.bytes)
        #expect(text.contains("关于同意张阿三同志辞职的批复"))
        #expect(text.contains("测试符路桥区卫生局办公室"))
    }

    @Test(.enabled(if: Corpus.isPresent, "no corpus: set DIANZHAO_CORPUS"))
    func `a riding seal leaves a slice at the edge of each page`() throws {
        let painting = try Painting(file: Corpus.file("ses-v4-riding-seal.ofd"))
        #expect(painting.stamps.map(\.page).sorted() == [0, 1, 2, 3, 4])
        for page in 0..<5 {
            let picture = try #require(Pixels(try painting.png(page: page, dpi: 50).bytes, dpi: 50))
            #expect(picture.ink(in: Box(x: 200, y: 30, width: 9, height: 60)) > 0.01)
        }
    }

    @Test(.enabled(if: Corpus.isPresent, "no corpus: set DIANZHAO_CORPUS"))
    func `a JPEG is drawn, other formats are noted`() throws {
        let painting = try Painting(file: Corpus.file("unsigned-regular-structure.ofd"))
        let skipped = try painting.pdf().notes.map(\.message)
        #expect(skipped.filter { $0.contains("格式的图像") }.count == 3)
        #expect(!skipped.contains { $0.contains("JPG") })
        #expect(try !painting.png().notes.contains { $0.message.contains("JPG") })
    }
}
