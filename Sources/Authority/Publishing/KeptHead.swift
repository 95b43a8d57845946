import Register

/// The last signed head outside the database: lines that were taken out of it together with their head
/// are missed here.
///
/// A crash after the head was kept in the database and before it is kept here leaves an older one, which
/// the lines still bear out.
struct KeptHead {
    private let path: String

    init(in folder: String) {
        path = folder + "/head.json"
    }

    /// The head; nil before the first was kept.
    ///
    /// - Throws: `RegisterFault.unreadable`, `KeyFault`.
    func read() throws -> SignedHead? {
        guard let file = try DurableFile.read(path) else { return nil }
        return try SignedHead(file.bytes)
    }

    /// Puts a head in place of the one before, in one step.
    func write(_ head: [UInt8]) throws {
        try DurableFile.write(head, to: path, mode: DurableFile.open)
    }
}
