import Licensing
import OFD

extension Letter {
    /// The last paragraphs, the issuer, the date and the place of the seal, kept on one page.
    mutating func end(
        _ closing: [String],
        _ head: NoticeHead
    ) throws(PaperRefusal) -> StampPlace {
        var ends: [Double] = []
        for text in closing { ends += try lineEnds(text) }
        if signature(after: ends) + LetterLayout.stampFoot > LetterLayout.stampBottom { turn() }
        for text in closing { try paragraph(text) }
        return try sign(head, name: signature(after: []))
    }

    /// Right edges of the lines that a paragraph will have.
    private func lineEnds(_ text: String) throws(PaperRefusal) -> [Double] {
        let style = LetterLayout.body
        let glyphs = try composer.typefaces.glyphs(of: text, style, datum: text)
        let indent = 2 * style.size
        let lines = LineBreaker.lines(glyphs, width: LetterLayout.width, indent: indent)
        return lines.enumerated().map { index, line in
            LetterLayout.left + (index == 0 ? indent : 0) + line.width
        }
    }

    /// Baseline of the issuer's name: two lines below the text, the seal clear of all that it reaches.
    ///
    /// - Parameter ends: right edges of lines still to be set.
    /// - Returns: where the name stands when they are set.
    private func signature(after ends: [Double]) -> Double {
        var (last, floor) = (y - pitch, floor)
        for end in ends {
            last += pitch
            if end > LetterLayout.stampLeft { floor = last }
        }
        return max(last + 2 * pitch, floor + LetterLayout.stampClear)
    }

    private mutating func sign(
        _ head: NoticeHead,
        name: Double
    ) throws(PaperRefusal) -> StampPlace {
        let (left, width) = (LetterLayout.left + LetterLayout.width / 2, LetterLayout.width / 2)
        try write { (composer) throws(PaperRefusal) in
            try composer.fitted(
                head.issuer,
                LetterLayout.body,
                x: left,
                width: width,
                y: name,
                sizes: [(1, 1), (0.85, 1), (0.7, 1)],
                align: .center,
                datum: NoticeDatum.issuer.rawValue
            )
            try composer.line(
                head.issuedOn.inWords,
                LetterLayout.body,
                x: left,
                width: width,
                y: name + LetterLayout.dateDrop,
                align: .center,
                datum: NoticeDatum.issuedOn.rawValue
            )
        }
        return .centered(
            page: composer.page,
            x: LetterLayout.stampX,
            y: name + LetterLayout.stampDrop
        )
    }

    /// The document with its metadata; pages after the first are numbered.
    mutating func document(
        _ head: NoticeHead,
        title: String,
        items: [MetadataItem]
    ) throws(PaperRefusal) -> Document {
        let count = composer.pages.count
        let style = TextStyle(role: .song, size: 4.2)
        if count > 1 {
            try write { (composer) throws(PaperRefusal) in
                for page in 1..<count {
                    try composer.line(
                        "— \(page + 1) —",
                        style,
                        x: 0,
                        width: PageSize.a4.width,
                        y: 285,
                        align: .center,
                        on: page
                    )
                }
            }
        }
        return Document(
            info: DocumentInfo(
                id: head.documentID,
                title: title,
                author: head.issuer,
                creationDate: head.issuedOn.description,
                customDatas: items.map { CustomData($0.name, $0.value) }
            ),
            pages: composer.pages.map { Page(size: .a4, objects: $0) },
            fonts: try composer.fonts(),
            tags: composer.tags
        )
    }
}
