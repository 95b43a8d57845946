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
    ///
    /// - Throws: `DamagedContent` for one that was exchanged or cannot be decrypted; it is reported.
    func content(named digest: Digest, in snapshot: Snapshot) throws -> [UInt8]? {
        guard let blob = try snapshot.blob(digest) else { return nil }
        guard let bytes = try? custody.decrypt(blob.bytes), self.digest(of: bytes) == digest else {
            reports.report(
                ReadinessCheck("contents", .degraded, detail: "有材料或文书的内容已损坏，请查看运行日志，从备份恢复。")
            )
            throw DamagedContent(digest: digest)
        }
        return bytes
    }
}

/// A kept content is not what its digest names: the database was changed, or a disk has lost bits.
struct DamagedContent: Error, Hashable, CustomStringConvertible {
    let digest: Digest

    /// For the operator's log.
    var description: String { "内容 \(digest.hex) 已损坏或被替换：请保留数据目录，从备份恢复这一内容。" }
}
