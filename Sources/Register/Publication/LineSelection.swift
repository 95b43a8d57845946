/// Which lines of a register may speak of some licenses or notices, told by their bytes alone.
///
/// A line of another kind than edition, status, extension and notice is always taken, and so is one
/// of another version, and one whose bytes leave room for doubt: a key that stands twice may be a
/// nested one, and an escaped letter hides keys and names.
struct LineSelection {
    /// Nil takes every line.
    private let names: [[UInt8]]?

    private static let kind = Array("\"kind\"".utf8)
    private static let named = [
        EditionRecord.kind, StatusRecord.kind, ExtensionRecord.kind, NoticeRecord.kind,
    ].map { Array(":\"\($0)\"".utf8) }
    private static let version = Array("\"v\"".utf8)
    private static let known = [",", "}"].map { Array(":\(RegisterRecord.version)\($0)".utf8) }
    private static let escape = Array("\\u".utf8)

    init(_ names: [String]?) {
        self.names = names?.map { Array("\"\($0)\"".utf8) }
    }

    func mayConcern(_ line: ArraySlice<UInt8>) -> Bool {
        guard let names else { return true }
        return names.contains { LineSelection.place(of: $0, in: line) != nil }
            || LineSelection.place(of: LineSelection.escape, in: line) != nil
            || !LineSelection.says(LineSelection.kind, LineSelection.named, in: line)
            || !LineSelection.says(LineSelection.version, LineSelection.known, in: line)
    }

    /// True where a key stands once, and one of some values right behind it.
    private static func says(
        _ key: [UInt8],
        _ values: [[UInt8]],
        in line: ArraySlice<UInt8>
    ) -> Bool {
        guard let place = place(of: key, in: line) else { return false }
        let rest = line[(place + key.count)...]
        return self.place(of: key, in: rest) == nil && values.contains { rest.starts(with: $0) }
    }

    /// The index in the line at which a name begins first.
    private static func place(of name: [UInt8], in line: ArraySlice<UInt8>) -> Int? {
        let offset = line.withUnsafeBufferPointer { line -> Int? in
            name.withUnsafeBufferPointer { name -> Int? in
                guard line.count >= name.count, name.count > 1 else { return nil }
                // The second byte tells more than the quotation mark in front.
                for start in 0...(line.count - name.count)
                where line[start + 1] == name[1] && line[start] == name[0] {
                    if (2..<name.count).allSatisfy({ line[start + $0] == name[$0] }) {
                        return start
                    }
                }
                return nil
            }
        }
        return offset.map { line.startIndex + $0 }
    }
}
