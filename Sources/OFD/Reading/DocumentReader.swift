/// Reads the first document of a package.
struct DocumentReader {
    private var resources: Resources
    private var container: Container { resources.container }

    init(_ package: OpenPackage) {
        resources = Resources(package)
    }

    /// The package with what is left of its work.
    var opened: OpenPackage { resources.opened }

    mutating func document() throws(Fault) -> Document {
        guard let first = container.name(of: "OFD.xml") else { throw Fault(.missing, "OFD.xml") }
        let entry = try resources.root(of: first)
        guard let body = entry.child("DocBody"),
            let path = body.child("DocRoot")?.trimmed.flatMap({ container.name(at: $0, from: "") })
        else { throw Fault(.badStructure, "OFD.xml") }
        let main = try resources.root(of: path)
        let common = main.child("CommonData")
        for part in common?.children ?? []
        where part.name == "PublicRes" || part.name == "DocumentRes" {
            resources.load(part.trimmed, from: path)
        }
        let pages = try self.pages(of: main, at: path)
        let info =
            DocumentInfo(body.child("DocInfo"))
            ?? DocumentInfo(id: "", title: "", author: "", creationDate: "")
        return Document(
            info: info,
            templates: pages.templates,
            pages: pages.pages,
            fonts: resources.fonts,
            images: resources.images,
            attachments: attachments(main, path),
            omissions: resources.omissions
        )
    }

    private mutating func pages(
        of main: XMLElement,
        at path: String
    ) throws(Fault) -> (pages: [Page], templates: [PageTemplate]) {
        let preset = Self.size(main.child("CommonData")?.child("PageArea")) ?? .a4
        var sources: [String: TemplateSource] = [:]
        for template in main.child("CommonData")?.all("TemplatePage") ?? [] {
            guard let id = template["ID"], let place = template["BaseLoc"],
                let file = container.name(at: place, from: path)
            else { continue }
            sources[id] = TemplateSource(path: file, order: template["ZOrder"])
        }
        let annotations = AnnotationFiles(&resources, main, path)
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

    /// Size of an area's physical box.
    static func size(_ area: XMLElement?) -> PageSize? {
        guard let box = Box(area?.child("PhysicalBox")?.text), box.width > 0, box.height > 0 else {
            return nil
        }
        return PageSize(width: box.width, height: box.height)
    }

    private mutating func attachments(_ main: XMLElement, _ path: String) -> [Attachment] {
        guard let place = main.child("Attachments")?.trimmed,
            let list = container.name(at: place, from: path),
            let root = try? resources.root(of: list)
        else { return [] }
        var found: [Attachment] = []
        for item in root.all("Attachment") {
            guard let place = item.child("FileLoc")?.trimmed,
                let file = container.name(at: place, from: list),
                let bytes = resources.bytes(of: file)
            else { continue }
            found.append(
                Attachment(
                    name: item["Name"] ?? "",
                    format: item["Format"]?.lowercased() ?? "",
                    bytes: bytes
                )
            )
        }
        return found
    }
}
