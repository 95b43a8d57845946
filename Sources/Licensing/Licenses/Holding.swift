/// What an applicant holds and asks for already: all that an admission looks at beside the case.
public struct Holding: Hashable, Sendable {
    /// Nothing is held and nothing else is asked for.
    public static let nothing = Holding()

    /// The applicant's licenses of the family, ended ones too.
    public let licenses: [License]
    /// Another first application of the applicant in the family that is filed and not decided.
    public let firstApplication: CaseID?

    /// What an applicant holds.
    public init(licenses: [License] = [], firstApplication: CaseID? = nil) {
        self.licenses = licenses
        self.firstApplication = firstApplication
    }

    /// The license of an identifier; nil where the applicant does not hold it.
    public func license(_ id: LicenseID) -> License? {
        licenses.first { $0.id == id }
    }

    /// The first license that counts as held on a day, with its state.
    ///
    /// One license for one holder and family: also one that is suspended, one that has not begun, and one
    /// of which nobody can say how it stands.
    public func held(on day: Day) -> (license: License, state: LicenseState)? {
        licenses.lazy.map { ($0, $0.state(asOf: day)) }.first { $0.1.status.isHeld }
    }
}

extension LicenseStatus {
    /// Whether the license keeps its holder from applying for a first one.
    var isHeld: Bool {
        switch self {
        case .valid, .expiring, .suspended, .notYetValid, .unknown: true
        case .expired, .revoked, .withdrawn, .rescinded, .cancelled: false
        }
    }
}
