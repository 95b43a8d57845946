import Foundation

/// A program of poppler, by which the PDF is read independently of cairo.
enum Tool: String {
    case pdftotext
    case pdffonts
    case pdfinfo

    private var path: String { "/usr/bin/\(rawValue)" }

    static var areInstalled: Bool {
        [Tool.pdftotext, .pdffonts, .pdfinfo].allSatisfy {
            FileManager.default.isExecutableFile(atPath: $0.path)
        }
    }

    /// What the program says of a PDF.
    func read(_ pdf: [UInt8], _ options: [String] = []) throws -> String {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "drawing-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = options + [file.path] + (self == .pdftotext ? ["-"] : [])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
