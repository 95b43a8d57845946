import Seals

/// Root of a Merkle tree over lines, grown one line at a time.
///
/// The shape is that of RFC 6962 §2.1 (leaves hashed after 00, nodes after 01) with SM3: a leaf can never
/// pass for a node, and an edited, reordered, added or removed line changes the root.
struct MerkleTree: Sendable {
    /// Lines so far.
    private(set) var size = 0
    /// Roots of the whole subtrees, the widest first: one for each bit of `size`.
    private var peaks: [[UInt8]] = []

    mutating func append(_ line: ArraySlice<UInt8>) {
        var node = SM3.digest([0x00] + line)
        var rest = size
        while rest & 1 == 1 {
            node = SM3.digest([0x01] + peaks.removeLast() + node)
            rest >>= 1
        }
        peaks.append(node)
        size += 1
    }

    /// Root over all lines; of no line the digest of nothing.
    var root: [UInt8] {
        guard var node = peaks.last else { return SM3.digest([UInt8]()) }
        for peak in peaks.dropLast().reversed() { node = SM3.digest([0x01] + peak + node) }
        return node
    }
}
