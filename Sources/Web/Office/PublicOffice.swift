package import Licensing

/// What the public side needs of the office: values and functions that wait for no database.
package struct PublicOffice: Sendable {
    package let site: Site
    package let law: Law
    /// The agency whose contact and guide are shown unless another is chosen.
    package let agency: AgencyID
    package let now: @Sendable () -> Moment
    /// The published licenses as of the last publication.
    package let register: @Sendable () -> PublishedRegister
    /// Answers the four questions about a file.
    package let verify: @Sendable ([UInt8]) -> Verification
    package let readiness: @Sendable () -> [ReadinessCheck]

    /// What the public side needs of the office.
    package init(
        site: Site,
        law: Law,
        agency: AgencyID,
        now: @escaping @Sendable () -> Moment,
        register: @escaping @Sendable () -> PublishedRegister,
        verify: @escaping @Sendable ([UInt8]) -> Verification,
        readiness: @escaping @Sendable () -> [ReadinessCheck]
    ) {
        self.site = site
        self.law = law
        self.agency = agency
        self.now = now
        self.register = register
        self.verify = verify
        self.readiness = readiness
    }
}

/// One thing that must hold before the office takes requests.
package struct ReadinessCheck: Sendable {
    /// `database`, `clock`, `key`, `register`.
    package let name: String
    package let isReady: Bool
    /// What is seen, for an operator; no secrets.
    package let detail: String

    package init(_ name: String, isReady: Bool, detail: String) {
        self.name = name
        self.isReady = isReady
        self.detail = detail
    }
}
