/// How much of a ZIP archive must be accounted for.
package enum ZIPTolerance: Sendable {
    /// A sealed file: each byte has a meaning that this program knows.
    case sealed
    /// Another program's package, read for its values alone: fields that nobody here knows pass.
    case plain
}
