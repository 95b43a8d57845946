import CZlib

/// A gzip member that is made piece by piece, for bodies that nobody holds in memory.
final class GZipStream {
    /// Fast: the processor's time is dearer here than the line's.
    private static let level: Int32 = 1
    private static let window = MAX_WBITS + 16
    private static let room = 65_536
    private let stream: UnsafeMutablePointer<z_stream>

    /// Nil where zlib has no memory.
    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        let isBegun =
            deflateInit2_(
                stream,
                GZipStream.level,
                Z_DEFLATED,
                GZipStream.window,
                8,
                Z_DEFAULT_STRATEGY,
                ZLIB_VERSION,
                size
            ) == Z_OK
        guard isBegun else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// The bytes that come out when more go in; often none yet.
    func add(_ bytes: [UInt8]) -> [UInt8] { run(bytes, Z_NO_FLUSH) }

    /// The rest.
    func end() -> [UInt8] { run([], Z_FINISH) }

    private func run(_ bytes: [UInt8], _ flush: Int32) -> [UInt8] {
        var input = bytes
        var packed: [UInt8] = []
        input.withUnsafeMutableBufferPointer { input in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = UInt32(input.count)
            var isFull = true
            while isFull {
                packed += [UInt8](unsafeUninitializedCapacity: GZipStream.room) { output, count in
                    stream.pointee.next_out = output.baseAddress
                    stream.pointee.avail_out = UInt32(GZipStream.room)
                    _ = deflate(stream, flush)
                    count = GZipStream.room - Int(stream.pointee.avail_out)
                    isFull = stream.pointee.avail_out == 0
                }
            }
        }
        return packed
    }
}
