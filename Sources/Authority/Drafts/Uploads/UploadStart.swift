/// The kind of a file by its first bytes.
enum UploadStart {
    /// Browsers that guess a kind look no further than this.
    private static let guessed = 1_024
    /// Marks of pages and programs, in small letters.
    private static let marks = [
        "<script", "<html", "<!doctype html", "<?php", "<iframe", "<!entity", "<body", "<svg",
    ].map { Array($0.utf8) }
    /// Brands of ISO/IEC 23008-12 and of its relatives.
    private static let brands: Set<String> = [
        "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1", "avif",
        "avis",
    ]

    /// The kind of the content; nil for every other one.
    static func kind(of bytes: [UInt8]) -> Upload.Kind? {
        if bytes.starts(with: Array("%PDF-1.".utf8)) || bytes.starts(with: Array("%PDF-2.".utf8)) {
            return .pdf
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .ofd }
        return nil
    }

    /// Whether a photograph is an HEIC, whatever it is called.
    static func isHEIC(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 12 && bytes[4..<8].elementsEqual("ftyp".utf8)
            && brands.contains(String(decoding: bytes[8..<12], as: UTF8.self))
    }

    /// Whether a browser that guesses could take the file for a page.
    static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(guessed).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return start.indices.contains { place in
            start[place] == UInt8(ascii: "<") && marks.contains { start[place...].starts(with: $0) }
        }
    }
}
