public import Licensing
public import Seals

/// Why a stored register is not the one that was signed.
public enum RegisterFault: Error, Hashable, Sendable {
    /// The lines up to a size are not those over which a head was signed.
    case changed(size: Int)
    /// Fewer lines are stored than were signed.
    case missing(stored: Int, signed: Int)
    /// A head was signed by somebody else: it is another register.
    case foreign
    /// A line that this office has not written, by its position.
    case invented(position: Int)
    /// An edition does not say what its line says, by its identifier.
    case edition(String)
    /// A line or a head cannot be read, by its place.
    case unreadable(String)
}

/// A signed head, as far as a stored register is held against it.
public struct SignedHead: Sendable {
    /// Number of lines that it vouches for.
    public let size: Int
    /// When it was signed.
    public let time: Moment
    private let head: RegisterHead

    /// Reads `head.json`.
    ///
    /// - Throws: `RegisterFault.unreadable`.
    public init(_ bytes: [UInt8]) throws(RegisterFault) {
        do {
            head = try RegisterHead(bytes)
        } catch {
            throw .unreadable("head \(error.place)")
        }
        size = head.size
        time = head.time
    }

    var root: [UInt8] { head.root.bytes }

    /// Refuses a head that no signer of this register has signed.
    ///
    /// - Throws: `RegisterFault.foreign`.
    public func requireOwn(_ trust: TrustRoots) throws(RegisterFault) {
        guard PublishedRegister.objection(to: head, trust) == nil else { throw .foreign }
    }
}

/// Holds the lines of a stored register against the heads that were signed over them.
///
/// Lines and heads come in their order and the tree grows with the lines: one pass, whatever the number
/// of heads.
public struct RegisterAudit: Sendable {
    private(set) var tree = MerkleTree()
    /// Lines under a head.
    public private(set) var signed = 0

    /// Before the first line.
    public init() {}

    /// Lines so far.
    public var size: Int { tree.size }

    /// The root over the lines so far.
    public var root: Digest { Digest(tree.root) }

    /// Takes the next line, without its newline.
    public mutating func take(_ line: String) { tree.append(Array(line.utf8)[...]) }

    /// Holds the lines so far against a head over exactly as many.
    ///
    /// - Throws: `RegisterFault.changed`.
    public mutating func compare(_ head: SignedHead) throws(RegisterFault) {
        guard head.size == tree.size, head.root == tree.root else {
            throw .changed(size: head.size)
        }
        signed = max(signed, head.size)
    }
}
