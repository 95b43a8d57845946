package import Authority
package import Licensing
package import Register

/// What the public side needs of the office: values and functions that wait for no database.
package struct PublicOffice: Sendable {
    package let site: Site
    package let law: Law
    /// The agency whose contact and guide are shown unless another is chosen.
    package let agency: AgencyID
    package let now: @Sendable () -> Moment
    /// The published licenses as of the last publication.
    package let register: @Sendable () -> Register
    /// Answers the four questions about a file.
    package let verify: @Sendable ([UInt8]) -> Verification
    /// The license to which the token of a QR code belongs; nil for none.
    package let number: @Sendable (_ token: String) -> LicenseNumber?
    package let readiness: @Sendable () -> [ReadinessCheck]
    /// Takes note of a condition that the web side has seen; `/readyz` then names it.
    package var report: @Sendable (ReadinessCheck) -> Void = { _ in }
    /// A file of the published register, for verification without this server; nil where it is not there.
    package var publishedFile: @Sendable (PublishedName) throws -> PublishedFile? = { _ in nil }

    /// The cases of an agency that anybody may follow, from memory.
    package var board: @Sendable (AgencyID) -> AgencyBoard = { _ in AgencyBoard([]) }
    /// Takes note of a verification: how it was done and what came of it, and nothing else.
    package var count: @Sendable (VerificationWay, _ outcome: String) -> Void = { _, _ in }

    /// What the public side needs of the office.
    package init(
        site: Site,
        law: Law,
        agency: AgencyID,
        now: @escaping @Sendable () -> Moment,
        register: @escaping @Sendable () -> Register,
        verify: @escaping @Sendable ([UInt8]) -> Verification,
        number: @escaping @Sendable (String) -> LicenseNumber?,
        readiness: @escaping @Sendable () -> [ReadinessCheck]
    ) {
        self.site = site
        self.law = law
        self.agency = agency
        self.now = now
        self.register = register
        self.verify = verify
        self.number = number
        self.readiness = readiness
    }
}
