import CZlib

/// Raw deflate (RFC 1951) through zlib, as ZIP stores it.
enum Deflate {
    private static let rawWindow = -MAX_WBITS

    /// The compressed bytes; nil where zlib fails.
    static func compress(_ bytes: [UInt8], level: Int) -> [UInt8]? {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream,
                Int32(level),
                Z_DEFLATED,
                rawWindow,
                8,
                Z_DEFAULT_STRATEGY,
                ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)
            ) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let room = Int(deflateBound(&stream, UInt(bytes.count)))
        return run(&stream, over: bytes[...], room: room) { deflate(&$0, Z_FINISH) }
    }

    /// Exactly `size` bytes from all of `packed`; nil if there is less, more or something else.
    static func expand(_ packed: ArraySlice<UInt8>, to size: Int) -> [UInt8]? {
        var stream = z_stream()
        guard
            inflateInit2_(
                &stream,
                rawWindow,
                ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)
            ) == Z_OK
        else { return nil }
        defer { inflateEnd(&stream) }
        // One byte of room to spare shows a stream that is longer than it says.
        let bytes = run(&stream, over: packed, room: size + 1) { inflate(&$0, Z_FINISH) }
        guard stream.avail_in == 0, bytes?.count == size else { return nil }
        return bytes
    }

    /// CRC-32 of ZIP.
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { buffer in
            UInt32(CZlib.crc32_z(0, buffer.baseAddress, buffer.count))
        }
    }

    private static func run(
        _ stream: inout z_stream,
        over input: ArraySlice<UInt8>,
        room: Int,
        step: (inout z_stream) -> Int32
    ) -> [UInt8]? {
        var end = Z_DATA_ERROR
        let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            input.withUnsafeBufferPointer { source in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(room)
                end = step(&stream)
                stream.next_in = nil
            }
            count = room - Int(stream.avail_out)
        }
        return end == Z_STREAM_END ? output : nil
    }
}
