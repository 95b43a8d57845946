import ArgumentParser
import Drawing
import Foundation
import OFD

/// `dianzhao render`: draws what a fixed-layout file shows, as PDF or as PNG.
///
/// Drawing says nothing about validity: that is what `verify` is for.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "把 OFD 文件绘制为 PDF 或 PNG · draws what the file shows",
        discussion: HelpText.render
    )

    @Argument(help: "OFD 文件")
    var file: String

    @Option(help: "输出文件，扩展名为 .pdf 或 .png")
    var out: String

    @Option(help: "页码，从 1 起；PNG 默认第 1 页，PDF 默认全部")
    var page: Int?

    @Option(help: "PNG 的分辨率，每英寸点数；PDF 没有分辨率")
    var dpi = 150

    /// Draws the file and writes the output whole or not at all.
    func run() throws {
        let format = try Format(path: out, dpi: dpi)
        let painted = try paint(try open(), as: format)
        try write(painted.bytes)
        for note in painted.notes {
            Shell.complain("提示：\(note.message)")
        }
    }

    private func open() throws -> Painting {
        // One byte more than is looked into makes the answer: too large.
        guard let bytes = InputFile.bytes(file, limit: Container.sizeMax) else {
            throw Exit.unreadable("\(file)：文件不存在或无法读取，请核对路径与权限。")
        }
        do throws(Fault) {
            return try Painting(file: bytes)
        } catch {
            throw Exit.unreadable("\(file)：\(error.message)")
        }
    }

    private func paint(_ painting: Painting, as format: Format) throws -> Painted {
        if let page, !painting.document.pages.indices.contains(page - 1) {
            let fault = DrawingFault.noSuchPage(page, of: painting.document.pages.count)
            throw Exit.usage(fault.message)
        }
        do throws(DrawingFault) {
            switch format {
            case .pdf: return try painting.pdf(pages: page.map { [$0 - 1] })
            case .png(let dpi): return try painting.png(page: (page ?? 1) - 1, dpi: dpi)
            }
        } catch {
            throw ending(for: error)
        }
    }

    private func ending(for fault: DrawingFault) -> Exit {
        switch fault {
        case .badResolution, .tooLarge: .usage(fault.message)
        case .noSuchPage, .badPageSize, .damaged: .unreadable("\(file)：\(fault.message)")
        case .engine: .fault(fault.message)
        }
    }

    /// Writes beside the target and renames, so that a crash never leaves half a file under its name.
    private func write(_ bytes: [UInt8]) throws {
        do {
            try Data(bytes).write(to: URL(filePath: out), options: .atomic)
        } catch {
            throw Exit.usage("\(out)：无法写入，请核对目录是否存在、是否有写权限。")
        }
    }
}

/// What is written, by the extension of the output's name.
private enum Format {
    case pdf
    case png(dpi: Int)

    init(path: String, dpi: Int) throws {
        guard Painting.resolutions.contains(dpi) else {
            throw Exit.usage(DrawingFault.badResolution(dpi).message)
        }
        switch URL(filePath: path).pathExtension.lowercased() {
        case "pdf":
            self = .pdf
        case "png":
            self = .png(dpi: dpi)
        default:
            throw Exit.usage("\(path)：扩展名应为 .pdf 或 .png。")
        }
    }
}
