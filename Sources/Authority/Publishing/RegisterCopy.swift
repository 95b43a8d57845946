import Foundation
import Glibc
import Licensing
import Store
import Synchronization

/// The register's lines as a file that only grows, from which they are handed out.
///
/// It is a copy: the table stays the truth. A start compares the two line by line; each publication
/// appends before its head is kept, so that who has a head finds all its lines here.
final class RegisterCopy: Sendable {
    private struct Place {
        let path: String
        var descriptor: Int32
        var lines = 0
        var bytes = 0
    }

    /// Lines that are read from the table at a time.
    private static let step = 1_000
    /// Nil until it was compared with the table.
    private let place = Mutex<Place?>(nil)

    deinit {
        if let place = place.withLock(\.self) { Glibc.close(place.descriptor) }
    }

    /// Opens the copy, makes it where there is none, and makes it say what the table says.
    ///
    /// An end that a crash has cut off is written again; a copy that says anything else is made anew, in a file
    /// of its own, so that whoever is reading the old one reads it to its end.
    ///
    /// - Throws: faults of the store and of the folder.
    func open(_ path: String, from store: Store) throws {
        var made = Place(path: path, descriptor: try RegisterCopy.opened(path))
        do {
            if try !RegisterCopy.compare(&made, with: store) {
                let other = try RegisterCopy.opened(path + ".new", isEmpty: true)
                Glibc.close(made.descriptor)
                made = Place(path: path, descriptor: other)
                try RegisterCopy.extend(&made, from: store)
                // The former one stays: it may hold lines that a restored table lacks.
                guard rename(path, path + ".former") == 0, rename(path + ".new", path) == 0 else {
                    throw RegisterCopy.fault(path)
                }
            }
        } catch {
            Glibc.close(made.descriptor)
            throw error
        }
        keep(made)
    }

    /// Appends what the table has and the copy has not; called inside `RegisterBook.publishing`, so
    /// that one appends at a time.
    ///
    /// Readers meanwhile get the copy as it was, and wait for neither store nor disk.
    ///
    /// - Throws: faults of the store and of the disk; what was appended before stays.
    func extend(from store: Store) throws {
        guard var extended = place.withLock(\.self) else { return }
        defer { keep(extended) }
        try RegisterCopy.extend(&extended, from: store)
    }

    private func keep(_ extended: Place) {
        place.withLock { $0 = extended }
    }

    /// The file as it is now; what is appended later is not in it.
    ///
    /// - Throws: `NotCopied` before it was compared, and faults of the disk.
    func file() throws -> PublishedFile {
        guard let known = place.withLock(\.self) else { throw NotCopied() }
        return try PublishedFile(path: known.path, bytes: known.bytes, like: known.descriptor)
    }
}

/// The copy is not there yet.
struct NotCopied: Error {}

extension RegisterCopy {
    /// False where the file says something that the table does not.
    private static func compare(_ place: inout Place, with store: Store) throws -> Bool {
        while true {
            let lines = try store.read { try $0.records(from: place.lines, limit: step) }
            let expected = bytes(of: lines)
            guard let found = read(place.descriptor, place.bytes, expected.count + 1) else {
                throw fault(place.path)
            }
            if lines.isEmpty { return found.isEmpty }
            if found.prefix(expected.count).elementsEqual(expected) {
                place.lines += lines.count
                place.bytes += expected.count
                continue
            }
            // Too short: nothing is wrong with it but its end.
            guard expected.starts(with: found) else { return false }
            guard ftruncate(place.descriptor, off_t(place.bytes)) == 0 else {
                throw fault(place.path)
            }
            try extend(&place, from: store)
            return true
        }
    }

    private static func extend(_ place: inout Place, from store: Store) throws {
        while true {
            let lines = try store.read { try $0.records(from: place.lines, limit: step) }
            if lines.isEmpty { break }
            let text = bytes(of: lines)
            try append(text, to: place)
            place.lines += lines.count
            place.bytes += text.count
        }
        guard fdatasync(place.descriptor) == 0 else { throw fault(place.path) }
    }

    private static func append(_ text: [UInt8], to place: Place) throws(KeyFault) {
        var done = 0
        while done < text.count {
            let count = text.withUnsafeBytes {
                pwrite(
                    place.descriptor,
                    $0.baseAddress?.advanced(by: done),
                    text.count - done,
                    off_t(place.bytes + done)
                )
            }
            guard count > 0 || errno == EINTR else { throw fault(place.path) }
            done += max(count, 0)
        }
    }

    private static func bytes(of lines: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            bytes += line.utf8
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Fewer bytes than asked for only at the end of the file; nil where it cannot be read.
    static func read(_ descriptor: Int32, _ start: Int, _ count: Int) -> [UInt8]? {
        var isRead = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count {
                let room = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[done...]
                )
                let got = pread(descriptor, room.baseAddress, room.count, off_t(start + done))
                if got < 0, errno != EINTR { isRead = false }
                if got == 0 || !isRead { break }
                done += max(got, 0)
            }
        }
        return isRead ? bytes : nil
    }

    private static func opened(_ path: String, isEmpty: Bool = false) throws(KeyFault) -> Int32 {
        let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
        try DurableFile.makeFolder(String(folder))
        let flags = O_RDWR | O_CREAT | O_CLOEXEC | (isEmpty ? O_TRUNC : 0)
        let descriptor = Glibc.open(path, flags, DurableFile.open)
        guard descriptor >= 0 else { throw fault(path) }
        return descriptor
    }

    private static func fault(_ path: String) -> KeyFault {
        .file(path: path, reason: String(cString: strerror(errno)))
    }
}
