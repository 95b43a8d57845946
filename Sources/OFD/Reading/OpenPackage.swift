/// A package that is being looked at: each XML file is parsed once, whoever asks for it, and
/// checking, reading and drawing share one limit.
struct OpenPackage {
    /// A document names a file once; a careless maker a few times.
    static let readsMax = 4

    let container: Container
    var work: Work
    private var allowance: XMLAllowance
    private var trees: [String: Result<XMLElement, Fault>] = [:]
    private var files: [String: [UInt8]] = [:]

    init(_ container: Container) {
        self.init(
            container,
            work: Work(fileSize: container.byteCount),
            allowance: .package
        )
    }

    private init(_ container: Container, work: Work, allowance: XMLAllowance) {
        self.container = container
        self.work = work
        self.allowance = allowance
    }

    /// The root element of a file by its stored name.
    ///
    /// - Throws: `missing`, `tooLarge`, `badXML` or `docType`, the same each time.
    mutating func root(of name: String) throws(Fault) -> XMLElement {
        if let known = trees[name] { return try known.get() }
        do throws(Fault) {
            let root = try parsed(name)
            trees[name] = .success(root)
            return root
        } catch {
            trees[name] = .failure(error)
            throw error
        }
    }

    private mutating func parsed(_ name: String) throws(Fault) -> XMLElement {
        guard let size = container.size(of: name) else { throw Fault(.missing, name) }
        // Before it is expanded: what is too large is never in memory.
        guard size <= allowance.bytes else { throw Fault(.tooLarge, name) }
        return try XMLReader.root(container.file(name) ?? [], place: name, &allowance)
    }

    /// The bytes of a font or an image, held once; nil where they are missing or too many.
    mutating func bytes(of name: String) -> [UInt8]? {
        if let known = files[name] { return known }
        guard let size = container.size(of: name), work.take(memory: size),
            let bytes = container.file(name)
        else { return nil }
        files[name] = bytes
        return bytes
    }

    /// Looks at a package inside of this one, with what is left here.
    mutating func inside<Result>(
        _ container: Container,
        _ body: (inout OpenPackage) -> Result
    ) -> Result {
        var other = OpenPackage(container, work: work, allowance: allowance)
        defer { (work, allowance) = (other.work, other.allowance) }
        return body(&other)
    }
}
