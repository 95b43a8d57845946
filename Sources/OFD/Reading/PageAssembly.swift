/// Where a template page lies and on which side of the page it is drawn.
struct TemplateSource {
    var path: String
    var order: String?
}

/// Puts pages together: templates behind, objects by layers, foreground and annotations above.
struct PageAssembly {
    private static let templatesMax = 16

    let preset: PageSize
    let sources: [String: TemplateSource]
    private(set) var pages: [Page] = []
    private(set) var templates: [PageTemplate] = []
    /// Positions in `templates` of the lists of template pages met so far.
    private var known: [[String]: Int] = [:]
    private var templateObjects: [String: [GraphicObject]] = [:]

    init(preset: PageSize, sources: [String: TemplateSource]) {
        self.preset = preset
        self.sources = sources
    }

    mutating func add(
        _ root: XMLElement,
        at path: String,
        notes: [String],
        _ resources: inout Resources
    ) throws(Fault) {
        for part in root.all("PageRes") { resources.load(part.trimmed, from: path) }
        let size = DocumentReader.size(root.child("Area")) ?? preset
        let whole = Box(x: 0, y: 0, width: size.width, height: size.height)
        var behind: [String] = []
        var above: [Appearance] = []
        for use in root.all("Template") {
            guard let source = use["TemplateID"].flatMap({ sources[$0] }) else { continue }
            if (use["ZOrder"] ?? source.order) == "Foreground" {
                let objects = objects(ofTemplate: source.path, &resources)
                above.append(Appearance(boundary: whole, objects: objects))
            } else if !behind.contains(source.path), behind.count < Self.templatesMax {
                behind.append(source.path)
            }
        }
        for file in notes { above += appearances(in: file, &resources) }
        pages.append(
            Page(
                size: size,
                template: template(behind, &resources),
                objects: ObjectReader.objects(of: root, &resources),
                annotations: above
            )
        )
    }

    /// The position of a template; several of one page are drawn one after the other as one.
    private mutating func template(_ paths: [String], _ resources: inout Resources) -> Int? {
        guard !paths.isEmpty else { return nil }
        if let index = known[paths] { return index }
        var objects: [GraphicObject] = []
        for path in paths { objects += self.objects(ofTemplate: path, &resources) }
        templates.append(PageTemplate(objects: objects))
        known[paths] = templates.count - 1
        return templates.count - 1
    }

    private mutating func objects(
        ofTemplate path: String,
        _ resources: inout Resources
    ) -> [GraphicObject] {
        if let known = templateObjects[path] { return known }
        // A template that cannot be read shows nothing; `check` reports it.
        guard let root = try? resources.root(of: path) else { return [] }
        for part in root.all("PageRes") { resources.load(part.trimmed, from: path) }
        let objects = ObjectReader.objects(of: root, &resources)
        templateObjects[path] = objects
        return objects
    }

    private func appearances(in path: String, _ resources: inout Resources) -> [Appearance] {
        guard let root = try? resources.root(of: path) else { return [] }
        var found: [Appearance] = []
        for note in root.all("Annot") where Values.flag(note["Visible"], default: true) {
            for shape in note.all("Appearance") {
                guard let boundary = Box(shape["Boundary"]) else { continue }
                let objects = ObjectReader.objects(in: shape, &resources)
                found.append(Appearance(boundary: boundary, objects: objects))
            }
        }
        return found
    }
}
