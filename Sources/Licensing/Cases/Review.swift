/// Conclusion of a review (审查意见).
public struct Review: Hashable, Sendable {
    /// True where the reviewer proposes to grant.
    public let proposesGrant: Bool
    /// Digest of the findings on which the conclusion rests.
    public let findings: Digest
    /// True where a second person still has to read (agency setting of two readers).
    public let awaitsSecond: Bool

    /// A review's conclusion.
    public init(proposesGrant: Bool, findings: Digest, awaitsSecond: Bool = false) {
        self.proposesGrant = proposesGrant
        self.findings = findings
        self.awaitsSecond = awaitsSecond
    }

    /// The conclusion of two readers: to grant only where both propose it.
    func joined(with second: Review) -> Review {
        Review(
            proposesGrant: proposesGrant && second.proposesGrant,
            findings: second.findings
        )
    }
}
