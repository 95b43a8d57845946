/// Fonts, images and drawing parameters by their identifiers.
struct Resources {
    /// More kinds than this are not told apart.
    private static let omissionsMax = 32
    private var package: OpenPackage
    private(set) var fonts: [Font] = []
    private(set) var images: [Image] = []
    private var fontIndex: [Int: Int] = [:]
    private var imageIndex: [Int: Int] = [:]
    /// Makers name one picture on each page anew; it is kept once.
    private var imagePlaces: [ImagePlace: Int] = [:]
    private var parameters: [Int: XMLElement] = [:]
    private var composites: [Int: XMLElement] = [:]
    private var loaded: Set<String> = []
    private var substitute: Int?
    private var reads: [String: Int] = [:]
    /// The parts that were left out, each kind once.
    private(set) var omissions: [Omission] = []

    init(_ package: OpenPackage) {
        self.package = package
    }

    /// The package with what is left of its work.
    var opened: OpenPackage { package }
    var container: Container { package.container }

    /// Reads a resource file once; one that cannot be read has no resources.
    mutating func load(_ location: String?, from base: String) {
        guard let location, let path = container.name(at: location, from: base),
            loaded.insert(path).inserted, let root = try? root(of: path)
        else { return }
        let folder = root["BaseLoc"].flatMap { Location.resolve($0, from: path) }
        let inside = folder.map { $0 + "/" } ?? path
        for list in root.children {
            for element in list.children { add(element, inside) }
        }
    }

    /// The root element of a file.
    mutating func root(of name: String) throws(Fault) -> XMLElement {
        reads[name, default: 0] += 1
        guard reads[name, default: 0] <= OpenPackage.readsMax else {
            throw Fault(.badStructure, name)
        }
        return try package.root(of: name)
    }

    /// Takes the work of one object; false where none is left.
    ///
    /// - Parameters:
    ///   - steps: beyond those of each object.
    ///   - memory: bytes that the object holds.
    /// - Returns: whether the object may be added.
    mutating func mayAdd(steps: Int, memory: Int = 0) -> Bool {
        package.work.take(steps: 100 + steps) && package.work.take(memory: 400 + memory)
    }

    /// Takes the work of a look at an element's attributes and children, each of them searched a few
    /// times; false where none is left.
    mutating func mayRead(_ element: XMLElement) -> Bool {
        let parts = element.attributes.count + element.children.count
        guard package.work.take(steps: 20 * (1 + parts)) else { return false }
        return package.work.take(
            steps: element.attributes.reduce(0) { $0 + $1.value.utf8.count }
        )
    }

    /// The bytes of a stored file; nil where no memory is left for them.
    mutating func bytes(of name: String) -> [UInt8]? { package.bytes(of: name) }

    private mutating func add(_ element: XMLElement, _ folder: String) {
        guard let id = element["ID"].flatMap({ Int($0) }) else { return }
        switch element.name {
        case "Font":
            fontIndex[id] = fonts.count
            fonts.append(font(element, folder))
        case "MultiMedia":
            guard let place = imagePlace(element, folder) else { return }
            if imagePlaces[place] == nil {
                guard let bytes = package.bytes(of: place.name) else { return }
                imagePlaces[place] = images.count
                images.append(Image(format: place.format, bytes: bytes))
            }
            imageIndex[id] = imagePlaces[place]
        case "DrawParam":
            parameters[id] = element
        case "CompositeGraphicUnit":
            composites[id] = element
        default: break
        }
    }

    private mutating func font(_ element: XMLElement, _ folder: String) -> Font {
        Font(
            name: element["FontName"] ?? "",
            file: bytes(element.child("FontFile")?.trimmed, folder),
            family: element["FamilyName"] ?? "",
            bold: Values.flag(element["Bold"], default: false),
            italic: Values.flag(element["Italic"], default: false)
        )
    }

    private func imagePlace(_ element: XMLElement, _ folder: String) -> ImagePlace? {
        guard element["Type"] == "Image", let place = element.child("MediaFile")?.trimmed,
            let name = container.name(at: place, from: folder),
            let ending = place.split(separator: ".").last
        else { return nil }
        return ImagePlace(name: name, format: (element["Format"] ?? String(ending)).uppercased())
    }

    private mutating func bytes(_ location: String?, _ folder: String) -> [UInt8]? {
        guard let name = location.flatMap({ container.name(at: $0, from: folder) }) else {
            return nil
        }
        return package.bytes(of: name)
    }

    /// Position of a font; one that is not there is a font without a name and a file.
    mutating func font(_ id: String?) -> Int {
        if let index = id.flatMap({ Int($0) }).flatMap({ fontIndex[$0] }) { return index }
        if let substitute { return substitute }
        fonts.append(Font(name: "", file: nil))
        substitute = fonts.count - 1
        return fonts.count - 1
    }

    /// Position of an image; nil where it is missing.
    func image(_ id: String?) -> Int? { id.flatMap { Int($0) }.flatMap { imageIndex[$0] } }

    /// The picture of a composite object; nil where it is missing.
    func composite(_ id: String?) -> XMLElement? {
        id.flatMap { Int($0) }.flatMap { composites[$0] }
    }

    /// Remembers that something was left out.
    mutating func omit(_ omission: Omission) {
        guard omissions.count < Self.omissionsMax, !omissions.contains(omission) else { return }
        omissions.append(omission)
    }

    /// Drawing parameters (DrawParam), those that they build on first; nil where no work is left.
    mutating func parameters(_ id: String?) -> [XMLElement]? {
        var chain: [XMLElement] = []
        var next = id
        while let element = next.flatMap({ Int($0) }).flatMap({ parameters[$0] }), chain.count < 16
        {
            guard mayRead(element) else { return nil }
            chain.append(element)
            next = element["Relative"]
        }
        return chain.reversed()
    }
}

/// A stored picture, and what it is said to be.
private struct ImagePlace: Hashable {
    let name: String
    let format: String
}
