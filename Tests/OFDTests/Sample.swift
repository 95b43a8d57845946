import OFD
import Testing

/// A document of every written kind of object.
enum Sample {
    static let text = "承装（修、试）电力设施许可证 2026 龘"

    static func font() throws -> FontFile { try FontFile.system("LXGWWenKai-Regular.ttf") }

    static func line(_ text: String, font: FontFile, y: Double) -> GraphicObject {
        let size = 4.2333
        let scalars = Array(text.unicodeScalars)
        let advances = scalars.dropLast().map { font.advance(of: $0) * size }
        return .text(
            TextObject(
                boundary: Box(x: 20, y: y, width: 170, height: 6),
                font: 0,
                size: size,
                fill: .color(Color(10, 20, 30)),
                outline: 0.1,
                runs: [TextRun(x: 0, y: 4.2, deltaX: advances, text: text)]
            )
        )
    }

    static func document(text: String = Sample.text) throws -> Document {
        let font = try font()
        let frame = PathObject(
            boundary: Box(x: 10, y: 10, width: 190, height: 277),
            fill: .color(Color(250, 250, 240, alpha: 128)),
            evenOdd: true,
            line: LineStyle(cap: .round, dashes: [1, 0.5]),
            segments: [
                .move(0, 0), .line(190, 0), .quad(195, 5, 190, 277),
                .curve(1, 2, 3, 4, 0, 277), .arc(5, 5, 0, false, true, 0, 0), .close,
            ]
        )
        let image = ImageObject(
            boundary: Box(x: 150, y: 200, width: 30, height: 30),
            matrix: Matrix(30, 0, 0, 30, 0, 0),
            image: 0
        )
        return Document(
            info: DocumentInfo(
                id: "07723bc91fdf4078a17588d63c419bea",
                title: "许可证 <样本> & \"副本\"",
                author: "国家能源局",
                creationDate: "2026-11-21",
                customDatas: [CustomData("ZZMC", "许可证"), CustomData("KZ_XKLB", "承装类一级")]
            ),
            templates: [PageTemplate(objects: [.path(frame), line("许可证", font: font, y: 15)])],
            pages: [
                Page(
                    size: .a4,
                    template: 0,
                    objects: [line(text, font: font, y: 40), .image(image)]
                )
            ],
            fonts: [try font.subset(("许可证" + text).unicodeScalars)],
            images: [Image(format: "PNG", bytes: png)],
            tags: [DataTag(name: "ZZMC", page: 0, objects: [0])],
            attachments: [Attachment(name: "data", format: "json", bytes: Array("{}".utf8))]
        )
    }

    /// One grey pixel.
    static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0,
        0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41,
        0x54, 0x78, 0x9C, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0, 0, 0, 0,
        0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
}
