/// Reads the first document of a package.
struct DocumentReader {
    let container: Container

    init(_ container: Container) {
        self.container = container
    }

    func document() throws(Fault) -> Document {
        let entry = try root(of: "OFD.xml")
        guard let body = entry.child("DocBody"),
            let path = body.child("DocRoot")?.trimmed.flatMap({ container.name(at: $0, from: "") })
        else { throw Fault(.badStructure, "OFD.xml") }
        let main = try root(of: path)
        var resources = Resources(container: container)
        let common = main.child("CommonData")
        for part in common?.children ?? []
        where part.name == "PublicRes" || part.name == "DocumentRes" {
            resources.load(part.trimmed, from: path)
        }
        let pages = try self.pages(of: main, at: path, &resources)
        let info =
            DocumentInfo(body.child("DocInfo"))
            ?? DocumentInfo(id: "", title: "", author: "", creationDate: "")
        return Document(
            info: info,
            templates: pages.templates,
            pages: pages.pages,
            fonts: resources.fonts,
            images: resources.images,
            attachments: attachments(main, path)
        )
    }

    private func pages(
        of main: XMLElement,
        at path: String,
        _ resources: inout Resources
    ) throws(Fault) -> (pages: [Page], templates: [PageTemplate]) {
        let preset = Self.size(main.child("CommonData")?.child("PageArea")) ?? .a4
        var sources: [String: TemplateSource] = [:]
        for template in main.child("CommonData")?.all("TemplatePage") ?? [] {
            guard let id = template["ID"], let place = template["BaseLoc"],
                let file = container.name(at: place, from: path)
            else { continue }
            sources[id] = TemplateSource(path: file, order: template["ZOrder"])
        }
        let annotations = AnnotationFiles(container, main, path)
        var assembly = PageAssembly(preset: preset, sources: sources)
        for page in main.child("Pages")?.all("Page") ?? [] {
            guard let place = page["BaseLoc"], let file = container.name(at: place, from: path)
            else {
                throw Fault(.missing, page["BaseLoc"] ?? path)
            }
            let notes = page["ID"].map { annotations.files(of: $0) } ?? []
            try assembly.add(resources.root(of: file), at: file, notes: notes, &resources)
        }
        guard !assembly.pages.isEmpty else { throw Fault(.badStructure, path) }
        return (assembly.pages, assembly.templates)
    }

    /// The root element of a file.
    func root(of name: String) throws(Fault) -> XMLElement {
        guard let bytes = container.file(name) else { throw Fault(.missing, name) }
        return try XMLReader.root(bytes, place: name)
    }

    /// Size of an area's physical box.
    static func size(_ area: XMLElement?) -> PageSize? {
        guard let box = Box(area?.child("PhysicalBox")?.text), box.width > 0, box.height > 0 else {
            return nil
        }
        return PageSize(width: box.width, height: box.height)
    }

    private func attachments(_ main: XMLElement, _ path: String) -> [Attachment] {
        guard let place = main.child("Attachments")?.trimmed,
            let list = container.name(at: place, from: path), let root = try? root(of: list)
        else { return [] }
        return root.all("Attachment").compactMap { item in
            guard let place = item.child("FileLoc")?.trimmed,
                let file = container.name(at: place, from: list), let bytes = container.file(file)
            else { return nil }
            return Attachment(
                name: item["Name"] ?? "",
                format: item["Format"]?.lowercased() ?? "",
                bytes: bytes
            )
        }
    }
}
