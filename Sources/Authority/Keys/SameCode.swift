/// Compares what somebody typed with what is right.
enum SameCode {
    /// Whether two codes are the same; takes the same time for each wrong one of the same length.
    static func isSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
