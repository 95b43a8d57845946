import Licensing
import Register

/// Holds an uploaded file's name, declared type and content against each other (S12).
///
/// A file is one of four kinds: what could as well be read as something else is refused, whatever
/// it is called. PDF and OFD are kept byte for byte; of a picture only the picture is kept.
enum UploadCheck {
    /// The file as it may be kept.
    ///
    /// - Parameters:
    ///   - name: as the browser sent it.
    ///   - declared: the media type that the browser sent; nil where it sent none.
    ///   - bytes: the content.
    ///   - inspector: reads what a library must read.
    /// - Returns: the file with its kind and its plain name.
    /// - Throws: the first thing that is wrong.
    static func of(
        name: String,
        declared: String?,
        bytes: [UInt8],
        by inspector: Inspector = .besideProgram
    ) throws(UploadFault) -> Upload {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= Upload.bytesMax else { throw .tooLarge }
        let name = try UploadName.plain(name)
        guard !UploadName.isHEIC(name), !UploadStart.isHEIC(bytes) else { throw .heic }
        let kind = try UploadName.kind(of: name)
        try check(declared, kind)
        guard UploadStart.kind(of: bytes) == kind else { throw .otherContent }
        switch kind {
        case .pdf, .ofd:
            guard !UploadStart.isMarkup(bytes) else { throw .program }
            if kind == .ofd { try OFDCheck.check(bytes) } else { try inspector.pass(bytes) }
            return Upload(kind: kind, name: name, bytes: bytes)
        case .jpeg, .png:
            let picture = try inspector.rewrite(bytes, as: kind)
            return Upload(kind: kind, name: name, bytes: picture, original: Digest.sm3(bytes))
        }
    }

    /// Systems that do not know a kind send the type of anything, or none.
    private static func check(_ declared: String?, _ kind: Upload.Kind) throws(UploadFault) {
        guard let declared else { return }
        let type = declared.prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
        let known: [Upload.Kind: Set<String>] = [
            .pdf: ["application/x-pdf"], .jpeg: ["image/jpg", "image/pjpeg"],
            .png: ["image/x-png"],
            // An OFD is a ZIP archive, and a system that does not know OFD calls it so.
            .ofd: [
                "application/x-ofd", "application/vnd.ofd", "application/zip",
                "application/x-zip-compressed", "application/x-zip",
            ],
        ]
        guard
            ["", "application/octet-stream", kind.mediaType].contains(type)
                || known[kind]?.contains(type) == true
        else { throw .otherType }
    }
}
