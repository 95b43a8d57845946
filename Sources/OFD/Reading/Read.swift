/// Reads what a package shows, tolerantly: what is unknown is left out, never guessed.
///
/// Nothing here says that the file is genuine; see `check`.
/// - Throws: where there is no document to show at all.
public func read(_ container: Container) throws(Fault) -> Document {
    var package = OpenPackage(container)
    return try read(&package)
}

func read(_ package: inout OpenPackage) throws(Fault) -> Document {
    var reader = DocumentReader(package)
    defer { package = reader.opened }
    return try reader.document()
}
