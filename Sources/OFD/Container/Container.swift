/// The files of an OFD package, read so strictly that every reader must see the same ones.
///
/// One archive from the first byte to the last: local headers, central directory and end record
/// agree, nothing lies between, before or after, no name is ambiguous. Each file was expanded once,
/// piece by piece, and compared with its checksum; only small ones are kept expanded.
public struct Container: Sendable {
    /// The largest file that is looked into, in bytes: of a larger one nothing more need be read.
    public static let sizeMax = ZIPLimits.bytes
    /// Names in the order of the central directory, directories left out.
    public let names: [String]
    /// Departures from the usual form by which no reader sees anything else.
    public let notes: [Fault]
    /// Bytes of the archive.
    var byteCount: Int { content.bytes.count }
    private let content: ZIPContent
    private let entries: [String: ZIPEntry]
    private let kept: [String: [UInt8]]
    private let folded: [String: String]

    /// Reads and checks every file.
    ///
    /// - Throws: what is wrong with the archive.
    public init(_ bytes: [UInt8]) throws(Fault) {
        try self.init(bytes, expandedMax: ZIPLimits.expanded(from: bytes.count))
    }

    /// Reads and checks every file of a package that may expand to so many bytes at most.
    ///
    /// - Throws: what is wrong with the archive.
    package init(
        _ bytes: [UInt8],
        expandedMax: Int,
        _ tolerance: ZIPTolerance = .sealed
    ) throws(Fault) {
        var reader = try ZIPReader(bytes, tolerance)
        let found = try reader.entries(expandedMax: expandedMax)
        var notes = reader.notes
        content = ZIPContent(bytes: bytes)
        var entries: [String: ZIPEntry] = [:]
        var kept: [String: [UInt8]] = [:]
        var room = ZIPLimits.keptAll
        for entry in found {
            let isKept = entry.size <= min(room, ZIPLimits.keptEach) && !entry.isDirectory
            var file: [UInt8] = []
            if isKept { file.reserveCapacity(entry.size) }
            let checked = try content.checked(entry) { if isKept { file.append(contentsOf: $0) } }
            if checked.hasAdler { notes.add(.adler, entry.name) }
            guard !entry.isDirectory else { continue }
            entries[entry.name] = checked.entry
            guard isKept else { continue }
            kept[entry.name] = file
            room -= entry.size
        }
        names = found.filter { !$0.isDirectory }.map(\.name)
        folded = Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
        self.notes = notes.all
        self.entries = entries
        self.kept = kept
    }

    /// A file by its path from the root, with or without a leading slash.
    ///
    /// A large one is expanded anew each time.
    public func file(_ path: String) -> [UInt8]? {
        guard let name = name(of: path) else { return nil }
        return kept[name] ?? entries[name].flatMap { content.file($0) }
    }

    /// Bytes of a file by its stored name.
    func size(of name: String) -> Int? { entries[name]?.size }

    /// SM3 of a file by its stored name.
    func digest(of name: String) -> [UInt8]? { entries[name].flatMap { content.digest($0) } }

    /// The name under which a path is stored.
    ///
    /// Makers differ in letter case; two names that differ in case only were refused, so folding
    /// is not ambiguous.
    func name(of path: String) -> String? {
        guard path.utf8.count <= ZIPLimits.nameBytes + 1 else { return nil }
        let plain = path.hasPrefix("/") ? String(path.dropFirst()) : path
        return entries[plain] != nil ? plain : folded[plain.lowercased()]
    }

    /// One small file of an archive, without looking into the others; nil where it cannot be had.
    static func file(_ name: String, in bytes: [UInt8], sizeMax: Int) -> [UInt8]? {
        let max = ZIPLimits.expanded(from: bytes.count)
        guard var reader = try? ZIPReader(bytes),
            let entries = try? reader.entries(expandedMax: max),
            let entry = entries.first(where: { $0.name == name }), entry.size <= sizeMax
        else { return nil }
        return ZIPContent(bytes: bytes).file(entry)
    }
}
