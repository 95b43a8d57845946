import GRDB
package import Licensing

extension Transaction {
    /// Gives an account new recovery codes (恢复码); the old ones are gone.
    package func replaceRecoveryCodes(of account: String, with digests: [Digest]) throws {
        try run(RecoveryCode.clear, [account])
        for digest in digests { try run(RecoveryCode.insert, [digest.hex, account]) }
    }

    /// Uses a recovery code up; false where it is none of the account's, or used before.
    package func useRecoveryCode(
        _ digest: Digest,
        of account: String,
        at moment: Moment
    ) throws -> Bool {
        try run(RecoveryCode.use, [moment.seconds, digest.hex, account]) == 1
    }
}

extension Snapshot {
    /// Whether a recovery code of the account is still unused.
    package func hasRecoveryCode(_ digest: Digest, of account: String) throws -> Bool {
        try integer(RecoveryCode.find, [digest.hex, account]) == 1
    }

    /// How many recovery codes an account has left.
    package func recoveryCodesLeft(of account: String) throws -> Int {
        try integer(RecoveryCode.left, [account]) ?? 0
    }
}

/// Statements over `recovery_code`.
enum RecoveryCode {
    static let insert = "INSERT INTO recovery_code (digest, account) VALUES (?, ?)"
    static let clear = "DELETE FROM recovery_code WHERE account = ?"
    static let use = """
        UPDATE recovery_code SET used_at = ? WHERE digest = ? AND account = ? AND used_at IS NULL
        """
    static let find = """
        SELECT COUNT(*) FROM recovery_code WHERE digest = ? AND account = ? AND used_at IS NULL
        """
    static let left = """
        SELECT COUNT(*) FROM recovery_code WHERE account = ? AND used_at IS NULL
        """
}
