import Foundation
import Glibc
package import Licensing
import Store

/// Copies an office, running or not, into one file (备份).
package struct BackingUp {
    private let folder: String
    private let withMasterKey: Bool

    /// - Parameters:
    ///   - folder: the office's.
    ///   - withMasterKey: whether the key that opens everything goes into the same file.
    package init(of folder: String, withMasterKey: Bool) {
        self.folder = folder
        self.withMasterKey = withMasterKey
    }

    /// Writes the backup; the file is there whole or not at all.
    ///
    /// The database is copied as it stands at one instant. Keys are read after it, the last head and the
    /// journals' tip before: what the database names is in the backup, and neither is ahead of it.
    ///
    /// - Returns: what the backup holds, for the operator.
    /// - Throws: `BackupFault`, `StoreFault`.
    package func make(_ path: String, at moment: Moment) throws -> [String] {
        guard FileManager.default.fileExists(atPath: place(BackupList.databaseName)) else {
            throw BackupFault.noOffice(folder)
        }
        guard !FileManager.default.fileExists(atPath: path) else { throw BackupFault.taken(path) }
        let (copy, part) = (path + ".database", path + ".part")
        for leftOver in [copy, part] where FileManager.default.fileExists(atPath: leftOver) {
            throw BackupFault.taken(leftOver)
        }
        defer {
            // The leavings of one that failed help nobody.
            try? FileManager.default.removeItem(atPath: copy)
            try? FileManager.default.removeItem(atPath: part)
        }
        let early =
            try read(["head.json", "kind", "sample-people.json"])
            + settled(BackupList.journalsName)
        // Its owner's alone from its first byte.
        _ = try BackupFile(making: copy)
        try Store.copy(at: place(BackupList.databaseName), to: copy)
        let small = early + (try read(try keyNames()))
        try write(part, small: small, database: copy, at: moment)
        guard link(part, path) == 0 else {
            let reason = String(cString: strerror(errno))
            throw errno == EEXIST ? BackupFault.taken(path) : .file(path, reason: reason)
        }
        return [BackupList.databaseName] + small.map(\.entry.name)
    }

    private struct Small {
        let entry: TarEntry
        let bytes: [UInt8]
    }

    private func place(_ name: String) -> String { "\(folder)/\(name)" }

    private func keyNames() throws -> [String] {
        try BackupList.folders.flatMap { sub in
            try FileManager.default.contentsOfDirectory(atPath: place(sub)).sorted()
                .map { "\(sub)/\($0)" }
        }
        // A file that is being written stands beside the one that counts.
        .filter { BackupList.mayHold($0) && !$0.hasSuffix(".new") }
        .filter { withMasterKey || $0 != BackupList.masterKeyName }
    }

    private func read(_ names: [String]) throws -> [Small] {
        try names.compactMap { name in
            guard FileManager.default.fileExists(atPath: place(name)) else { return nil }
            let file = try BackupFile(reading: place(name))
            guard let status = file.status else { return nil }
            let bytes = try file.read(status.size)
            let entry = TarEntry(name: name, size: bytes.count, mode: status.mode)
            return Small(entry: entry, bytes: bytes)
        }
    }

    /// A file that is written over in its place: two readings that agree are of one writing.
    private func settled(_ name: String) throws -> [Small] {
        var before = try read([name])
        for _ in 0..<100 {
            let again = try read([name])
            if again.map(\.bytes) == before.map(\.bytes) { return again }
            before = again
        }
        throw BackupFault.damaged(name)
    }

    private func write(
        _ path: String,
        small: [Small],
        database copy: String,
        at moment: Moment
    ) throws {
        guard let size = try BackupFile(reading: copy).status?.size else {
            throw BackupFault.damaged(copy)
        }
        let entry = TarEntry(name: BackupList.databaseName, size: size, mode: 0o600)
        let digest = try BackupFile(reading: copy).pass(size) { _ in }
        let items =
            [BackupList.Item(digest: digest, entry: entry)]
            + small.map {
                BackupList.Item(digest: Office.digest(of: $0.bytes).hex, entry: $0.entry)
            }
        let list = BackupList(takenAt: moment.description, items: items).bytes
        let out = try BackupFile(making: path)
        try put(TarEntry(name: BackupList.name, size: list.count, mode: 0o600), into: out) {
            try out.write(list)
        }
        try put(entry, into: out) {
            let again = try BackupFile(reading: copy).pass(size) { try out.write($0) }
            guard again == digest else { throw BackupFault.damaged(copy) }
        }
        for file in small { try put(file.entry, into: out) { try out.write(file.bytes) } }
        try out.write([UInt8](repeating: 0, count: 2 * TarEntry.block))
        try out.flush()
    }

    private func put(_ entry: TarEntry, into out: BackupFile, _ content: () throws -> Void) throws {
        guard let header = entry.header else { throw BackupFault.damaged(entry.name) }
        try out.write(header)
        try content()
        try out.write([UInt8](repeating: 0, count: entry.padding))
    }
}
