/// A file or a roster of the applicant (申请材料), named by its digest.
public struct Material: Hashable, Sendable {
    /// Which material of the catalogue, such as `applicationForm`.
    public let kind: String
    /// Digest of the content before encryption.
    public let digest: Digest
    /// Size of the content in bytes.
    public let size: Int

    /// A material.
    public init(kind: String, digest: Digest, size: Int) {
        self.kind = kind
        self.digest = digest
        self.size = size
    }
}

extension Material {
    /// Kind of the application form (申请表), as the rule set's catalogue has it.
    ///
    /// - Source: SEED2-60.
    public static let applicationForm = "applicationForm"
}
