/// Reads what a package shows, tolerantly: what is unknown is left out, never guessed.
///
/// Nothing here says that the file is genuine; see `check`.
/// - Throws: where there is no document to show at all.
public func read(_ container: Container) throws(Fault) -> Document {
    let reader = DocumentReader(container)
    return try reader.document()
}
