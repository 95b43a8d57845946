import GRDB
package import Licensing

/// A browser that has logged in to an account (常用设备): the token itself is kept nowhere, only its
/// digest.
package struct KnownDeviceRow: Hashable, Sendable {
    /// The account that knows it.
    package let account: String
    /// Digest of the token that the browser holds.
    package let digest: Digest
    package let createdAt: Moment
    /// The last log-in from it.
    package let seenAt: Moment

    package init(account: String, digest: Digest, createdAt: Moment, seenAt: Moment) {
        self.account = account
        self.digest = digest
        self.createdAt = createdAt
        self.seenAt = seenAt
    }

    init?(_ row: Row) {
        guard let digest = Digest(hex: row["digest"]) else { return nil }
        self.init(
            account: row["account"],
            digest: digest,
            createdAt: Moment(seconds: row["created_at"]),
            seenAt: Moment(seconds: row["seen_at"])
        )
    }
}

extension Transaction {
    /// Keeps a device; the account's oldest ones go, so that no more than `limit` are left.
    package func keep(_ device: KnownDeviceRow, atMost limit: Int) throws {
        let others = try reading.knownDevices(of: device.account)
            .filter { $0.digest != device.digest }
        for old in others.dropFirst(limit - 1) {
            try run(KnownDeviceRow.delete, [old.account, old.digest.hex])
        }
        try run(
            KnownDeviceRow.save,
            [
                device.account, device.digest.hex, device.createdAt.seconds,
                device.seenAt.seconds,
            ]
        )
    }

    /// Forgets every device of an account, or every one but one.
    package func forgetDevices(of account: String, except kept: Digest? = nil) throws {
        try run(KnownDeviceRow.deleteOthers, [account, kept?.hex])
    }
}

extension Snapshot {
    /// A device that an account knows; nil where it does not.
    package func knownDevice(_ digest: Digest, of account: String) throws -> KnownDeviceRow? {
        try first(KnownDeviceRow.find, [account, digest.hex], KnownDeviceRow.init)
    }

    /// The devices of an account, the last used first.
    package func knownDevices(of account: String) throws -> [KnownDeviceRow] {
        try rows(KnownDeviceRow.ofAccount, [account], KnownDeviceRow.init)
    }
}

extension KnownDeviceRow {
    private static let columns = "account, digest, created_at, seen_at"
    static let save = """
        INSERT INTO known_device (\(columns)) VALUES (?, ?, ?, ?)
        ON CONFLICT (account, digest) DO UPDATE SET seen_at = excluded.seen_at
        """
    static let delete = "DELETE FROM known_device WHERE account = ? AND digest = ?"
    static let deleteOthers = "DELETE FROM known_device WHERE account = ? AND digest IS NOT ?"
    static let find = "SELECT \(columns) FROM known_device WHERE account = ? AND digest = ?"
    static let ofAccount = """
        SELECT \(columns) FROM known_device WHERE account = ? ORDER BY seen_at DESC, digest
        """
}
