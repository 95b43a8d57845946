import Foundation
import OFD

/// Documents built by hand, with fonts of the system embedded whole.
enum Samples {
    static let kai = embed("LXGW WenKai", "lxgw-wenkai/LXGWWenKai-Regular.ttf")
    static let latin = embed("DejaVu Sans", "dejavu/DejaVuSans.ttf")

    private static func embed(_ name: String, _ file: String) -> Font {
        let data = FileManager.default.contents(atPath: "/usr/share/fonts/truetype/\(file)")
        return Font(name: name, file: data.map { [UInt8]($0) })
    }

    static func document(
        _ objects: [GraphicObject],
        size: PageSize = PageSize(width: 100, height: 50),
        fonts: [Font] = [],
        images: [Image] = [],
        templates: [PageTemplate] = []
    ) -> Document {
        Document(
            info: DocumentInfo(
                id: String(repeating: "0", count: 32),
                title: "许可证样张",
                author: "某派出机构",
                creationDate: "2026-11-02"
            ),
            templates: templates,
            pages: [Page(size: size, template: templates.isEmpty ? nil : 0, objects: objects)],
            fonts: fonts,
            images: images
        )
    }

    /// A line of text on the baseline `y`, each character one size further.
    static func text(
        _ text: String,
        x: Double = 5,
        y: Double = 10,
        size: Double = 5,
        font: Int = 0
    ) -> GraphicObject {
        let count = text.unicodeScalars.count
        let box = Box(x: x, y: y - size, width: Double(count) * size + 1, height: size * 1.5)
        let advances = Array(repeating: size, count: max(0, count - 1))
        let run = TextRun(x: 0, y: size, deltaX: advances, text: text)
        return .text(TextObject(boundary: box, font: font, size: size, runs: [run]))
    }

    /// A rectangle filled with a color.
    static func block(_ box: Box, _ fill: Color) -> GraphicObject {
        let edges: [PathSegment] = [
            .move(0, 0), .line(box.width, 0), .line(box.width, box.height), .line(0, box.height),
            .close,
        ]
        return .path(PathObject(boundary: box, stroke: nil, fill: .color(fill), segments: edges))
    }
}
