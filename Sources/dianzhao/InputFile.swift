import Foundation
import Glibc

/// Files that are given to a subcommand, read with a limit.
enum InputFile {
    /// The first bytes of a file, at most one more than `limit`: that one shows that there are more.
    ///
    /// - Returns: nil for what cannot be opened or is no regular file; a pipe is never waited for.
    static func bytes(_ path: String, limit: Int) -> [UInt8]? {
        let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { Glibc.close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        let room = min(Int(status.st_size), limit) + 1
        var isRead = true
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            while count < room {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]
                )
                let got = Glibc.read(descriptor, rest.baseAddress, rest.count)
                if got < 0 && errno != EINTR { isRead = false }
                if got == 0 || !isRead { break }
                count += max(got, 0)
            }
        }
        return isRead ? bytes : nil
    }
}
