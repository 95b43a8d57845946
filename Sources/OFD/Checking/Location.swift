/// Paths inside a package (ST_Loc): from the root with a leading slash, else from their own file.
enum Location {
    /// Longer than any name of a package, climbing included.
    static let sizeMax = 2_048

    /// The path from the root; nil where it climbs out of the package, or is too long to be one.
    ///
    /// - Parameters:
    ///   - text: the location as written.
    ///   - base: path of the file in which it stands, or a folder that ends with a slash.
    /// - Returns: the path without a leading slash.
    static func resolve(_ text: String, from base: String) -> String? {
        guard text.utf8.count <= sizeMax, base.utf8.count <= sizeMax else { return nil }
        var parts: [Substring] = []
        if text.utf8.first != slash {
            parts = self.parts(of: base)
            if base.utf8.last != slash, !parts.isEmpty { parts.removeLast() }
        }
        for part in self.parts(of: text) where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
    }

    private static let slash = UInt8(ascii: "/")

    /// By bytes: a mark behind a slash would merge with it to one character.
    private static func parts(of path: String) -> [Substring] {
        path.utf8.split(separator: slash).map { Substring($0) }
    }
}

extension Container {
    /// The stored name that a location means.
    ///
    /// Some makers write paths from the root without a slash.
    func name(at text: String, from base: String) -> String? {
        if let path = Location.resolve(text, from: base), let name = name(of: path) { return name }
        return Location.resolve(text, from: "").flatMap { name(of: $0) }
    }
}
