/// Little-endian numbers of a byte array, refused where they would lie outside.
struct ByteReader {
    let bytes: [UInt8]

    func uint16(_ offset: Int) throws(Fault) -> UInt16 {
        guard offset >= 0, offset + 2 <= bytes.count else {
            throw Fault(.notContainer, "@\(offset)")
        }
        return UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
    }

    func uint32(_ offset: Int) throws(Fault) -> UInt32 {
        UInt32(try uint16(offset)) | UInt32(try uint16(offset + 2)) << 16
    }

    func slice(_ offset: Int, _ count: Int) throws(Fault) -> ArraySlice<UInt8> {
        guard offset >= 0, count >= 0, offset + count <= bytes.count else {
            throw Fault(.notContainer, "@\(offset)")
        }
        return bytes[offset..<offset + count]
    }
}
