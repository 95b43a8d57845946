import Foundation
public import OFD

/// The picture of an agency's electronic seal (印模): ring, name along the arc, star, its purpose.
///
/// No paper color: what lies under the seal stays readable.
/// - Source: form and size of a state organ's round seal (42 mm) as commonly cut; unverified.
public struct SealFace: Hashable, Sendable {
    /// Full name of the agency.
    public let agency: String
    /// What the seal is for, such as 电子证照专用章.
    public let caption: String

    /// Millimetres.
    public static let diameter = 42.0

    /// A seal's picture.
    public init(agency: String, caption: String) {
        self.agency = agency
        self.caption = caption
    }

    /// One page of the seal's size.
    ///
    /// - Throws: `missingGlyph` where a name cannot be shown whole.
    public func document(in typefaces: Typefaces) throws(PaperRefusal) -> Document {
        var composer = Composer(typefaces)
        composer.add(ring)
        composer.add(star)
        try arc(&composer)
        let style = TextStyle(role: .song, size: 3.5, color: Ink.seal, weight: 0.02)
        try composer.line(
            caption,
            style,
            x: 0,
            width: SealFace.diameter,
            y: SealFace.diameter / 2 + 13.2,
            align: .center
        )
        let size = PageSize(width: SealFace.diameter, height: SealFace.diameter)
        return Document(
            info: DocumentInfo(
                id: String(repeating: "0", count: 32),
                title: caption,
                author: agency,
                creationDate: "2026-01-01"
            ),
            pages: [Page(size: size, objects: composer.pages[0])],
            fonts: try composer.fonts()
        )
    }

    private var whole: Box {
        Box(x: 0, y: 0, width: SealFace.diameter, height: SealFace.diameter)
    }

    private var ring: PathObject {
        let middle = SealFace.diameter / 2
        let radius = middle - 0.7
        var pen = Pen()
        pen.closed(count: 24) { part in
            let angle = 2 * Double.pi * part
            return (middle + radius * sin(angle), middle - radius * cos(angle))
        }
        return .stroke(pen, in: whole, width: 1.2, Ink.seal)
    }

    private var star: PathObject {
        let middle = SealFace.diameter / 2
        var pen = Pen()
        for tip in 0..<10 {
            let radius = tip.isMultiple(of: 2) ? 6.6 : 6.6 * 0.381_966
            let angle = Double(tip) * Double.pi / 5
            let (x, y) = (middle + radius * sin(angle), middle - radius * cos(angle))
            if tip == 0 { pen.move(x, y) } else { pen.line(x, y) }
        }
        pen.close()
        return .fill(pen, in: whole, Ink.seal)
    }

    /// Each character stands upright on its radius; a long name takes more of the circle.
    private func arc(_ composer: inout Composer) throws(PaperRefusal) {
        let size = agency.unicodeScalars.count > 14 ? 4.0 : 4.7
        let style = TextStyle(role: .song, size: size, color: Ink.seal, weight: 0.03)
        let glyphs = try composer.typefaces.glyphs(of: agency, style, datum: "印章名称")
        let middle = SealFace.diameter / 2
        let radius = middle - 2.2 - size
        let sweep = min(3.85, Double(glyphs.count - 1) * (size + 1.4) / radius)
        let step = glyphs.count > 1 ? sweep / Double(glyphs.count - 1) : 0
        for (index, glyph) in glyphs.enumerated() {
            let angle = -sweep / 2 + Double(index) * step
            composer.turned(glyph, style, angle: angle, middle: middle, radius: radius)
        }
    }
}

extension Composer {
    /// Sets one glyph on a circle, turned by `angle` from the top.
    mutating func turned(
        _ glyph: Glyph,
        _ style: TextStyle,
        angle: Double,
        middle: Double,
        radius: Double
    ) {
        let (sine, cosine) = (sin(angle), cos(angle))
        // The glyph's middle foot stands on the circle.
        let foot = (x: middle + radius * sine, y: middle - radius * cosine)
        let half = style.size / 2
        let x = foot.x - half * cosine
        let y = foot.y - half * sine
        set(glyph, style, matrix: Matrix(cosine, sine, -sine, cosine, x, y))
    }
}
