/// The data index (数据索引, CustomTags) and attachments.
extension Document {
    private static let tagNamespace = "http://www.cert.org/"

    /// Doc_0/Tags/CustomTags.xml.
    static func tagListXML() -> XMLText {
        XMLText(root: "CustomTags") { xml in
            xml.element("CustomTag", ["TypeID": "cert"]) {
                $0.element("FileLoc", text: "Tag_Certificate.xml")
            }
        }
    }

    /// Doc_0/Tags/Tag_Certificate.xml: each datum with the objects that show it.
    func tagsXML() -> XMLText {
        XMLText(root: "cert:root", ["xmlns:cert": Self.tagNamespace]) { xml in
            for tag in tags {
                let page = Identifiers.page(tag.page)
                xml.element("cert:" + tag.name) { xml in
                    for object in tag.objects {
                        let id = Identifiers.object(object, on: page)
                        xml.element("ObjectRef", ["PageRef": "\(page)"], text: "\(id)")
                    }
                }
            }
        }
    }

    /// Doc_0/Attachs/Attachments.xml.
    func attachmentsXML() -> XMLText {
        XMLText(root: "Attachments") { xml in
            for (index, attachment) in attachments.enumerated() {
                let kilobytes = Double(attachment.bytes.count) / 1024
                let attributes = [
                    ("ID", "\(Identifiers.attachment(index))"), ("Name", attachment.name),
                    ("Format", attachment.format), ("Size", Numbers.text(kilobytes)),
                    ("Visible", "false"),
                ]
                xml.element("Attachment", pairs: attributes) {
                    $0.element("FileLoc", text: attachment.fileName(index))
                }
            }
        }
    }
}

extension Attachment {
    /// Name inside Attachs; the attachment's own name stays an attribute.
    func fileName(_ index: Int) -> String {
        let letters = format.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) }
        return "Attach_\(index)." + String(String.UnicodeScalarView(letters))
    }
}
