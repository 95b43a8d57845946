import Foundation
import Glibc

/// Files that are there whole or not at all, also after a power cut.
enum DurableFile {
    /// Permission bits of secrets.
    static let secret: mode_t = 0o600
    /// Permission bits of what everybody may read.
    static let open: mode_t = 0o644

    /// Bytes and permission bits; nil where there is no such file.
    static func read(_ path: String) throws(KeyFault) -> (bytes: [UInt8], mode: UInt32)? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw fault(path)
        }
        defer { Glibc.close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw fault(path) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count == bytes.count else { throw fault(path) }
        return (bytes, UInt32(status.st_mode & 0o777))
    }

    /// Writes beside, flushes, renames, flushes the folder: a crash leaves the old state or the new.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(KeyFault) {
        let fresh = path + ".new"
        let descriptor = Glibc.open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw fault(fresh) }
        let isWritten =
            fchmod(descriptor, mode) == 0
            && Glibc.write(descriptor, bytes, bytes.count) == bytes.count
            && fsync(descriptor) == 0
        guard Glibc.close(descriptor) == 0, isWritten, rename(fresh, path) == 0 else {
            throw fault(path)
        }
        try flushFolder(of: path)
    }

    /// Makes a folder, and those above it, that only its owner may enter.
    static func makeFolder(_ path: String, mode: Int = 0o700) throws(KeyFault) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: mode]
            )
        } catch {
            throw .file(path: path, reason: error.localizedDescription)
        }
    }

    private static func flushFolder(of path: String) throws(KeyFault) {
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        let descriptor = Glibc.open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault(folder) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw fault(folder) }
    }

    private static func fault(_ path: String) -> KeyFault {
        .file(path: path, reason: String(cString: strerror(errno)))
    }
}
