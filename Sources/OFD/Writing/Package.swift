/// A document written as the files of a package, ready to be archived or sealed.
public struct Package: Sendable {
    let info: DocumentInfo
    /// Every file but OFD.xml and what belongs to signatures.
    let body: [PackageFile]
    let pageCount: Int

    /// Writes the document's files.
    ///
    /// - Parameters:
    ///   - document: what is to be shown.
    ///   - parts: files compressed before, reused where their value is equal.
    /// - Throws: what keeps the document from being written.
    public init(_ document: Document, reusing parts: Parts = Parts()) throws(WriteFault) {
        try document.checkWritable()
        info = document.info
        pageCount = document.pages.count
        var files = PackageFiles()
        try files.add("Document.xml", document.documentXML())
        if !document.fonts.isEmpty { try files.add("PublicRes.xml", document.fontsXML()) }
        if !document.images.isEmpty { try files.add("DocumentRes.xml", document.imagesXML()) }
        for (index, template) in document.templates.enumerated() {
            let page = try parts.template(template, index: index)
            files.add("Tpls/Tpl_\(index)/Content.xml", page)
        }
        for (index, page) in document.pages.enumerated() {
            try files.add("Pages/Page_\(index)/Content.xml", page.xml(index: index))
        }
        for (index, font) in document.fonts.enumerated() {
            guard let file = font.file else { continue }
            files.add("Res/Font_\(index).ttf", parts.file(file))
        }
        for (index, image) in document.images.enumerated() {
            files.add("Res/" + image.fileName(index), parts.file(image.bytes))
        }
        try files.addData(of: document)
        body = files.files
    }

    /// The unsigned document, OFD.xml first.
    public func archive() throws(WriteFault) -> [UInt8] {
        ZIPWriter.archive([try entry(isSealed: false)] + body)
    }

    /// OFD.xml.
    func entry(isSealed: Bool) throws(WriteFault) -> PackageFile {
        let xml = info.packageXML(isSealed: isSealed)
        if let fault = xml.fault { throw fault }
        return PackageFile("OFD.xml", xml: xml)
    }
}

/// Files below Doc_0 while they are collected.
private struct PackageFiles {
    var files: [PackageFile] = []

    mutating func add(_ name: String, _ content: CompressedFile) {
        files.append(PackageFile("Doc_0/" + name, content))
    }

    mutating func add(_ name: String, _ xml: XMLText) throws(WriteFault) {
        if let fault = xml.fault { throw fault }
        add(name, CompressedFile(xml.bytes))
    }

    mutating func addData(of document: Document) throws(WriteFault) {
        if !document.tags.isEmpty {
            try add("Tags/CustomTags.xml", Document.tagListXML())
            try add("Tags/Tag_Certificate.xml", document.tagsXML())
        }
        guard !document.attachments.isEmpty else { return }
        try add("Attachs/Attachments.xml", document.attachmentsXML())
        for (index, attachment) in document.attachments.enumerated() {
            add("Attachs/" + attachment.fileName(index), CompressedFile(attachment.bytes))
        }
    }
}
