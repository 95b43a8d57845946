/// The files of an OFD package, read so strictly that every reader must see the same ones.
///
/// One archive from the first byte to the last: local headers, central directory and end record
/// agree, nothing lies between, before or after, no name is ambiguous.
public struct Container: Sendable {
    /// The largest file that is looked into, in bytes: of a larger one nothing more need be read.
    public static let sizeMax = ZIPLimits.bytes
    /// Names in the order of the central directory, directories left out.
    public let names: [String]
    private let files: [String: [UInt8]]
    private let folded: [String: String]

    /// Reads, expands and checks every file.
    public init(_ bytes: [UInt8]) throws(Fault) {
        try self.init(bytes, expandedMax: ZIPLimits.expanded)
    }

    /// Reads, expands and checks every file of a package that may expand to so many bytes at most.
    package init(_ bytes: [UInt8], expandedMax: Int) throws(Fault) {
        var reader = try ZIPReader(bytes, expandedMax: expandedMax)
        let entries = try reader.entries()
        var files: [String: [UInt8]] = [:]
        for entry in entries where !entry.isDirectory {
            files[entry.name] = try reader.content(of: entry)
        }
        names = entries.filter { !$0.isDirectory }.map(\.name)
        folded = Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
        self.files = files
    }

    /// A file by its path from the root, with or without a leading slash.
    public func file(_ path: String) -> [UInt8]? { name(of: path).flatMap { files[$0] } }

    /// The name under which a path is stored.
    ///
    /// Makers differ in letter case; two names that differ in case only were refused, so folding
    /// is not ambiguous.
    func name(of path: String) -> String? {
        let plain = path.hasPrefix("/") ? String(path.dropFirst()) : path
        return files[plain] != nil ? plain : folded[plain.lowercased()]
    }
}
