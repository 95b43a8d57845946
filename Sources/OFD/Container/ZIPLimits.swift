/// Limits that keep a hostile package from costing more than it should.
enum ZIPLimits {
    static let bytes = 100 << 20
    static let entries = 2_000
    static let expanded = 100 << 20
    static let ratio = 200
    /// Below this size any ratio is harmless: blanks in a small XML pack very well.
    static let ratioFrom = 1 << 20
    static let nameBytes = 512
    /// Folders in one name; real packages have five.
    static let nameParts = 32
    /// Files that are kept expanded, so that they are expanded once.
    static let keptEach = 1 << 20
    static let keptAll = 8 << 20
    /// The highest version whose features are read: ZIP64 fields (APPNOTE 6.3, 4.4.3.2).
    static let version: UInt16 = 45

    /// The bytes to which a package of a size may expand.
    ///
    /// Pictures and fonts, which are the bulk of large packages, hardly shrink; XML and bitmaps
    /// shrink much and are small. So a small package never costs what a large one may.
    static func expanded(from size: Int) -> Int {
        min(expanded, (32 << 20) + 4 * min(size, bytes))
    }
}
