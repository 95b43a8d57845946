import TestKit

/// A program of poppler, by which the PDF is read independently of cairo.
enum Tool: String {
    case pdftotext
    case pdffonts
    case pdfinfo

    static var areInstalled: Bool { Judge.has("pdftotext", "pdffonts", "pdfinfo") }

    /// What the program says of a PDF.
    func read(_ pdf: [UInt8], _ options: [String] = []) throws -> String {
        let words = [rawValue] + options + ["IN"] + (self == .pdftotext ? ["-"] : [])
        return String(decoding: try Judge.run(words, input: pdf), as: UTF8.self)
    }
}
