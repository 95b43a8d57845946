/// Holds an uploaded file's name, declared type and content against each other (S12).
///
/// A file is one of four kinds from its first byte to its last: what could as well be read as
/// something else is refused, whatever it is called.
enum UploadCheck {
    /// The file as it may be kept.
    ///
    /// - Parameters:
    ///   - name: as the browser sent it.
    ///   - declared: the media type that the browser sent; nil where it sent none.
    ///   - bytes: the content.
    /// - Returns: the file with its kind and its plain name.
    /// - Throws: the first thing that is wrong.
    static func of(
        name: String,
        declared: String?,
        bytes: [UInt8]
    ) throws(UploadFault) -> Upload {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Upload.bytesMax else { throw .tooLarge }
        let name = try UploadName.plain(name)
        let kind = try UploadName.kind(of: name)
        try check(declared, kind)
        guard content(of: bytes) == kind else { throw .otherContent }
        guard !ByteSearch.hasScript(bytes) else { throw .program }
        switch kind {
        case .pdf: try PDFCheck.check(bytes)
        case .jpeg: try JPEGCheck.check(bytes)
        case .png: try PNGCheck.check(bytes)
        case .ofd: try OFDCheck.check(bytes)
        }
        return Upload(kind: kind, name: name, bytes: bytes)
    }

    /// Systems that do not know a kind send the type of anything, or none.
    private static func check(_ declared: String?, _ kind: Upload.Kind) throws(UploadFault) {
        guard let declared else { return }
        let type = declared.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
        let known: [Upload.Kind: Set<String>] = [
            .pdf: ["application/x-pdf"], .jpeg: ["image/jpg", "image/pjpeg"],
            .png: ["image/x-png"], .ofd: ["application/x-ofd", "application/vnd.ofd"],
        ]
        guard
            ["", "application/octet-stream", kind.mediaType].contains(type)
                || known[kind]?.contains(type) == true
        else { throw .otherType }
    }

    /// What the first bytes say.
    private static func content(of bytes: [UInt8]) -> Upload.Kind? {
        if bytes.starts(with: Array("%PDF-1.".utf8)) || bytes.starts(with: Array("%PDF-2.".utf8)) {
            return .pdf
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: PNGCheck.signature) { return .png }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .ofd }
        return nil
    }
}
