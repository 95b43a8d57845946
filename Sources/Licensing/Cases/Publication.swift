/// Facts of a publication in the register.
public struct Publication: Hashable, Sendable {
    /// 电子证照标识 of the edition.
    public let identifier: LicenseIdentifier
    /// Position of the record in the published register, from 0.
    public let record: Int

    /// Facts of a publication.
    public init(identifier: LicenseIdentifier, record: Int) {
        self.identifier = identifier
        self.record = record
    }
}
