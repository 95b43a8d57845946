/// Names that mean the same file to every reader.
enum ZIPName {
    /// The name as text; nil for what some reader could take for another file or another place.
    static func text(_ raw: ArraySlice<UInt8>) -> String? {
        guard (1...ZIPLimits.nameBytes).contains(raw.count),
            let name = String(validating: raw, as: UTF8.self),
            !name.unicodeScalars.contains(where: isForbidden)
        else { return nil }
        // By bytes: a mark behind a slash would merge with it to one character.
        var parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { Substring($0) }
        if parts.last == "" { parts.removeLast() }
        guard !parts.isEmpty, parts.count <= ZIPLimits.nameParts, parts.allSatisfy(isPlain) else {
            return nil
        }
        return name
    }

    private static func isPlain(_ part: Substring) -> Bool {
        part != "" && part != "." && part != ".."
    }

    /// Control characters, the other system's separators, and marks that turn text around.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: scalar == "\\" || scalar == ":"
        }
    }

    /// A directory's name or a file's, twins by letter case or by composition made equal.
    static func folded(_ name: String) -> String {
        (name.hasSuffix("/") ? String(name.dropLast()) : name).lowercased()
    }
}
