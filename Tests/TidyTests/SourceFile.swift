import Foundation

/// One Swift file of the house, as text.
struct SourceFile {
    /// Path from the package's root, such as `Sources/Licensing/Time/Day.swift`.
    let path: String
    let text: String

    /// The target that the file belongs to.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The code with comments and the contents of strings blanked, its lines kept.
    var code: String { SourceFile.bare(text) }

    /// The contents of the file's strings; everything else is blanked.
    var strings: String { SourceFile.bare(text, keeping: .strings) }

    /// Modules that the file imports.
    var imports: [String] {
        code.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard let index = words.firstIndex(of: "import"),
                words[..<index].allSatisfy({ $0.hasPrefix("@") || SourceFile.access.contains($0) }),
                let module = words[(index + 1)...].first(where: { !SourceFile.kinds.contains($0) })
            else { return nil }
            return module.split(separator: ".").first.map(String.init)
        }
    }

    private static let access: Set = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set = ["struct", "class", "enum", "func", "protocol", "typealias"]

    /// Every Swift file under `Sources` and `Tests`.
    static func all() throws -> [SourceFile] {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        var files: [SourceFile] = []
        for folder in ["Sources", "Tests"] {
            let base = root.appendingPathComponent(folder)
            for name in try FileManager.default.subpathsOfDirectory(atPath: base.path).sorted()
            where name.hasSuffix(".swift") {
                let text = try String(
                    contentsOf: base.appendingPathComponent(name),
                    encoding: .utf8
                )
                files.append(SourceFile(path: "\(folder)/\(name)", text: text))
            }
        }
        return files
    }

    /// Blanks comments and string contents; raw and multi-line strings included.
    static func bare(_ text: String, keeping: Blanker.Part = .code) -> String {
        var out: [UInt8] = []
        var scanner = Blanker(bytes: Array(text.utf8), keeping: keeping)
        while let byte = scanner.next() { out.append(byte) }
        return String(decoding: out, as: UTF8.self)
    }
}

/// Walks over Swift text and gives blanks for comments and string contents.
struct Blanker {
    let bytes: [UInt8]
    let keeping: Part
    var index = 0
    var mode = Mode.code

    enum Mode: Equatable {
        case code
        case line
        case block(Int)
        case string(hashes: Int, long: Bool)
    }

    /// What is not blanked.
    enum Part {
        case code
        case strings
    }

    init(bytes: [UInt8], keeping: Part) {
        self.bytes = bytes
        self.keeping = keeping
    }

    mutating func next() -> UInt8? {
        guard index < bytes.count else { return nil }
        let byte = bytes[index]
        switch mode {
        case .code: return inCode(byte)
        case .line:
            if byte == 10 { mode = .code }
        case .block(let depth):
            if starts("*/") { return skip(2, to: depth == 1 ? .code : .block(depth - 1)) }
            if starts("/*") { return skip(2, to: .block(depth + 1)) }
        case .string(let hashes, let long):
            let end =
                String(repeating: "\"", count: long ? 3 : 1)
                + String(repeating: "#", count: hashes)
            if starts(end) { return skip(end.utf8.count, to: .code) }
            if byte == 0x5C, hashes == 0 { return skip(2, to: mode) }
            if byte == 10, !long { mode = .code }
        }
        index += 1
        if keeping == .strings, case .string = mode { return byte }
        return byte == 10 ? 10 : 0x20
    }

    private mutating func inCode(_ byte: UInt8) -> UInt8 {
        if starts("//") { return skip(2, to: .line) }
        if starts("/*") { return skip(2, to: .block(1)) }
        let hashes = bytes[index...].prefix { $0 == 0x23 }.count
        let quote = index + hashes
        if quote < bytes.count, bytes[quote] == 0x22 {
            let long =
                quote + 2 < bytes.count && bytes[quote + 1] == 0x22 && bytes[quote + 2] == 0x22
            return skip(hashes + (long ? 3 : 1), to: .string(hashes: hashes, long: long))
        }
        index += 1
        return keeping == .code || byte == 10 ? byte : 0x20
    }

    private func starts(_ text: String) -> Bool {
        bytes[index...].starts(with: text.utf8)
    }

    /// Leaves `count` bytes for another mode; a newline among them is kept.
    private mutating func skip(_ count: Int, to next: Mode) -> UInt8 {
        let skipped = bytes[index..<min(index + count, bytes.count)]
        index += count
        mode = next
        return skipped.contains(10) ? 10 : 0x20
    }
}
