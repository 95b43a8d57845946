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
        if !text.hasPrefix("/") {
            parts = base.split(separator: "/", omittingEmptySubsequences: true)
            if !base.hasSuffix("/"), !parts.isEmpty { parts.removeLast() }
        }
        for part in text.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.isEmpty ? nil : parts.joined(separator: "/")
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
