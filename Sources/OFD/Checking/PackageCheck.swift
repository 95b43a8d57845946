import Seals

/// Walks a package from OFD.xml, then compares what it found with what the signatures cover.
struct PackageCheck {
    private static let faultsMax = 1_000

    /// Bytes of a place that is told; longer texts are cut.
    private static let placeMax = 400

    var package: OpenPackage
    var container: Container { package.container }
    var faults: [Fault] = []
    /// Files that belong to the document as shown or shipped.
    var reachable: Set<String> = []
    /// Position of each page by its identifier.
    var pagePositions: [Int: Int] = [:]
    private var noted: Set<Fault> = []
    private var reads: [String: Int] = [:]
    private var digests: [String: [UInt8]] = [:]
    var signatures: [SignatureEntry] = []
    /// Signed values seen so far, and the bytes of values and seals.
    var signedValues: Set<String> = []
    var signedBytes = 0
    var info: DocumentInfo?
    /// True once the file says that it is signed, rightly or not.
    var claimsSignature = false

    init(_ package: OpenPackage) {
        self.package = package
    }

    mutating func run() -> FileCheck {
        for note in container.notes where note.code.effect != .note { report(note) }
        if let root = entry() {
            for body in root.all("DocBody") { walkBody(body) }
        }
        if !signatures.isEmpty { checkCoverage() }
        // A list that cannot be read is not an unsigned file; its own fault says what it is.
        if !claimsSignature { report(.unsigned, "") }
        return FileCheck(
            faults: faults,
            notes: container.notes.filter { $0.code.effect == .note },
            signatures: signatures,
            info: info
        )
    }

    mutating func report(_ code: FaultCode, _ place: String) {
        report(Fault(code, place))
    }

    private mutating func report(_ fault: Fault) {
        var fault = fault
        if fault.place.utf8.count > Self.placeMax {
            fault.place = String(fault.place.unicodeScalars.prefix(Self.placeMax / 4)) + "…"
        }
        guard faults.count < Self.faultsMax, noted.insert(fault).inserted else { return }
        faults.append(fault)
    }

    /// SM3 of a file, computed once however often it is referred to.
    mutating func digest(of name: String) -> [UInt8]? {
        if let known = digests[name] { return known }
        let digest = container.digest(of: name)
        digests[name] = digest
        return digest
    }

    private mutating func entry() -> XMLElement? {
        guard let name = container.name(of: "OFD.xml") else {
            report(.noEntry, "OFD.xml")
            return nil
        }
        guard let root = read(name) else { return nil }
        if let version = root["Version"], !Self.isKnown(version) { report(.version, version) }
        let bodies = root.all("DocBody")
        if root.name != "OFD" || bodies.isEmpty { report(.badStructure, name) }
        // What is shown must be what is signed: who opens another body sees another text.
        if bodies.count > 1 { report(.severalDocuments, name) }
        return root
    }

    /// GB/T 33190 and its makers write 1.0 to 1.2; other 1.x differ in nothing that is read here.
    private static func isKnown(_ version: String) -> Bool {
        let parts = version.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.first == "1" else { return version.isEmpty }
        return parts.count == 1 || parts[1].utf8.count == 1 && Int(parts[1]) != nil
    }

    private mutating func walkBody(_ body: XMLElement) {
        if info == nil { info = DocumentInfo(body.child("DocInfo")) }
        if body.child("Versions") != nil { report(.versions, "OFD.xml") }
        for version in body.child("Versions")?.all("Version") ?? [] {
            _ = visit(version["BaseLoc"], from: "")
        }
        guard body.all("DocRoot").count == 1, body.all("Signatures").count <= 1 else {
            return report(.badStructure, "OFD.xml")
        }
        walkDocument(body.child("DocRoot")?.trimmed)
        guard let list = body.child("Signatures") else { return }
        walkSignatures(list.trimmed)
    }

    /// Reads a reachable XML file; faults are noted.
    ///
    /// A file has one place in a document. Naming it again and again would only cost time.
    mutating func read(_ name: String) -> XMLElement? {
        reachable.insert(name)
        reads[name, default: 0] += 1
        guard reads[name, default: 0] <= OpenPackage.readsMax else {
            report(.badStructure, name)
            return nil
        }
        do throws(Fault) {
            return try package.root(of: name)
        } catch {
            report(error)
            return nil
        }
    }

    /// Notes a referenced file and gives its stored name; nil where it is missing.
    ///
    /// A resource that is missing and was never covered was missing when the seal was set: genuine
    /// files have such. One that was covered is reported with the signature that covers it.
    mutating func visit(_ location: String?, from base: String, isNeeded: Bool = true) -> String? {
        guard let location else {
            if isNeeded { report(.badStructure, base) }
            return nil
        }
        guard let name = container.name(at: location, from: base) else {
            if isNeeded { report(.missing, location) }
            return nil
        }
        reachable.insert(name)
        return name
    }

    /// Beside a seal its coverage alone counts: nobody here verifies a signature without one.
    ///
    /// A file that has such signatures alone has no seal, and the seal's own answer says so.
    private mutating func checkCoverage() {
        let seals = signatures.filter { $0.kind == .seal }
        let counted = seals.isEmpty ? signatures : seals
        let covered = counted.reduce(into: Set<String>()) { $0.formUnion($1.covered) }
        let own = signatures.reduce(into: Set<String>()) { $0.formUnion($1.ownFiles) }
        for name in container.names where !covered.contains(name) && !own.contains(name) {
            if name == container.name(of: "OFD.xml") {
                report(.uncoveredEntry, name)
            } else {
                report(reachable.contains(name) ? .uncovered : .stowaway, name)
            }
        }
    }
}
