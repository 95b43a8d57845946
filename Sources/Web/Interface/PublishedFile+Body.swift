import Authority
import Hummingbird
import NIOCore
import Synchronization

/// How many answers are being compressed; more than a few go as they are.
///
/// To compress a large register takes seconds of a processor, and nobody must get all of them.
final class PackingRoom: Sendable {
    private static let placesMax = 2
    private let taken = Mutex(0)

    /// One who compresses; the place is given back with it.
    final class Place: Sendable {
        private let room: PackingRoom

        fileprivate init(_ room: PackingRoom) { self.room = room }

        deinit { room.taken.withLock { $0 -= 1 } }
    }

    /// Nil where no place is free.
    func enter() -> Place? {
        let isFree = taken.withLock { taken in
            guard taken < PackingRoom.placesMax else { return false }
            taken += 1
            return true
        }
        return isFree ? Place(self) : nil
    }
}

/// The disk has not given what it had: the answer ends short, and its reader sees that.
private struct CutShort: Error {}

extension PublishedFile {
    /// Bytes that are in memory at a time.
    private static let step = 65_536

    /// Some of the bytes as a body that is read while it is sent.
    func body(_ range: Range<Int>) -> ResponseBody {
        ResponseBody(contentLength: range.count) { [self] writer in
            for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.step) {
                let count = min(Self.step, range.upperBound - start)
                guard let bytes = read(from: start, upTo: count) else { throw CutShort() }
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
    }

    /// All bytes, compressed while they are sent.
    func packedBody(_ place: PackingRoom.Place) -> ResponseBody {
        ResponseBody { [self] writer in
            // Kept until the last byte is out.
            defer { withExtendedLifetime(place) {} }
            guard let stream = GZipStream() else { throw CutShort() }
            for start in stride(from: 0, to: length, by: Self.step) {
                guard let bytes = read(from: start, upTo: Self.step) else { throw CutShort() }
                let packed = stream.add(bytes)
                if !packed.isEmpty { try await writer.write(ByteBuffer(bytes: packed)) }
            }
            try await writer.write(ByteBuffer(bytes: stream.end()))
            try await writer.finish(nil)
        }
    }
}
