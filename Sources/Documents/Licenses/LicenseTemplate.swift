public import Licensing
public import OFD

/// The fixed part of a license's page (证照模板): border, captions and their font, made once.
///
/// Each license then adds its values, their font and its QR code.
/// - Source: SEED1-7, SEED1-40; regulation.md B3.
public struct LicenseTemplate: Sendable {
    /// 正本 or 副本.
    public let copy: LicenseCopy
    /// Whose title it bears.
    public let family: LicenseFamily
    /// What stands behind the values of every license.
    public let page: PageTemplate
    /// Fonts of the captions.
    public let fonts: [Font]
    /// Page and fonts compressed and digested, to be reused in each package.
    public let parts: Parts
    let layout: LicenseLayout
    let typefaces: Typefaces

    /// Draws border and captions.
    ///
    /// - Parameters:
    ///   - copy: 正本 or 副本.
    ///   - family: whose license.
    ///   - typefaces: the fonts.
    ///   - isSample: marks the paper as a sample (样本) of no legal effect.
    /// - Throws: `missingGlyph`, `font` where the fonts cannot show the captions.
    public init(
        _ copy: LicenseCopy,
        of family: LicenseFamily,
        in typefaces: Typefaces,
        isSample: Bool = false
    ) throws(PaperRefusal) {
        self.copy = copy
        self.family = family
        self.typefaces = typefaces
        layout = LicenseLayout.of(copy)
        var composer = Composer(typefaces)
        LicenseTemplate.art(layout).forEach { composer.add($0) }
        try LicenseTemplate.heading(
            &composer,
            layout,
            copy.title + (isSample ? "（样本）" : ""),
            family
        )
        try LicenseTemplate.rows(&composer, layout)
        try LicenseTemplate.foot(&composer, layout, copy)
        if copy == .duplicate { try LicenseTemplate.notes(&composer, layout) }
        page = PageTemplate(objects: composer.pages[0])
        fonts = try composer.fonts()
        parts = LicenseTemplate.parts(page, fonts, layout)
    }

    /// What cannot be prepared is compressed with each package, and refused there.
    private static func parts(
        _ page: PageTemplate,
        _ fonts: [Font],
        _ layout: LicenseLayout
    ) -> Parts {
        let info = DocumentInfo(
            id: String(repeating: "0", count: 32),
            title: "",
            author: "",
            creationDate: "2026-01-01"
        )
        let blank = Page(size: layout.page, template: 0, objects: [])
        let document = Document(info: info, templates: [page], pages: [blank], fonts: fonts)
        return (try? Parts(preparing: document)) ?? Parts()
    }

    private static func art(_ layout: LicenseLayout) -> [PathObject] {
        let rosette = Guilloche.Rosette(
            radius: min(layout.page.width, layout.page.height) * 0.27,
            inner: 0.24,
            petals: 12,
            turns: 8,
            width: 0.2,
            color: Ink.pale
        )
        let middle = layout.rows.first + 3 * layout.rows.pitch
        return layout.border.paths + rosette.paths(x: layout.page.width / 2, y: middle)
    }

    private static func heading(
        _ composer: inout Composer,
        _ layout: LicenseLayout,
        _ copyMark: String,
        _ family: LicenseFamily
    ) throws(PaperRefusal) {
        let title = TextStyle(
            role: .song,
            size: layout.title.size,
            tracking: layout.title.tracking,
            weight: 0.032
        )
        let mark = TextStyle(
            role: .song,
            size: layout.mark.size,
            color: Ink.mark,
            tracking: layout.mark.size,
            weight: 0.02
        )
        let width = layout.page.width
        let baseline = layout.title.baseline
        try composer.line(
            family.title,
            title,
            x: 0,
            width: width,
            y: baseline,
            align: .title
        )
        try composer.line(
            copyMark,
            mark,
            x: 0,
            width: width,
            y: layout.mark.baseline,
            align: .center
        )
    }

    private static func rows(
        _ composer: inout Composer,
        _ layout: LicenseLayout
    ) throws(PaperRefusal) {
        let style = TextStyle(
            role: .song,
            size: layout.caption.size,
            color: Ink.caption,
            weight: 0.008
        )
        for (index, field) in LicenseField.allCases.enumerated() {
            let y = layout.rows.first + Double(index) * layout.rows.pitch
            try composer.line(
                field.caption,
                style,
                x: layout.caption.x,
                width: layout.caption.width,
                y: y,
                align: .spread
            )
            let line = y + 0.33 * layout.value.size
            let end = layout.value.x + layout.value.width
            composer.add(
                .rule(x: layout.value.x - 2, y: line, to: (end, line), width: 0.2, Ink.hairline)
            )
        }
    }

    private static func foot(
        _ composer: inout Composer,
        _ layout: LicenseLayout,
        _ copy: LicenseCopy
    ) throws(PaperRefusal) {
        let small = TextStyle(role: .song, size: layout.small.size, color: Ink.soft)
        let lines = LicenseNotes.foot(copy)
        for (index, text) in lines.enumerated() {
            let y = layout.small.first + Double(index) * 1.75 * layout.small.size
            try composer.line(text, small, x: layout.small.x, width: 120, y: y)
        }
        let style = TextStyle(role: .song, size: 0.86 * layout.issuer.size, color: Ink.caption)
        let room = layout.issuer.valueX - layout.issuer.x
        for (text, y) in [
            ("发证机关", layout.issuer.baseline), ("发证日期", layout.dateBaseline),
        ] {
            try composer.line(text, style, x: layout.issuer.x, width: room, y: y)
        }
    }

    private static func notes(
        _ composer: inout Composer,
        _ layout: LicenseLayout
    ) throws(PaperRefusal) {
        let style = TextStyle(role: .song, size: 3.7, color: Ink.caption)
        var y = layout.rows.first + 6 * layout.rows.pitch + 17
        let left = layout.caption.x + 5
        let right = layout.value.x + layout.value.width
        for (index, item) in LicenseNotes.items.enumerated() {
            try composer.line(
                "\(index + 1).",
                style,
                x: layout.caption.x,
                width: 5,
                y: y
            )
            let glyphs = try composer.typefaces.glyphs(of: item, style, datum: "说明")
            for line in LineBreaker.lines(glyphs, width: right - left) {
                composer.set(line, style, x: left, y: y)
                y += 7
            }
        }
    }
}
