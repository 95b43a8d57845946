package import Authority
package import Licensing

extension PublicOffice {
    /// The public side of an office.
    ///
    /// - Parameters:
    ///   - office: it answers from its snapshot of the register.
    ///   - agency: shown unless another is chosen.
    ///   - version: of the program.
    package init(_ office: Office, agency: AgencyID, version: String) {
        self.init(
            site: Site(
                publicURL: office.settings.publicURL,
                version: version,
                isSample: office.settings.isSample
            ),
            law: office.law,
            agency: agency,
            now: { office.now() },
            register: { office.register },
            verify: { office.verify($0) },
            number: { office.verify(token: $0)?.number },
            readiness: { office.readiness() }
        )
        report = { office.reports.report($0) }
        board = { office.publicBoard(of: $0) }
        count = { office.countVerification($0, outcome: $1) }
        publishedFile = { try office.publishedFile($0) }
    }
}
