import Seals
import Testing

@testable import Register

struct MerkleTreeTests {
    /// RFC 6962 §2.1 by its own words: split at the largest power of two below the count.
    private static func root(_ lines: [[UInt8]]) -> [UInt8] {
        guard lines.count > 1 else {
            return lines.first.map { SM3.digest([0] + $0) } ?? SM3.digest([UInt8]())
        }
        var split = 1
        while split * 2 < lines.count { split *= 2 }
        return SM3.digest([1] + root(Array(lines[..<split])) + root(Array(lines[split...])))
    }

    @Test func `the root is the standard's for every count`() {
        var tree = MerkleTree()
        var lines: [[UInt8]] = []
        for count in 0..<70 {
            #expect(tree.size == count)
            #expect(tree.root == MerkleTreeTests.root(lines), "\(count)")
            let line = Array("line \(count)".utf8)
            lines.append(line)
            tree.append(line[...])
        }
    }

    @Test func `a node never passes for a line`() {
        var two = MerkleTree()
        two.append([1])
        two.append([2])
        var forged = MerkleTree()
        let node = SM3.digest([0, 1] as [UInt8]) + SM3.digest([0, 2] as [UInt8])
        forged.append(node[...])
        #expect(two.root != forged.root)
    }
}
