/// What the store runs on, for the first lines of a start.
package struct EngineReport: Hashable, Sendable {
    /// Version of the linked SQLite, such as `3.40.1`.
    package let sqliteVersion: String
    /// True where the last process did not close the store; the file was examined then.
    package let stoppedUncleanly: Bool

    init(sqliteVersion: String, stoppedUncleanly: Bool) {
        self.sqliteVersion = sqliteVersion
        self.stoppedUncleanly = stoppedUncleanly
    }

    /// First version without the race between checkpoint and commit (sqlite.org/wal.html).
    static let firstSound = [3, 51, 3]

    /// What an operator should know; nil where there is nothing.
    package var warning: String? {
        guard !EngineReport.isSound(sqliteVersion) else { return nil }
        return "SQLite \(sqliteVersion) 早于 3.51.3：其检查点与提交并发时可能损坏文件。"
            + "本程序只用一个连接写入并做检查点，不受影响；请勿用其他程序写此文件，并尽早升级 SQLite。"
    }

    static func isSound(_ version: String) -> Bool {
        let parts = version.split(separator: ".").map { Int($0) ?? 0 }
        return !parts.lexicographicallyPrecedes(firstSound)
    }
}
