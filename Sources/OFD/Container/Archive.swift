/// Writes an archive of named files that is no OFD: the same files give the same bytes.
package enum Archive {
    /// The archive, files in the given order.
    package static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        zip(packed: files.map { ($0.name, CompressedFile($0.bytes)) })
    }

    /// The archive of files that are compressed already.
    package static func zip(packed files: [(name: String, content: CompressedFile)]) -> [UInt8] {
        ZIPWriter.archive(files.map { PackageFile($0.name, $0.content) })
    }
}

/// The checksum that archives and PNG images share.
package enum ZIPChecksum {
    /// CRC-32 (ISO 3309).
    package static func crc32(_ bytes: [UInt8]) -> UInt32 { Deflate.crc32(bytes) }
}
