/// Facts of the making of an edition (制证).
public struct Making: Hashable, Sendable {
    /// 电子证照标识 of the edition.
    public let identifier: LicenseIdentifier
    /// Digest of the edition's fixed content.
    public let content: Digest

    /// Facts of the making of an edition.
    public init(identifier: LicenseIdentifier, content: Digest) {
        self.identifier = identifier
        self.content = content
    }
}
