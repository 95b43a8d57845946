/// The answer to "is this one container without stowaways, and is all that it shows covered?".
///
/// The signed values themselves are judged by the room Seals.
public struct FileCheck: Sendable {
    /// What is wrong; empty where nothing is.
    public let faults: [Fault]
    /// Departures by which no reader sees anything else.
    public let notes: [Fault]
    /// The signatures that could be read.
    public let signatures: [SignatureEntry]
    /// DocInfo of the document; nil where it could not be read.
    public let info: DocumentInfo?

    /// True if nothing is wrong.
    public var isSound: Bool { faults.isEmpty }
    /// Metadata items of the document.
    public var customDatas: [CustomData] { info?.customDatas ?? [] }
}

/// Opens and checks a file whatever its bytes are.
///
/// Bytes that begin as a ZIP archive does, or have a directory and an end record of one anywhere, are
/// a container, whole or damaged; all others are another kind of file, of which nothing is said.
public func inspect(_ bytes: [UInt8]) -> FileCheck {
    do throws(Fault) {
        return check(try container(of: bytes))
    } catch {
        return FileCheck(faults: [error], notes: [], signatures: [], info: nil)
    }
}

/// The package that the bytes are.
///
/// - Throws: `notOFD` for another kind of file, else what is wrong with the archive.
func container(of bytes: [UInt8]) throws(Fault) -> Container {
    guard ZIPEnd.isArchive(bytes) else { throw Fault(.notOFD, "") }
    return try Container(bytes)
}

/// Checks the files of a package against its signatures.
public func check(_ container: Container) -> FileCheck {
    var package = OpenPackage(container)
    return check(&package)
}

func check(_ package: inout OpenPackage) -> FileCheck {
    var check = PackageCheck(package)
    defer { package = check.package }
    return check.run()
}

/// The metadata that a file claims, unchecked; none where there are none to read.
///
/// One small file is expanded, whatever else the package holds; a file that is too large for a
/// package is not read.
public func claimedMetadata(in bytes: [UInt8]) -> [CustomData] {
    var allowance = XMLAllowance.package
    guard bytes.count <= Container.sizeMax,
        let entry = Container.file("OFD.xml", in: ZIPEnd.archive(in: bytes), sizeMax: 1 << 20),
        let root = try? XMLReader.root(entry, place: "OFD.xml", &allowance)
    else { return [] }
    return DocumentInfo(root.child("DocBody")?.child("DocInfo"))?.customDatas ?? []
}
