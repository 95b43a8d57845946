extension PackageCheck {
    /// Document.xml and every file that it names.
    mutating func walkDocument(_ location: String?) {
        guard let path = visit(location, from: ""), let root = read(path) else { return }
        let common = root.child("CommonData")
        let pages = root.child("Pages")?.all("Page") ?? []
        if root.name != "Document" || common == nil || pages.isEmpty {
            report(.badStructure, path)
        }
        let templates = common?.all("TemplatePage") ?? []
        var ids = pages.compactMap { $0["ID"] }
        for id in ids.compactMap({ Int($0) }) where pagePositions[id] == nil {
            pagePositions[id] = pagePositions.count
        }
        if ids.count < pages.count { report(.badStructure, path) }
        ids += templates.compactMap { $0["ID"] }
        for part in common?.children ?? []
        where part.name == "PublicRes" || part.name == "DocumentRes" {
            ids += walkResource(part.trimmed, from: path)
        }
        for page in templates + pages { ids += walkPage(page["BaseLoc"], from: path) }
        walkExtras(root, from: path)
        var seen: Set<Int> = []
        for id in ids.compactMap({ Int($0) }) where !seen.insert(id).inserted {
            report(.duplicateID, "\(path)#\(id)")
        }
    }

    private mutating func walkPage(_ location: String?, from base: String) -> [String] {
        guard let path = visit(location, from: base), let root = read(path) else { return [] }
        if root.name != "Page" { report(.badStructure, path) }
        return root.all("PageRes").flatMap { walkResource($0.trimmed, from: path) }
    }

    /// Fonts, images and profiles of a resource file; gives the resources' identifiers.
    private mutating func walkResource(_ location: String?, from base: String) -> [String] {
        guard let path = visit(location, from: base, isNeeded: false), let root = read(path) else {
            return []
        }
        let folder = root["BaseLoc"].flatMap { Location.resolve($0 + "/", from: path) }
        let inside = folder.map { $0 + "/" } ?? path
        var ids: [String] = []
        for resource in root.children.flatMap(\.children) {
            ids += [resource["ID"]].compactMap { $0 }
            for file in resource.children where file.name == "FontFile" || file.name == "MediaFile"
            {
                _ = visit(file.trimmed, from: inside, isNeeded: false)
            }
            if let profile = resource["Profile"] {
                _ = visit(profile, from: inside, isNeeded: false)
            }
        }
        return ids
    }

    /// Annotations, attachments, custom tags and extensions.
    private mutating func walkExtras(_ root: XMLElement, from base: String) {
        for list in root.all("Annotations") {
            walkList(list, of: "Page", from: base, parses: true)
        }
        for list in root.all("Attachments") { walkList(list, of: "Attachment", from: base) }
        for list in root.all("CustomTags") { walkList(list, of: "CustomTag", from: base) }
        for list in root.all("Extensions") { walkList(list, of: "Extension", from: base) }
    }

    private mutating func walkList(
        _ element: XMLElement,
        of item: String,
        from base: String,
        parses: Bool = false
    ) {
        guard element.trimmed != nil,
            let path = visit(element.trimmed, from: base, isNeeded: false),
            let root = read(path)
        else { return }
        for part in root.all(item).flatMap(\.children)
        where ["FileLoc", "SchemaLoc", "ExtendData"].contains(part.name) {
            guard let file = visit(part.trimmed, from: path, isNeeded: false), parses else {
                continue
            }
            _ = read(file)
        }
    }
}
