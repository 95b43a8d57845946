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
    package let readiness: @Sendable () -> [Readiness]
    /// The published register as files, for verification without this server.
    package var registerFiles: @Sendable () throws -> [RegisterFile] = { [] }

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
        readiness: @escaping @Sendable () -> [Readiness]
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

/// One thing that must hold before the office takes requests, or that is worse without it.
package struct Readiness: Sendable {
    /// `store`, `clock`, `keys`, `register`.
    package let name: String
    package let isReady: Bool
    /// Whether the office can take no requests without it.
    package let isVital: Bool
    /// What is wrong and what to do; empty where all is well.
    package let detail: String

    package init(_ name: String, isReady: Bool, isVital: Bool = true, detail: String = "") {
        self.isVital = isVital
        self.name = name
        self.isReady = isReady
        self.detail = detail
    }
}
