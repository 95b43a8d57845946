import Licensing
import Register
import Store

extension Office {
    /// The name of a content: its SM3 digest.
    func digest(of bytes: [UInt8]) -> Digest { Office.digest(of: bytes) }

    /// The name of a content: its SM3 digest.
    static func digest(of bytes: [UInt8]) -> Digest {
        Digest.sm3(bytes)
    }

    /// Keeps a content encrypted under its digest; the same content twice is kept once.
    func keep(
        _ bytes: [UInt8],
        named digest: Digest,
        for id: CaseID,
        in transaction: Transaction
    ) throws {
        let agency = try agency(of: id, in: transaction).id
        let blob = Blob(digest: digest, size: bytes.count, bytes: custody.encrypt(bytes))
        try transaction.put(blob, agency: agency)
    }

    /// Reads a content back and holds it against its name.
    func content(named digest: Digest, in snapshot: Snapshot) throws -> [UInt8]? {
        guard let blob = try snapshot.blob(digest) else { return nil }
        let bytes = try custody.decrypt(blob.bytes)
        precondition(self.digest(of: bytes) == digest, "a content is what its digest names")
        return bytes
    }
}
