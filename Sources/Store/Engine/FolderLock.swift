import Glibc

/// Keeps other processes away from a data folder, whatever is removed from it.
package final class FolderLock: Sendable {
    private let descriptor: Int32

    /// Locks the folder in which a file stands.
    ///
    /// - Throws: `.inUse` where another holds it, `.directory` where there is no such folder.
    package init(of file: String) throws(StoreFault) {
        let slash = file.lastIndex(of: "/")
        let folder = slash.map { String(file[...$0]) } ?? "."
        descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .directory(path: file, reason: String(cString: strerror(errno)))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            let reason = String(cString: strerror(errno))
            Glibc.close(descriptor)
            throw isHeld ? .inUse(path: file) : .directory(path: file, reason: reason)
        }
    }

    /// Gives the lock back.
    package func release() {
        flock(descriptor, LOCK_UN)
    }

    deinit {
        Glibc.close(descriptor)
    }
}
