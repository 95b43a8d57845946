/// Which lines of a register may speak of some licenses or notices, told by their bytes alone.
///
/// A line of another kind than edition, status and notice is always taken, and so is one of another
/// version.
struct LineSelection {
    /// Nil takes every line.
    private let names: [[UInt8]]?

    private static let named = [EditionRecord.kind, StatusRecord.kind, NoticeRecord.kind]
        .map { Array("\"kind\":\"\($0)\"".utf8) }
    private static let version = [",", "}"]
        .map { Array("\"v\":\(RegisterRecord.version)\($0)".utf8) }

    init(_ names: [String]?) {
        self.names = names?.map { Array("\"\($0)\"".utf8) }
    }

    func mayConcern(_ line: ArraySlice<UInt8>) -> Bool {
        guard let names else { return true }
        return names.contains { LineSelection.holds(line, $0) }
            || !LineSelection.named.contains { LineSelection.holds(line, $0) }
            || !LineSelection.version.contains { LineSelection.holds(line, $0) }
    }

    private static func holds(_ line: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
        line.withUnsafeBufferPointer { line in
            name.withUnsafeBufferPointer { name in
                guard line.count >= name.count, name.count > 1 else { return false }
                // The second byte tells more than the quotation mark in front.
                for start in 0...(line.count - name.count)
                where line[start + 1] == name[1] && line[start] == name[0] {
                    if (2..<name.count).allSatisfy({ line[start + $0] == name[$0] }) {
                        return true
                    }
                }
                return false
            }
        }
    }
}
