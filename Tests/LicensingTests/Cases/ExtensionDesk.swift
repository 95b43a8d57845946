import Licensing
import Testing

/// An extension of the sample license: 1-4-00123-2020, Shanxi, granted 2020-11-16, last day Sunday
/// 2026-11-15, last day to file in time 2026-10-16.
struct ExtensionDesk {
    static let licenseID = LicenseID("L1")
    static let number = "1-4-00123-2020"

    var desk = Desk(subject: Case(id: CaseID("E1")))
    private(set) var license: License

    init(_ license: License) throws {
        self.license = license
        desk.holding = Holding(licenses: [license])
    }

    /// The same license with another case.
    func anew(_ id: CaseID) -> ExtensionDesk {
        var other = self
        other.desk.subject = Case(id: id)
        return other
    }

    /// The license as it was granted; other days and grades where given.
    static func license(
        granted day: String = "2020-11-16",
        until last: String = "2026-11-15",
        ranks: Int = 4,
        agency: AgencyID = SampleCase.agency
    ) throws -> License {
        let terms = LicenseTerms(
            number: number,
            holder: Holder(name: "甲公司", creditCode: try SampleCase.enterprise().rawValue),
            grades: try SampleCase.requested(ranks).map { HeldGrade($0) },
            agency: agency,
            validFrom: .day(try Written.day(day)),
            validUntil: .day(try Written.day(last))
        )
        let origin = LicenseEvent(
            sequence: 1,
            fact: .origin(.granted(terms)),
            on: try Written.day(day),
            recordedAt: Moment(startOf: try Written.day(day)).adding(seconds: 36_000),
            cause: .act(CaseID("C0"), sequence: 9)
        )
        return try License(id: licenseID, family: .facility, events: [origin])
    }

    /// An extension that was filed and received on a day.
    static func filed(on day: String, until last: String = "2026-11-15") throws -> ExtensionDesk {
        var desk = try ExtensionDesk(try license(until: last))
        try desk.file(on: day)
        return desk
    }

    mutating func file(on day: String) throws {
        try on(day, .applicant, .open(try ExtensionDesk.opening()))
        try on(day, .applicant, .addMaterial(try SampleCase.material("applicationForm")))
        try on(day, .applicant, try file())
        try on(day, .clerk, .receive)
    }

    mutating func serveCorrection(on day: String) throws {
        let service = NoticeService(paper: .notice(.correction), way: .electronic)
        try on(day, .service, .serveNotice(service))
    }

    /// An extension at a stage that only extensions reach; nil for any other.
    static func standing(at stage: StageName) throws -> Case? {
        guard [.renewed, .ended].contains(stage) else { return nil }
        var desk = try filed(on: stage == .renewed ? "2026-10-16" : "2026-10-19")
        try desk.settle(on: "2026-11-18")
        return desk.desk.subject
    }

    static func opening() throws -> Opening {
        Opening(
            family: .facility,
            matter: .extension,
            applicant: try SampleCase.enterprise(),
            agency: SampleCase.agency
        )
    }

    func file(seen: Int? = nil, requested: [ClassGrade]? = nil) throws -> Command {
        .file(
            requested: try requested ?? SampleCase.requested(),
            delivery: .mail,
            license: SeenLicense(id: license.id, version: seen ?? license.version)
        )
    }

    /// Does one act, and appends what it makes true of the license.
    mutating func on(_ day: String, _ post: Post, _ command: Command, id: String? = nil) throws {
        let (count, law) = (desk.subject.acts.count, try SampleCase.law())
        try desk.on(day, post, command, id: id)
        for act in desk.subject.acts.dropFirst(count) {
            let caused = desk.subject.licenseFact(
                ofActAt: act.sequence,
                under: law
            ) { Holder(name: "甲公司") }
            guard let caused else { continue }
            let event = LicenseEvent(
                sequence: license.version + 1,
                fact: caused.fact,
                on: caused.on,
                recordedAt: act.recordedAt,
                cause: .act(desk.subject.id, sequence: act.sequence)
            )
            license = try license.appending([event])
        }
        desk.holding = Holding(licenses: [license])
    }

    /// Writes down, on a day, all that the law has made true by then.
    mutating func settle(on day: String) throws {
        let law = try SampleCase.law()
        while let lapse = desk.subject.lapse(on: try Written.day(day), under: law) {
            switch lapse {
            case .acceptance:
                try on(day, .clerk, .acceptBySilence(notice: NoticeNumber("受9")))
            case .renewal: try on(day, .clerk, .renewByLaw(notice: NoticeNumber("认1")))
            case .expiry: try on(day, .clerk, .endByExpiry)
            }
        }
    }

    mutating func accept(on day: String) throws {
        try on(day, .acceptance, .accept(notice: NoticeNumber("受1")))
    }

    /// Reviews and confirms; then the decision is due.
    mutating func confirm(on day: String, proposesGrant: Bool = true) throws {
        try on(day, .review, .review(try SampleCase.review(proposesGrant)))
        try on(day, .confirmation, .confirmReview)
    }

    /// Refuses after the holder waived the statement; the refusal's notice is not sealed.
    mutating func refuse(on day: String) throws {
        try on(day, .decision, SampleCase.proposal)
        try on(day, .sealing, try SampleCase.seal(.notice(.refusalProposed)))
        try on(
            day,
            .service,
            .serveNotice(NoticeService(paper: .notice(.refusalProposed), way: .counter))
        )
        try on(day, .applicant, .waiveStatement)
        try on(day, .decision, .refuse(SampleCase.refused))
    }

    var grant: Command {
        get throws {
            .grant(
                notice: NoticeNumber("准1"),
                granted: try SampleCase.requested(),
                licenseNumber: try LicenseNumber(ExtensionDesk.number)
            )
        }
    }

    func refusal(on day: String, _ post: Post, _ command: Command) throws -> Refusal? {
        try desk.refusal(on: day, post, command)
    }

    func state(on day: String) throws -> CaseState { try desk.state(on: day) }

    /// Status, basis and last day as all events tell, or as those known at noon of a day.
    func status(_ day: String, known: String? = nil) throws -> String {
        let moment = try known.map { Moment(startOf: try Written.day($0)).adding(seconds: 43_200) }
        let state = license.state(asOf: try Written.day(day), knownAt: moment)
        let last = state.terms.map(\.validUntil.description) ?? "-"
        return "\(state.status.rawValue) \(state.basis.rawValue) \(last)"
    }
}
