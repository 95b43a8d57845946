/// Conclusion of a review (审查意见).
public struct Review: Hashable, Sendable {
    /// True where the reviewer proposes to grant.
    public let proposesGrant: Bool
    /// Digest of the findings on which the conclusion rests.
    public let findings: Digest

    /// A review's conclusion.
    public init(proposesGrant: Bool, findings: Digest) {
        self.proposesGrant = proposesGrant
        self.findings = findings
    }
}
