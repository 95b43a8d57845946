import Licensing
import OFD

/// A notice being written: the letter, the fill of its wording, and the metadata of what it shows.
///
/// Each datum is given once; the face and the metadata come from it together.
struct NoticeSheet {
    private(set) var letter: Letter
    private let notice: any Notice
    private let text: NoticeText
    private let places: [String: String]
    private var items: [MetadataItem]

    /// Sets a notice, its lines closer together where that makes two pages one.
    ///
    /// - Parameters:
    ///   - notice: who writes to whom, and which variant of the wording.
    ///   - text: the wording of its kind.
    ///   - places: what the wording's places are filled with.
    ///   - typefaces: the fonts.
    ///   - write: writes the parts between addressee and closing, the same each time.
    /// - Returns: the letter.
    /// - Throws: `missing` for an empty part of the head, a wording without the notice's variant, or
    ///   whatever the parts miss.
    static func paper(
        of notice: some Notice,
        _ text: NoticeText,
        places: [String: String],
        in typefaces: Typefaces,
        _ write: (inout NoticeSheet) throws(PaperRefusal) -> Void
    ) throws(PaperRefusal) -> TypesetPaper {
        guard let worded = text.variant(notice.variant) else {
            throw .missing("文书文本 \(notice.kind.rawValue)/\(notice.variant ?? "")")
        }
        try notice.head.demand([])
        var papers: [TypesetPaper] = []
        for pitch in LetterLayout.pitches {
            let head = notice.head
            let letter = try Letter(head, title: worded.title, in: typefaces, pitch: pitch)
            var sheet = NoticeSheet(notice, worded, places, letter)
            try sheet.opening()
            try write(&sheet)
            let paper = try sheet.end()
            if paper.document.pages.count == 1 { return paper }
            papers.append(paper)
            if paper.document.pages.count > 2 { break }
        }
        return papers[0]
    }

    private init(
        _ notice: some Notice,
        _ text: NoticeText,
        _ places: [String: String],
        _ letter: Letter
    ) {
        self.notice = notice
        self.text = text
        self.places = places
        self.letter = letter
        items = notice.head.items(notice.kind, title: text.title)
    }

    /// The body before the particulars.
    private mutating func opening() throws(PaperRefusal) {
        for paragraph in try NoticeText.filled(text.paragraphs, with: places) {
            try letter.paragraph(paragraph)
        }
        letter.gap(0.2)
    }

    /// One labelled datum that the law demands: never blank.
    mutating func fact(
        _ label: String,
        _ datum: NoticeDatum,
        _ value: String
    ) throws(PaperRefusal) {
        try notice.head.demand([(label, value)])
        try letter.particular(label, [(value, datum)])
        items.append(MetadataItem(datum.rawValue, value))
    }

    /// One labelled day; the metadata have it as `yyyy-MM-dd`.
    mutating func fact(
        _ label: String,
        _ datum: NoticeDatum,
        _ day: Day
    ) throws(PaperRefusal) {
        try letter.particular(label, [(day.inWords, datum)])
        items.append(MetadataItem(datum.rawValue, day.description))
    }

    /// Several data in one labelled line, each with its form in the metadata.
    mutating func fact(
        _ label: String,
        _ pieces: [(text: String, datum: NoticeDatum?)],
        items more: [(NoticeDatum, String)]
    ) throws(PaperRefusal) {
        try letter.particular(label, pieces)
        items += more.map { MetadataItem($0.0.rawValue, $0.1) }
    }

    /// Numbered paragraphs of one datum; at least one.
    mutating func list(
        _ label: String,
        _ datum: NoticeDatum,
        _ lines: [String]
    ) throws(PaperRefusal) {
        guard !lines.isEmpty else { throw .missing(label) }
        try notice.head.demand(lines.map { (label, $0) })
        let numbered = lines.enumerated().map { "\($0.offset + 1).\($0.element)" }
        for line in numbered { try letter.paragraph(line, datum: datum) }
        items.append(MetadataItem(datum.rawValue, numbered.joined()))
    }

    /// Numbered entries of one datum, each with its labelled lines; at least one.
    mutating func entries(
        _ label: String,
        _ datum: NoticeDatum,
        _ entries: [LetterEntry]
    ) throws(PaperRefusal) {
        guard !entries.isEmpty else { throw .missing(label) }
        for entry in entries {
            try notice.head.demand([(label, entry.title)] + entry.lines)
            try letter.entry(entry, datum: datum)
        }
        items.append(MetadataItem(datum.rawValue, entries.map(\.inOneLine).joined()))
    }

    /// What the addressee has to do or may do, as the wording lists it.
    mutating func duties() throws(PaperRefusal) {
        guard !text.listLead.isEmpty else { throw .missing("权利和义务") }
        letter.gap(0.25)
        try letter.paragraph(try NoticeText.filled(text.listLead, with: places))
        try list("权利和义务", .duties, try NoticeText.filled(text.duties, with: places))
    }

    /// The remedies with body, court, terms and their beginning.
    mutating func remedies(from beginning: String) throws(PaperRefusal) {
        let remedies = try text.filledRemedies(from: beginning, with: places)
        for remedy in remedies { try letter.paragraph(remedy, datum: .remedies) }
        items.append(MetadataItem(NoticeDatum.remedies.rawValue, remedies.joined()))
    }

    mutating func ruler(_ ruler: ClockRuler) throws(PaperRefusal) {
        letter.gap(0.25)
        try letter.ruler(ruler)
    }

    mutating func gap(_ lines: Double) { letter.gap(lines) }

    /// The last lines, the issuer, the date and the place of the seal.
    private mutating func end() throws(PaperRefusal) -> TypesetPaper {
        let closing = try NoticeText.filled(text.closing, with: places)
        // The last two go with the signature; what is before them may stay behind on another page.
        for line in closing.dropLast(2) { try letter.paragraph(line) }
        let stamp = try letter.end(closing.suffix(2), notice.head)
        let document = try letter.document(notice.head, title: text.title, items: items)
        return TypesetPaper(document: document, stamp: stamp)
    }
}
