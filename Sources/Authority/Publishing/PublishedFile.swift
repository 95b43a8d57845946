import Glibc
package import Licensing
import Register
import Store

/// A file of the published register, as anybody takes it away to verify offline.
///
/// It stays what it was when it was asked for, whatever is published meanwhile.
package final class PublishedFile: Sendable {
    /// Names these bytes and no others.
    package let tag: String
    package let length: Int
    /// When it last changed.
    package let modified: Moment
    private let bytes: [UInt8]
    /// -1 where the bytes are at hand.
    private let descriptor: Int32

    /// A small file.
    init(_ bytes: [UInt8], modified: Moment) {
        tag = String(Digest.sm3(bytes).hex.prefix(32))
        length = bytes.count
        self.modified = modified
        self.bytes = bytes
        descriptor = -1
    }

    /// The first bytes of a file that only grows.
    ///
    /// - Parameters:
    ///   - path: where it lies.
    ///   - bytes: so many of it.
    ///   - other: a descriptor of the same file.
    /// - Throws: where it is not there any more.
    init(path: String, bytes: Int, like other: Int32) throws {
        var status = stat()
        let own = fcntl(other, F_DUPFD_CLOEXEC, 0)
        guard own >= 0 else { throw KeyFault.file(path: path, reason: Self.reason) }
        guard fstat(own, &status) == 0 else {
            Glibc.close(own)
            throw KeyFault.file(path: path, reason: Self.reason)
        }
        // Made anew it is another file; the same file with as many bytes has the same bytes.
        let number = String(UInt64(status.st_ino), radix: 16)
        let made = status.st_mtim
        tag = "\(number)-\(made.tv_sec)-\(made.tv_nsec)-\(bytes)"
        length = bytes
        modified = Moment(seconds: Int64(made.tv_sec))
        self.bytes = []
        descriptor = own
    }

    deinit {
        if descriptor >= 0 { Glibc.close(descriptor) }
    }

    /// Some of the bytes.
    ///
    /// - Parameters:
    ///   - start: from here on.
    ///   - count: at most so many; fewer at the end alone.
    /// - Returns: nil where the disk does not give them.
    package func read(from start: Int, upTo count: Int) -> [UInt8]? {
        let count = min(count, length - start)
        guard count > 0 else { return [] }
        guard descriptor >= 0 else { return Array(bytes[start..<(start + count)]) }
        let found = RegisterCopy.read(descriptor, start, count)
        return found?.count == count ? found : nil
    }

    private static var reason: String { String(cString: strerror(errno)) }
}

/// The files of the published register, by the names under which they are fetched.
package enum PublishedName: String, Sendable, CaseIterable {
    case head = "head.json"
    case records = "records.jsonl"
    case roots = "roots.pem"
}

extension Office {
    /// A file of the published register; nil before the first publication.
    ///
    /// Head and records each come as they stand: the records never lack a line of a head that was
    /// handed out before.
    ///
    /// - Throws: faults of the store and of the disk.
    package func publishedFile(_ name: PublishedName) throws -> PublishedFile? {
        // A register that is not the one that was signed is given to nobody.
        if name != .roots, registerStanding != .checking { try book.requireSound() }
        switch name {
        case .head:
            return try store.read { try $0.publishedHead() }
                .map { PublishedFile(Array($0.text.utf8), modified: $0.at) }
        case .records: return try book.copy.file()
        case .roots:
            let path = KeyFolder(root: settings.dataDirectory).roots
            return PublishedFile(rootsFile(), modified: lastChange(of: path))
        }
    }

    /// When a file was last written; of one that is gone, now.
    private func lastChange(of path: String) -> Moment {
        var status = stat()
        guard stat(path, &status) == 0 else { return now() }
        return Moment(seconds: Int64(status.st_mtim.tv_sec))
    }
}
