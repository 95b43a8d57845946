extension DocumentInfo {
    /// OFD.xml, the package's entry.
    ///
    /// The Signatures entry must stand in it before anything is digested: it is covered too.
    func packageXML(isSealed: Bool) -> XMLText {
        XMLText(root: "OFD", ["Version": "1.1", "DocType": "OFD"]) { xml in
            xml.element("DocBody") { xml in
                xml.element("DocInfo") { docInfo(&$0) }
                xml.element("DocRoot", text: "Doc_0/Document.xml")
                if isSealed { xml.element("Signatures", text: "Doc_0/Signs/Signatures.xml") }
            }
        }
    }

    private func docInfo(_ xml: inout XMLText) {
        xml.element("DocID", text: id)
        if !title.isEmpty { xml.element("Title", text: title) }
        if !author.isEmpty { xml.element("Author", text: author) }
        xml.element("CreationDate", text: creationDate)
        if !creator.isEmpty { xml.element("Creator", text: creator) }
        guard !customDatas.isEmpty else { return }
        xml.element("CustomDatas") { xml in
            for datum in customDatas {
                xml.element("CustomData", ["Name": datum.name], text: datum.value)
            }
        }
    }
}
