import Contract
package import Licensing
import Register
import Seals

/// Plays the first application of a made-up enterprise, each act by the person in its post.
///
/// The last acts lie on the day of sealing, the earlier ones before it by working days; every act
/// happens at the start of its day, so that two plays are alike.
package struct PlayedCase {
    private let office: Office
    private let clock: PlayedClock
    private let staff: [Post: SamplePerson]
    let enterprise: SampleEnterprise
    private let sealingDay: Day
    private let seed: UInt64
    private let say: (String) -> Void

    /// Prepares a play.
    ///
    /// - Parameters:
    ///   - office: an open office; the play brings a clock and random values of its own.
    ///   - staff: the agency's people.
    ///   - seed: chooses enterprise, identifiers and serials.
    ///   - sealingDay: the day of decision, making, sealing and publication.
    ///   - say: told each step.
    package init(
        in office: Office,
        staff: [SamplePerson],
        seed: UInt64,
        sealingOn sealingDay: Day,
        say: @escaping (String) -> Void
    ) {
        let filing = office.law.calendar.workingDay(9, before: sealingDay).day
        clock = PlayedClock(at: filing)
        self.seed = seed
        self.office = office.playing(clock.clock, .seeded(seed))
        self.staff = Dictionary(
            staff.map { ($0.post, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.sealingDay = sealingDay
        self.say = say
        enterprise = SampleEnterprise(seed: seed, filingOn: filing)
    }

    /// Plays the whole way, from draft to archive.
    ///
    /// - Returns: the case.
    @discardableResult
    package func play() throws -> CaseID {
        let id = try file()
        try accept(id)
        try review(id)
        try decide(id)
        try issue(id)
        try finish(id)
        return id
    }

    /// The enterprise's handler; password and secret are new each time, the account is the same.
    func applicant() throws -> SamplePerson {
        let code = try CreditCode(enterprise.creditCode)
        return SamplePeople.applicant(of: code, randomness: .system)
    }

    /// Draft, material, filing, receipt.
    package func file() throws -> CaseID {
        let code = try CreditCode(enterprise.creditCode)
        let applicant = try applicant().actor
        let agency = AgencyID("shanxi")
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: agency
        )
        try office.keepProved(enterprise, of: agency)
        let id = try office.openDraft(opening, named: enterprise.name, by: applicant).id
        try office.addMaterial(
            try enterprise.application(),
            kind: Material.applicationForm,
            to: id,
            by: applicant
        )
        let filed = try office.file(id, by: applicant)
        tell("提交并收到申请：\(enterprise.name)，\((filed.state.filing?.requested ?? []).titles)")
        return id
    }

    /// Acceptance and its sealed notice.
    package func accept(_ id: CaseID) throws {
        advance(before: 8)
        try office.accept(id, by: actor(.acceptance))
        try office.sealNotice(.acceptance, of: id, by: actor(.sealing))
        tell("受理，出具《行政许可受理通知书》")
    }

    /// Review with its findings, and its confirmation.
    package func review(_ id: CaseID) throws {
        advance(before: 4)
        let report = try office.findings(of: id)
        let conclusion = try office.review(id, by: actor(.review))
        tell("审查：\(report.findings.count)项，\(conclusion ? "拟准予" : "拟不予")")
        advance(before: 2)
        try office.perform(.confirmReview, on: id, by: actor(.confirmation))
        tell("审核，同意审查意见")
    }

    /// The grant and its sealed notice.
    package func decide(_ id: CaseID) throws {
        clock.set(to: sealingDay)
        let state = try office.grant(id, by: actor(.decision)).state
        try office.sealNotice(.grant, of: id, by: actor(.sealing))
        tell("决定准予，许可证编号 \(state.grant?.licenseNumber.rawValue ?? "")")
    }

    /// Making, sealing and publication.
    package func issue(_ id: CaseID) throws {
        let making = try office.makeLicense(id, by: actor(.licenseMaking)).state.making
        tell("制证，电子证照标识 \(making?.identifier.description ?? "")")
        try office.sealLicense(id, by: actor(.sealing))
        tell("用印：正本、副本")
        try office.publishDue()
        tell("公布，登记簿共\(office.register.count)条")
    }

    /// Service and archive on the day of sealing, for a way that was begun by another play.
    package func finishOn(_ id: CaseID) throws {
        clock.set(to: sealingDay)
        try finish(id)
    }

    /// Service and archive.
    package func finish(_ id: CaseID) throws {
        try office.perform(.serve(.mail(tracking: nil)), on: id, by: actor(.service))
        tell("送达（邮寄）")
        try office.perform(.archive, on: id, by: actor(.archive))
        tell("归档")
    }

    private func advance(before count: Int) {
        clock.set(to: office.law.calendar.workingDay(count, before: sealingDay).day)
    }

    private func tell(_ step: String) {
        say("\(clock.clock.now().day) \(step)")
    }

    private func actor(_ post: Post) -> Actor {
        guard let person = staff[post] else {
            preconditionFailure("the sample office has a person in each post")
        }
        return person.actor
    }
}

extension [ClassGrade] {
    /// `承装类四级、承修类四级`.
    var titles: String { map(\.title).joined(separator: "、") }
}

extension Office {
    /// The same office with the clock and the random values of a play.
    func playing(_ clock: Clock, _ randomness: Randomness) -> Office {
        var office = Office(
            law: law,
            settings: settings,
            store: store,
            clock: clock,
            randomness: randomness,
            custody: custody,
            accounts: accounts,
            papers: papers,
            book: book,
            afterStage: afterStage
        )
        office.isPlayed = true
        return office
    }
}
