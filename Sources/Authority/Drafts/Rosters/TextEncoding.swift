import Foundation

/// The encodings in which offices save tables (GB 18030, UTF-8, UTF-16 with a mark).
enum TextEncoding {
    /// Code page of GB 18030 as Foundation counts.
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    /// The texts that the bytes may be, the likeliest first.
    static func texts(_ bytes: [UInt8]) -> [String] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return [String(data: Data(bytes), encoding: .utf16)].compactMap { $0 }
        }
        let texts = [
            String(validating: bytes, as: UTF8.self),
            String(data: Data(bytes), encoding: gb18030),
        ]
        // A NUL is in no text: such bytes are some other file.
        return texts.compactMap { $0 }.filter { !$0.unicodeScalars.contains("\0") }
    }
}
