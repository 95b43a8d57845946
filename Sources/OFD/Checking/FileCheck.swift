/// The answer to "is this one container without stowaways, and is all that it shows covered?".
///
/// The signed values themselves are judged by the room Seals.
public struct FileCheck: Sendable {
    /// What is wrong; empty where nothing is.
    public let faults: [Fault]
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
public func inspect(_ bytes: [UInt8]) -> FileCheck {
    do throws(Fault) {
        return check(try Container(bytes))
    } catch {
        return FileCheck(faults: [error], signatures: [], info: nil)
    }
}

/// Checks the files of a package against its signatures.
public func check(_ container: Container) -> FileCheck {
    var check = PackageCheck(container)
    return check.run()
}
