import Licensing
import OFD

extension Letter {
    /// The last paragraphs, the issuer, the date and the place of the seal, kept on one page.
    mutating func end(
        _ closing: [String],
        _ head: NoticeHead
    ) throws(PaperRefusal) -> StampPlace {
        var lines = 0
        for text in closing {
            let glyphs = try composer.typefaces.glyphs(of: text, LetterLayout.body, datum: text)
            let indent = 2 * LetterLayout.body.size
            lines += LineBreaker.lines(glyphs, width: LetterLayout.width, indent: indent).count
        }
        let block = LetterLayout.signatureDrop + LetterLayout.dateDrop - LetterLayout.pitch
        room(for: max(1, lines), and: block)
        for text in closing { try paragraph(text) }
        let name = y - LetterLayout.pitch + LetterLayout.signatureDrop
        let (left, width) = (LetterLayout.left + LetterLayout.width / 2, LetterLayout.width / 2)
        return try sign(head, name: name, left: left, width: width)
    }

    private mutating func sign(
        _ head: NoticeHead,
        name: Double,
        left: Double,
        width: Double
    ) throws(PaperRefusal) -> StampPlace {
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
            x: left + width / 2,
            y: name - LetterLayout.stampLift
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
