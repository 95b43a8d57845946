/// Parts of a document compressed and digested once, and used again in every document that holds
/// the equal value: captions' fonts, template pages, fixed images.
public struct Parts: Sendable {
    private var files: [(bytes: [UInt8], packed: CompressedFile)] = []
    private var templates: [(index: Int, template: PageTemplate, packed: CompressedFile)] = []

    /// No parts: everything is compressed anew.
    public init() {}

    /// The fonts, images and templates of a document.
    ///
    /// - Throws: what keeps the document from being written.
    public init(preparing document: Document) throws(WriteFault) {
        try document.checkWritable()
        let fonts = document.fonts.compactMap(\.file)
        files = (fonts + document.images.map(\.bytes)).map { bytes in
            (bytes: bytes, packed: CompressedFile(bytes, level: 9))
        }
        for (index, template) in document.templates.enumerated() {
            let xml = template.xml(index: index)
            if let fault = xml.fault { throw fault }
            templates.append((index, template, CompressedFile(xml.bytes, level: 9)))
        }
    }

    /// The compressed file; made now where it was not prepared.
    func file(_ bytes: [UInt8]) -> CompressedFile {
        files.first { $0.bytes == bytes }?.packed ?? CompressedFile(bytes)
    }

    /// The compressed template page; made now where it was not prepared.
    func template(_ template: PageTemplate, index: Int) throws(WriteFault) -> CompressedFile {
        if let known = templates.first(where: { $0.index == index && $0.template == template }) {
            return known.packed
        }
        let xml = template.xml(index: index)
        if let fault = xml.fault { throw fault }
        return CompressedFile(xml.bytes)
    }
}
