public import Licensing
public import Seals

/// The publishing side of a register: lines first, then the head that vouches for them.
///
/// A crash between the two leaves lines that no head vouches for; readers pass over them, and the
/// next head takes them in.
public struct RegisterWriter: Sendable {
    private var tree = MerkleTree()
    private let signer: Signer
    /// Seconds from a head to the latest instant of the next.
    private let interval: Int64

    /// A writer that continues what was published.
    ///
    /// - Parameters:
    ///   - records: all bytes of `records.jsonl` so far; a last line without newline is not taken in.
    ///   - signer: with a certificate made to sign registers.
    ///   - interval: seconds from a head to the latest instant of the next.
    public init(resuming records: [UInt8] = [], signer: Signer, interval: Int64) {
        precondition(signer.certificate.signsRegister, "a register has a certificate of its own")
        precondition(
            interval > 0 && interval <= Register.lifeMax,
            "a head stays good for some time, and no reader takes one that does so for longer"
        )
        self.signer = signer
        self.interval = interval
        for line in RegisterLines(records) { tree.append(line) }
    }

    /// A writer that continues lines that were held against their heads.
    public init(continuing audit: RegisterAudit, signer: Signer, interval: Int64) {
        self.init(signer: signer, interval: interval)
        tree = audit.tree
    }

    /// Lines so far.
    public var size: Int { tree.size }

    /// The root over the lines so far.
    public var root: Digest { Digest(tree.root) }

    /// Takes a line in, byte for byte as it is stored and served, without its newline.
    public mutating func append(line: String) { tree.append(Array(line.utf8)[...]) }

    /// Takes a record in.
    ///
    /// - Parameter record: the next record.
    /// - Returns: its line with the newline, to be appended and flushed before the next head.
    public mutating func append(_ record: RegisterRecord) -> [UInt8] {
        let line = record.line
        tree.append(line[...])
        return line + [0x0A]
    }

    /// The head over all lines so far, to replace `head.json` in one step.
    ///
    /// - Parameter time: the instant of publication.
    /// - Returns: the bytes of the file.
    /// - Throws: what the signer throws.
    public func head(at time: Moment) throws -> [UInt8] {
        try RegisterHead(
            tree,
            at: time,
            nextUpdate: time.adding(seconds: interval),
            by: signer
        ).json
    }
}

/// The whole lines of some bytes, without their newlines.
struct RegisterLines: Sequence, IteratorProtocol {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        rest = bytes[...]
    }

    mutating func next() -> ArraySlice<UInt8>? {
        guard let end = rest.firstIndex(of: 0x0A) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return rest[..<end]
    }
}
