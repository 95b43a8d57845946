/// Annotations.xml: which file holds the annotations of which page.
struct AnnotationFiles {
    private var paths: [String: [String]] = [:]

    init(_ resources: inout Resources, _ main: XMLElement, _ path: String) {
        for list in main.all("Annotations") {
            let container = resources.container
            guard let place = list.trimmed, let name = container.name(at: place, from: path),
                // A list that cannot be read has no annotations to show; `check` reports it.
                let root = try? resources.root(of: name)
            else { continue }
            for page in root.all("Page") {
                guard let id = page["PageID"], let place = page.child("FileLoc")?.trimmed,
                    let file = container.name(at: place, from: name)
                else { continue }
                paths[id, default: []].append(file)
            }
        }
    }

    /// Files of a page's annotations.
    func files(of page: String) -> [String] { paths[page] ?? [] }
}
