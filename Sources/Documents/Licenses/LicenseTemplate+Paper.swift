public import Licensing
import OFD

extension LicenseTemplate {
    /// Sets the values of one license on the template.
    ///
    /// - Parameters:
    ///   - content: the record of the edition.
    ///   - documentID: 32 lower-case hexadecimal digits, another for each file.
    ///   - url: what the QR code says: the page on which anybody verifies this license.
    /// - Returns: the page with metadata, data index and the seal's place.
    /// - Throws: `missingGlyph`, `doesNotFit`: nothing is blank, clipped or overprinted.
    public func paper(
        for content: LicenseContent,
        documentID: String,
        verifyAt url: String
    ) throws(PaperRefusal) -> TypesetPaper {
        guard content.family == family else { throw .missing("这一许可种类的模板") }
        var composer = Composer(typefaces, after: fonts)
        try values(&composer, content)
        try foot(&composer, content)
        guard let code = QRCode.path(url, in: layout.code) else {
            throw .doesNotFit(datum: "核验网址")
        }
        composer.add(code)
        let items = LicenseMetadata.items(of: content, copy: copy)
        let info = DocumentInfo(
            id: documentID,
            title: "\(family.title)（\(copy.title)）",
            author: content.issuer,
            creationDate: content.issuedOn.description,
            customDatas: items.map { CustomData($0.name, $0.value) }
        )
        let document = Document(
            info: info,
            templates: [page],
            pages: [Page(size: layout.page, template: 0, objects: composer.pages[0])],
            fonts: try composer.fonts(),
            tags: composer.tags
        )
        let stamp = StampPlace.centered(x: layout.stamp.x, y: layout.stamp.y)
        return TypesetPaper(document: document, stamp: stamp)
    }

    /// Refuses what the license could not state of its holder, long before there is a license: a sign
    /// without a glyph, a text that does not fit its place.
    ///
    /// - Parameter texts: name in words, and text, of each.
    /// - Throws: `missingGlyph`, `doesNotFit` with the name.
    public func requireRoom(for texts: [(name: String, text: String)]) throws(PaperRefusal) {
        var composer = Composer(typefaces, after: fonts)
        for (name, text) in texts {
            try composer.fitted(
                text,
                valueStyle,
                x: layout.value.x,
                width: layout.value.width,
                y: layout.rows.first,
                datum: name
            )
        }
    }

    private var valueStyle: TextStyle { TextStyle(role: .kai, size: layout.value.size) }

    private func values(
        _ composer: inout Composer,
        _ content: LicenseContent
    ) throws(PaperRefusal) {
        let plain: [(LicenseField, LicenseDatum)] = [
            (.holder, .holder), (.creditCode, .holderCode), (.address, .address),
            (.legalRepresentative, .legalRepresentative), (.number, .number),
        ]
        for (field, datum) in plain {
            try composer.fitted(
                datum.faceText(of: content).joined(),
                valueStyle,
                x: layout.value.x,
                width: layout.value.width,
                y: baseline(field),
                datum: datum.rawValue
            )
        }
        let grades = LicenseDatum.grades
        let shown = grades.faceText(of: content).map { ($0, Optional(grades)) }
        try pieces(&composer, shown, gap: 1.1, y: baseline(.grades), name: grades)
        let validity: [(String, LicenseDatum?)] = [
            ("自", nil), (LicenseDatum.validFrom.faceText(of: content).joined(), .validFrom),
            ("始", nil), ("", nil),
            ("至", nil), (LicenseDatum.validUntil.faceText(of: content).joined(), .validUntil),
            ("止", nil),
        ]
        try pieces(&composer, validity, gap: 0, y: baseline(.validity), name: .validFrom)
    }

    /// Sets texts one after the other, each its own object; an empty one is a space of one em.
    ///
    /// - Throws: `doesNotFit` with the name, `missingGlyph`.
    private func pieces(
        _ composer: inout Composer,
        _ pieces: [(text: String, datum: LicenseDatum?)],
        gap: Double,
        y: Double,
        name: LicenseDatum
    ) throws(PaperRefusal) {
        let style = valueStyle
        var x = layout.value.x
        for piece in pieces {
            let glyphs = try typefaces.glyphs(
                of: piece.text,
                style,
                datum: piece.datum?.rawValue ?? piece.text
            )
            composer.set(glyphs, style, x: x, y: y, datum: piece.datum?.rawValue)
            x += piece.text.isEmpty ? style.size : glyphs.width + gap * style.size
        }
        guard x - gap * style.size <= layout.value.x + layout.value.width else {
            throw .doesNotFit(datum: name.rawValue)
        }
    }

    private func foot(
        _ composer: inout Composer,
        _ content: LicenseContent
    ) throws(PaperRefusal) {
        let small = TextStyle(role: .kai, size: layout.small.size, color: Ink.soft)
        try composer.fitted(
            content.identifier.description,
            small,
            x: layout.identifier.x,
            width: layout.identifier.width,
            y: layout.identifier.baseline,
            sizes: [(1, 1), (0.9, 1), (1, 2), (0.9, 3)],
            datum: LicenseDatum.identifier.rawValue
        )
        let style = TextStyle(role: .kai, size: layout.issuer.size)
        try composer.fitted(
            content.issuer,
            style,
            x: layout.issuer.valueX,
            width: layout.issuer.width,
            y: layout.issuer.baseline,
            sizes: [(1, 1), (0.85, 1), (0.7, 1)],
            align: .center,
            datum: LicenseDatum.issuer.rawValue
        )
        try composer.line(
            content.issuedOn.inWords,
            style,
            x: layout.issuer.valueX,
            width: layout.issuer.width,
            y: layout.dateBaseline,
            align: .center,
            datum: LicenseDatum.issuedOn.rawValue
        )
    }

    private func baseline(_ field: LicenseField) -> Double {
        layout.rows.first + Double(field.rawValue) * layout.rows.pitch
    }
}
