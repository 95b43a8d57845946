/// Limits that keep a hostile package from costing more than it should.
enum ZIPLimits {
    static let bytes = 100 << 20
    static let entries = 2_000
    static let expanded = 100 << 20
    static let ratio = 200
    /// Below this size any ratio is harmless: blanks in a small XML pack very well.
    static let ratioFrom = 1 << 20
    static let nameBytes = 512
}
