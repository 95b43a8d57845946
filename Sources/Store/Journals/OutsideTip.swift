import Foundation
import Glibc
import Synchronization

/// The newest tip outside the database, in `journals.json` beside it: a database whose end was cut off
/// ends before it.
///
/// It is written over in its place after each commit and not flushed: after a loss of power it is an older
/// one, which the tips still bear out. A file that is renamed into its place without a flush could be
/// empty then on some file systems. What does not agree at a start is left as it stands, for it tells.
final class OutsideTip: Sendable {
    private struct State {
        var descriptor: Int32 = -1
        var last = JournalTip.none
        var fault: JournalFault?
        var isKept = true
    }

    private let path: String
    private let state = Mutex(State())

    /// The file beside a database.
    init(beside database: String) {
        let slash = database.lastIndex(of: "/")
        path = (slash.map { String(database[...$0]) } ?? "") + "journals.json"
    }

    deinit {
        let descriptor = state.withLock { $0.descriptor }
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    /// Writes "before the first" where there is no file, durably, before the chains begin: from then on a
    /// file that is gone was taken away.
    ///
    /// - Throws: `StoreFault.inputOutput`.
    func prepare() throws(StoreFault) {
        let isThere = FileIdentity.size(path: path).map { $0 > 0 } ?? false
        guard !isThere else { return }
        try write(.none)
    }

    /// Holds the file against the tips; from then on it follows them, or stays as it is where it differs.
    ///
    /// - Parameters:
    ///   - newest: the database's last tip.
    ///   - mark: gives the mark of a tip by its position.
    /// - Throws: what `mark` throws.
    func settle(newest: JournalTip?, mark: (Int) throws -> [UInt8]?) throws {
        do {
            guard let newest else { throw JournalFault.notBegun }
            let kept = try read()
            guard kept.position <= newest.position else {
                throw JournalFault.behind(kept: kept.position, stored: newest.position)
            }
            if kept.position > 0, try mark(kept.position) != kept.mark {
                throw JournalFault.otherTip(position: kept.position)
            }
            let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
            state.withLock { $0.descriptor = descriptor }
            keep(newest)
        } catch let fault as JournalFault {
            state.withLock { $0.fault = fault }
        }
    }

    /// Only looks at the file: for who writes nothing.
    func look() {
        do throws(JournalFault) {
            let kept = try read()
            state.withLock { $0.last = kept }
        } catch {
            state.withLock { $0.fault = error }
        }
    }

    /// Follows a tip that was committed.
    func keep(_ tip: JournalTip) {
        state.withLock { state in
            guard state.fault == nil else { return }
            state.last = tip
            state.isKept = OutsideTip.put(tip, into: state.descriptor)
        }
    }

    /// False where the last tip could not be written; the next one tries again.
    var isKept: Bool { state.withLock { $0.isKept } }

    /// Flushes the file to the disk; where that fails it is as after a loss of power.
    func flush() {
        state.withLock { state in
            if state.descriptor >= 0 { fsync(state.descriptor) }
        }
    }

    /// Takes the database's tip for the right one, whatever the file says.
    ///
    /// - Throws: `StoreFault.inputOutput`.
    func accept(_ tip: JournalTip) throws(StoreFault) {
        try write(tip)
        let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
        state.withLock { state in
            if state.descriptor >= 0 { Glibc.close(state.descriptor) }
            state = State(descriptor: descriptor, last: tip)
        }
    }

    /// The tip that the database must hold.
    ///
    /// - Throws: what did not agree at the start.
    func required() throws(JournalFault) -> JournalTip {
        let (last, fault) = state.withLock { ($0.last, $0.fault) }
        if let fault { throw fault }
        return last
    }

    /// Two readings that agree: the file may be written over meanwhile.
    private func read() throws(JournalFault) -> JournalTip {
        var before: [UInt8]?
        for _ in 0..<100 {
            guard let bytes = FileManager.default.contents(atPath: path) else {
                throw .outsideMissing
            }
            if Array(bytes) == before { return try JournalTip(file: Array(bytes)) }
            before = Array(bytes)
        }
        throw .outsideUnreadable
    }

    private static func put(_ tip: JournalTip, into descriptor: Int32) -> Bool {
        let bytes = tip.file
        return descriptor >= 0 && pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
    }

    private func write(_ tip: JournalTip) throws(StoreFault) {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw fault }
        defer { Glibc.close(descriptor) }
        guard OutsideTip.put(tip, into: descriptor),
            ftruncate(descriptor, off_t(JournalTip.size)) == 0, fsync(descriptor) == 0
        else { throw fault }
        try flushFolder()
    }

    private func flushFolder() throws(StoreFault) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault }
    }

    private var fault: StoreFault {
        .inputOutput(path: path, detail: String(cString: strerror(errno)))
    }
}
