/// Something that a file shows and that was not read: it is left out, and named, never guessed.
public enum Omission: Hashable, Sendable {
    /// An object of a kind that is not known, or whose description lacks a part.
    case object(kind: String)
    /// A paint of a kind that is not known, or whose description lacks a part: nothing is painted.
    case paint(kind: String)
    /// A property that would make its object look different: the object is drawn without it.
    case property(name: String)
    /// Objects beyond the number that a document may have.
    case surplus
}
