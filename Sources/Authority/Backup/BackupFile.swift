import Glibc
import Seals

/// A file that is read or written from its beginning, in pieces, with the digest of what passed.
final class BackupFile {
    static let step = 1_048_576
    let path: String
    private let descriptor: Int32

    /// Opens a file to read it.
    init(reading path: String) throws(BackupFault) {
        self.path = path
        descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .file(path, reason: BackupFile.reason) }
    }

    /// Makes a file that was not there.
    init(making path: String, mode: mode_t = DurableFile.secret) throws(BackupFault) {
        self.path = path
        descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .taken(path) : .file(path, reason: BackupFile.reason)
        }
    }

    deinit { Glibc.close(descriptor) }

    /// Size and permission bits; nil for what is no plain file.
    var status: (size: Int, mode: UInt32)? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return (Int(status.st_size), UInt32(status.st_mode & 0o777))
    }

    /// The next bytes; fewer only at the end.
    func read(_ count: Int) throws(BackupFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress?.advanced(by: done), count - done)
            }
            guard got >= 0 || errno == EINTR else { throw .file(path, reason: BackupFile.reason) }
            if got == 0 { break }
            done += max(got, 0)
        }
        return done == count ? bytes : Array(bytes[..<done])
    }

    func write(_ bytes: [UInt8]) throws(BackupFault) {
        var done = 0
        while done < bytes.count {
            let put = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done)
            }
            guard put > 0 || errno == EINTR else { throw .file(path, reason: BackupFile.reason) }
            done += max(put, 0)
        }
    }

    /// Flushes what was written.
    func flush() throws(BackupFault) {
        guard fsync(descriptor) == 0 else { throw .file(path, reason: BackupFile.reason) }
    }

    /// Hands so many bytes on, and gives their digest.
    ///
    /// - Throws: `.damaged` where there are fewer.
    func pass(_ count: Int, to take: ([UInt8]) throws -> Void) throws -> String {
        let digest = SM3Stream()
        var rest = count
        while rest > 0 {
            let bytes = try read(min(rest, BackupFile.step))
            guard !bytes.isEmpty else { throw BackupFault.damaged(path) }
            bytes.withUnsafeBytes { digest.update($0) }
            try take(bytes)
            rest -= bytes.count
        }
        return Hex.of(digest.finish())
    }

    private static var reason: String { String(cString: strerror(errno)) }
}
