import Documents
import OFD
import Testing

/// A paper that is looked at before its seal says so on every page.
@Suite struct PreviewMarkTests {
    private func marks(_ page: Page) -> Int {
        page.objects.count { object in
            guard case .text(let text) = object else { return false }
            return text.text.contains("未盖章")
        }
    }

    @Test func `the mark lies across every page, over what is sealed later, which is unchanged`()
        throws
    {
        let paper = try NoticeSamples.acceptance()
        let preview = try paper.preview(in: Samples.fonts.get())
        #expect(preview.pages.count == paper.document.pages.count)
        for (page, plain) in zip(preview.pages, paper.document.pages) {
            #expect(marks(page) >= 3)
            #expect(marks(plain) == 0)
            #expect(page.objects.starts(with: plain.objects))
        }
        #expect(preview.fonts.starts(with: paper.document.fonts))
    }
}
