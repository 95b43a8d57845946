import Licensing
public import Seals

/// A published register as it was received: two files that prove themselves, or do not.
public enum PublishedRegister {
    /// Reads and checks `records.jsonl` and `head.json`.
    ///
    /// A register that is one but does not prove itself is no error: its standing says why, and every
    /// answer from it is "cannot confirm".
    /// - Parameters:
    ///   - records: bytes of `records.jsonl`.
    ///   - head: bytes of `head.json`.
    ///   - trust: the roots; nil where none is configured.
    ///   - names: numbers and identifiers of the licenses, digests of the notices asked for; nil takes
    ///     everything in. All lines are proved, only those about these are read: a nation's register
    ///     in a moment.
    /// - Returns: the snapshot with its standing.
    /// - Throws: where the head is none at all.
    public static func read(
        records: [UInt8],
        head: [UInt8],
        trust: TrustRoots?,
        concerning names: [String]? = nil
    ) throws(BadRecord) -> Register {
        let head = try RegisterHead(head)
        if let objection = objection(to: head, trust) {
            return Register(standing: .notConfirmed(objection))
        }
        let selection = LineSelection(names)
        var tree = MerkleTree()
        var lines: [ArraySlice<UInt8>] = []
        for line in RegisterLines(records).prefix(head.size) {
            tree.append(line)
            if selection.mayConcern(line) { lines.append(line) }
        }
        guard tree.size == head.size, tree.root == head.root.bytes else {
            return Register(standing: .notConfirmed(.registerChanged))
        }
        var register = Register(
            standing: .confirmed(until: head.nextUpdate),
            toldUntil: head.time
        )
        for line in lines { register.append(try RegisterRecord(line: Array(line))) }
        // A line of another number may publish an identifier of theirs once more.
        let others = register.licenses.flatMap(\.editions).map(\.content.identifier.description)
            .filter { names?.contains($0) == false }
        guard !others.isEmpty else { return register }
        let further = LineSelection(others)
        let known = Set(lines.map(\.startIndex))
        for line in RegisterLines(records).prefix(head.size)
        where !known.contains(line.startIndex) && further.mayConcern(line) {
            register.append(try RegisterRecord(line: Array(line)))
        }
        return register
    }

    static func objection(
        to head: RegisterHead,
        _ trust: TrustRoots?
    ) -> ReasonCode? {
        guard let trust, !trust.roots.isEmpty else { return .registerNoTrust }
        guard let certificate = try? Certificate(der: head.certificate),
            certificate.publicKey.accepts(head.signature, of: head.statement)
        else { return .registerSignature }
        guard certificate.signsRegister,
            trust.accepts(certificate, at: head.time.seconds)
        else { return .registerSigner }
        // A head that is good for years would hide every revocation in them.
        guard head.nextUpdate.seconds - head.time.seconds <= Register.lifeMax else {
            return .registerLong
        }
        return nil
    }
}
