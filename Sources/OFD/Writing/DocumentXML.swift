/// The XML files of a document, element by element in the order of the standard's schema.
extension Document {
    /// Doc_0/Document.xml.
    func documentXML() -> XMLText {
        XMLText(root: "Document") { xml in
            xml.element("CommonData") { commonData(&$0) }
            xml.element("Pages") { xml in
                for index in pages.indices {
                    xml.element(
                        "Page",
                        [
                            "ID": "\(Identifiers.page(index))",
                            "BaseLoc": "Pages/Page_\(index)/Content.xml",
                        ]
                    ) { _ in }
                }
            }
            if !tags.isEmpty { xml.element("CustomTags", text: "Tags/CustomTags.xml") }
            if !attachments.isEmpty { xml.element("Attachments", text: "Attachs/Attachments.xml") }
        }
    }

    private func commonData(_ xml: inout XMLText) {
        xml.element("MaxUnitID", text: "\(Identifiers.highest(of: self))")
        xml.element("PageArea") { $0.physicalBox(pages[0].size) }
        if !fonts.isEmpty { xml.element("PublicRes", text: "PublicRes.xml") }
        if !images.isEmpty { xml.element("DocumentRes", text: "DocumentRes.xml") }
        for index in templates.indices {
            xml.element(
                "TemplatePage",
                [
                    "ID": "\(Identifiers.template(index))",
                    "BaseLoc": "Tpls/Tpl_\(index)/Content.xml",
                ]
            ) { _ in }
        }
    }

    /// Doc_0/PublicRes.xml: fonts.
    func fontsXML() -> XMLText {
        XMLText(root: "Res", ["BaseLoc": "Res"]) { xml in
            xml.element("Fonts") { xml in
                for (index, font) in fonts.enumerated() {
                    xml.element(
                        "Font",
                        [
                            "ID": "\(Identifiers.font(index))",
                            "FontName": font.name,
                            "FamilyName": font.family.isEmpty ? font.name : font.family,
                        ]
                    ) { xml in
                        if font.file != nil {
                            xml.element("FontFile", text: "Font_\(index).ttf")
                        }
                    }
                }
            }
        }
    }

    /// Doc_0/DocumentRes.xml: images.
    func imagesXML() -> XMLText {
        XMLText(root: "Res", ["BaseLoc": "Res"]) { xml in
            xml.element("MultiMedias") { xml in
                for (index, image) in images.enumerated() {
                    let attributes = [
                        ("ID", "\(Identifiers.image(index))"), ("Type", "Image"),
                        ("Format", image.format),
                    ]
                    xml.element("MultiMedia", pairs: attributes) {
                        $0.element("MediaFile", text: image.fileName(index))
                    }
                }
            }
        }
    }
}

extension PageTemplate {
    /// Doc_0/Tpls/Tpl_n/Content.xml.
    func xml(index: Int) -> XMLText {
        XMLText(root: "Page") { xml in
            xml.content(objects, of: Identifiers.template(index))
        }
    }
}

extension Page {
    /// Doc_0/Pages/Page_n/Content.xml.
    func xml(index: Int) -> XMLText {
        XMLText(root: "Page") { xml in
            if let template {
                let id = "\(Identifiers.template(template))"
                xml.element("Template", ["TemplateID": id, "ZOrder": "Background"]) { _ in }
            }
            xml.element("Area") { $0.physicalBox(size) }
            xml.content(objects, of: Identifiers.page(index))
        }
    }
}

extension Image {
    /// Name inside Res.
    func fileName(_ index: Int) -> String {
        let letters = format.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) }
        return "Image_\(index)." + String(String.UnicodeScalarView(letters))
    }
}

extension XMLText {
    /// A file of one root element.
    init(
        root: String,
        _ attributes: KeyValuePairs<String, String> = [:],
        content: (inout XMLText) -> Void
    ) {
        self.init()
        let pairs = [("xmlns:ofd", Self.namespace)] + attributes.map { ($0.key, $0.value) }
        element(root, pairs: pairs, content: content)
    }

    fileprivate mutating func physicalBox(_ size: PageSize) {
        element("PhysicalBox", text: Numbers.text([0, 0, size.width, size.height]))
    }

    fileprivate mutating func content(_ objects: [GraphicObject], of page: Int) {
        element("Content") { xml in
            xml.element("Layer", ["ID": "\(Identifiers.layer(on: page))"]) { xml in
                for (index, object) in objects.enumerated() {
                    xml.object(object, id: Identifiers.object(index, on: page))
                }
            }
        }
    }
}
