import Foundation
import GRDB
package import Licensing

/// A file's bytes, named by the digest of the content before encryption (申请材料, 文书, 证照文件).
package struct Blob: Hashable, Sendable {
    /// Digest of the content before encryption.
    package let digest: Digest
    /// Size of the content before encryption.
    package let size: Int
    /// What is kept; encrypted by the caller.
    package let bytes: [UInt8]

    package init(digest: Digest, size: Int, bytes: [UInt8]) {
        self.digest = digest
        self.size = size
        self.bytes = bytes
    }

    init?(_ row: Row) {
        guard let digest = Digest(hex: row["digest"]) else { return nil }
        self.init(digest: digest, size: row["size"], bytes: row.bytes("bytes"))
    }
}

extension Transaction {
    /// Keeps a file; the same content once more changes nothing, the first bytes stay.
    package func put(_ blob: Blob, agency: AgencyID) throws {
        try run(
            Blob.insert,
            [blob.digest.hex, agency.rawValue, blob.size, Data(blob.bytes)]
        )
    }
}

extension Snapshot {
    /// The file, or nil where there is none.
    package func blob(_ digest: Digest) throws -> Blob? {
        try first(Blob.find, [digest.hex], Blob.init)
    }
}

extension Blob {
    static let insert = """
        INSERT INTO blob (digest, agency, size, bytes) VALUES (?, ?, ?, ?)
        ON CONFLICT (digest) DO NOTHING
        """
    static let find = "SELECT digest, size, bytes FROM blob WHERE digest = ?"
}
