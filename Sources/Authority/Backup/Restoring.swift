import Foundation
import Glibc
import Licensing
import Register
import Seals
import Store

/// Makes an office from a backup, in a folder that is not there yet (恢复).
package struct Restoring {
    private let backup: String
    private let masterKey: String?
    private let environment: [String: String]

    /// - Parameters:
    ///   - backup: the file.
    ///   - masterKey: file of the key that was kept apart; nil where it is in the backup or the environment.
    ///   - environment: may carry the master key.
    package init(_ backup: String, masterKey: String?, environment: [String: String]) {
        self.backup = backup
        self.masterKey = masterKey
        self.environment = environment
    }

    /// Unpacks beside the folder, checks everything, and only then gives it its name.
    ///
    /// Checked are the digest of each file, the database's pages, indices and references, that the
    /// master key opens the keys, and that the register proves itself under its head.
    ///
    /// - Returns: when the backup was taken, and how many records its register has.
    /// - Throws: `BackupFault`, `StoreFault`, `KeyFault`; nothing is left then.
    package func make(_ folder: String) throws -> (takenAt: String, records: Int) {
        guard !FileManager.default.fileExists(atPath: folder) else {
            throw BackupFault.taken(folder)
        }
        let fresh = folder + ".restoring"
        guard !FileManager.default.fileExists(atPath: fresh) else {
            throw BackupFault.taken(fresh)
        }
        defer {
            // After a success it is not there any more.
            try? FileManager.default.removeItem(atPath: fresh)
        }
        try DurableFile.makeFolder(fresh)
        let takenAt = try unpack(into: fresh)
        try placeMasterKey(in: fresh)
        let records = try check(fresh)
        // A start makes it anew.
        try? FileManager.default.removeItem(atPath: fresh + "/office.sqlite.lock")
        guard rename(fresh, folder) == 0 else {
            throw BackupFault.file(folder, reason: String(cString: strerror(errno)))
        }
        return (takenAt, records)
    }

    private func unpack(into folder: String) throws -> String {
        let archive = try BackupFile(reading: backup)
        guard let first = TarEntry(try archive.read(TarEntry.block)),
            first.name == BackupList.name, first.size < BackupFile.step
        else { throw BackupFault.damaged(BackupList.name) }
        var bytes: [UInt8] = []
        _ = try archive.pass(first.size) { bytes += $0 }
        _ = try archive.read(first.padding)
        guard let list = BackupList(bytes) else { throw BackupFault.damaged(BackupList.name) }
        let names = Set(list.items.map(\.entry.name))
        guard names.isSuperset(of: [BackupList.databaseName, "kind"]) else {
            throw BackupFault.damaged(BackupList.name)
        }
        for sub in BackupList.folders {
            try DurableFile.makeFolder("\(folder)/\(sub)", mode: sub == "trust" ? 0o755 : 0o700)
        }
        for item in list.items { try unpack(item, from: archive, into: folder) }
        return list.takenAt
    }

    private func unpack(
        _ item: BackupList.Item,
        from archive: BackupFile,
        into folder: String
    ) throws {
        let name = item.entry.name
        guard TarEntry(try archive.read(TarEntry.block)) == item.entry else {
            throw BackupFault.damaged(name)
        }
        let file = try BackupFile(making: "\(folder)/\(name)", mode: mode_t(item.entry.mode))
        let digest = try archive.pass(item.entry.size) { try file.write($0) }
        guard digest == item.digest else { throw BackupFault.damaged(name) }
        try file.flush()
        _ = try archive.read(item.entry.padding)
    }

    private func placeMasterKey(in folder: String) throws {
        let path = "\(folder)/\(BackupList.masterKeyName)"
        let isThere = FileManager.default.fileExists(atPath: path)
        if let masterKey {
            guard !isThere else { return }
            guard let given = try DurableFile.read(masterKey) else {
                throw BackupFault.file(masterKey, reason: String(cString: strerror(ENOENT)))
            }
            return try DurableFile.write(given.bytes, to: path, mode: DurableFile.secret)
        }
        guard isThere || environment[MasterKey.variable] != nil else {
            throw BackupFault.noMasterKey
        }
    }

    private func check(_ folder: String) throws -> Int {
        let custody: Custody
        do {
            custody = try Custody.open(
                folder,
                environment: environment,
                randomness: .system,
                validFrom: Clock.system.now()
            )
        } catch KeyFault.doesNotOpen {
            throw BackupFault.wrongMasterKey
        }
        let store = try Store.open(at: "\(folder)/\(BackupList.databaseName)") {
            custody.chaining(at: Clock.system.now())
        }
        let count: Int
        do {
            try store.checkIntegrity()
            count = try checkRegister(of: store, custody, kept: KeptHead(in: folder))
        } catch let fault as RegisterFault {
            try? store.close()
            throw BackupFault.registerDiffers(fault.message)
        } catch {
            // The first fault is the one that counts.
            try? store.close()
            throw error
        }
        try store.close()
        return count
    }

    /// The check of a start: every line under the heads, stored and outside, and the office's mark on those
    /// under none.
    private func checkRegister(
        of store: Store,
        _ custody: Custody,
        kept: KeptHead
    ) throws -> Int {
        var pass = RegisterPass(store, trust: custody.trust, kept: try kept.read())
        let signed = try pass.run().size
        let waiting = try store.read { try $0.lines(from: signed) }
        for line in waiting where !custody.hasMarked(line) {
            throw RegisterFault.invented(position: line.position)
        }
        return signed + waiting.count
    }
}
