/// What the pages must know of the place where they run.
package struct Site: Sendable {
    /// Address under which the public reaches the office, without a slash at its end.
    package let publicURL: String
    /// Version of the program.
    package let version: String
    /// Whether this is the sample office with sample people; every page then says so.
    package let isSample: Bool

    /// What the pages must know of the place where they run.
    package init(publicURL: String, version: String, isSample: Bool) {
        self.publicURL = publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL
        self.version = version
        self.isSample = isSample
    }

    /// Whether the public reaches the office by https.
    package var isEncrypted: Bool { publicURL.hasPrefix("https://") }
}
