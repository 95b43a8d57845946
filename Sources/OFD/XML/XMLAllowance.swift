/// The amount that may still be parsed: one value for all files of a package.
package struct XMLAllowance: Hashable, Sendable {
    /// Bytes of files.
    var bytes: Int
    /// Elements of all files.
    var elements: Int
    /// Attributes of all elements.
    var attributes: Int

    package init(bytes: Int, elements: Int, attributes: Int) {
        self.bytes = bytes
        self.elements = elements
        self.attributes = attributes
    }

    /// All files of one package together; a license has 0.2 MB.
    static let package = XMLAllowance(bytes: 8 << 20, elements: 150_000, attributes: 300_000)
    /// One file of which nothing is known.
    static let file = XMLAllowance(bytes: .max, elements: 200_000, attributes: 1_000_000)
}
