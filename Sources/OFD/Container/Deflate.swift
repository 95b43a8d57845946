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
        var output: [UInt8] = []
        output.reserveCapacity(size)
        let rest = expand(packed, to: size) { output.append(contentsOf: $0) }
        return rest == 0 ? output : nil
    }

    /// The same piece by piece; gives the count of bytes left over behind the data, nil where the
    /// data are no stream, expand to another size, or hide bytes of which nobody reads anything.
    static func expand(
        _ packed: ArraySlice<UInt8>,
        to size: Int,
        _ take: (UnsafeRawBufferPointer) -> Void
    ) -> Int? {
        guard packed.count <= DeflateBlocks.packedMax(for: size) else { return nil }
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
        return packed.withUnsafeBufferPointer { source in
            stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.avail_in = UInt32(source.count)
            return withUnsafeTemporaryAllocation(byteCount: piece, alignment: 16) { buffer in
                expand(&stream, through: buffer, to: size, take)
            }
        }
    }

    private static let piece = 64 << 10

    private static func expand(
        _ stream: inout z_stream,
        through buffer: UnsafeMutableRawBufferPointer,
        to size: Int,
        _ take: (UnsafeRawBufferPointer) -> Void
    ) -> Int? {
        var sum = 0
        var blocks = DeflateBlocks(size: size)
        while true {
            stream.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.avail_out = UInt32(buffer.count)
            let status = inflate(&stream, Z_BLOCK)
            guard status == Z_OK || status == Z_STREAM_END else { return nil }
            let count = buffer.count - Int(stream.avail_out)
            sum += count
            // More than was said: a lie about the size.
            guard sum <= size else { return nil }
            take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            if status == Z_STREAM_END { return sum == size ? Int(stream.avail_in) : nil }
            let endsBlock = stream.data_type & 128 != 0
            guard !endsBlock || blocks.add(read: stream.total_in, written: stream.total_out),
                count > 0 || stream.avail_in > 0 || endsBlock
            else { return nil }
        }
    }

    /// CRC-32 of ZIP.
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { buffer in
            UInt32(CZlib.crc32_z(0, buffer.baseAddress, buffer.count))
        }
    }

    /// CRC-32 of ZIP, continued.
    static func crc32(_ bytes: UnsafeRawBufferPointer, after crc: UInt32) -> UInt32 {
        guard let start = bytes.baseAddress else { return crc }
        return UInt32(
            CZlib.crc32_z(UInt(crc), start.assumingMemoryBound(to: UInt8.self), bytes.count)
        )
    }

    /// Adler-32 of zlib over no bytes.
    static let adlerOfNothing: UInt32 = 1

    /// Adler-32 of zlib, continued.
    static func adler32(_ bytes: UnsafeRawBufferPointer, after adler: UInt32) -> UInt32 {
        guard let start = bytes.baseAddress else { return adler }
        return UInt32(
            CZlib.adler32_z(UInt(adler), start.assumingMemoryBound(to: UInt8.self), bytes.count)
        )
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
