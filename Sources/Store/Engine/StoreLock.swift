import Glibc

/// Keeps other processes away from the file, and remembers whether the last one closed it.
///
/// The folder is locked as well: a lock file can be removed under a running office.
final class StoreLock: Sendable {
    /// What the last holder left in the lock file.
    enum State: String {
        /// There was no store yet.
        case fresh = ""
        /// The store was in use and was not closed.
        case open
        /// The store was closed in order.
        case closed
    }

    /// What stood in the file when the lock was taken.
    let previous: State
    private let descriptor: Int32
    private let path: String
    private let folder: FolderLock

    init(beside file: String) throws(StoreFault) {
        // First, so that who is refused has changed nothing.
        folder = try FolderLock(of: file)
        let path = file + ".lock"
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .directory(path: file, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            throw .inUse(path: file)
        }
        self.descriptor = descriptor
        self.path = file
        previous = StoreLock.state(in: descriptor)
    }

    /// Makes the database's empty file the owner's alone; the engine gives its other files that mode.
    func createOwnFile() throws(StoreFault) {
        let created = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard created >= 0 else {
            throw .directory(path: path, reason: String(cString: strerror(errno)))
        }
        Glibc.close(created)
    }

    /// Writes the state durably, so that a power cut cannot pass for an orderly end.
    func write(_ state: State) throws(StoreFault) {
        let bytes = Array(state.rawValue.utf8)
        guard ftruncate(descriptor, 0) == 0,
            pwrite(descriptor, bytes, bytes.count, 0) == bytes.count, fsync(descriptor) == 0
        else { throw .inputOutput(path: path, detail: String(cString: strerror(errno))) }
    }

    /// Gives the lock back; the file stays, for it names the state.
    func release() {
        flock(descriptor, LOCK_UN)
        folder.release()
    }

    deinit {
        Glibc.close(descriptor)
    }

    /// An unknown state counts as not closed: the file is examined then.
    private static func state(in descriptor: Int32) -> State {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = max(0, pread(descriptor, &bytes, bytes.count, 0))
        return State(rawValue: String(decoding: bytes.prefix(count), as: UTF8.self)) ?? .open
    }
}

/// Device and number of a file: what stays when other bytes come under its name.
struct FileIdentity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64

    /// Nil where there is no such file.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }

    /// Bytes of a file; nil where there is none.
    static func size(path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
