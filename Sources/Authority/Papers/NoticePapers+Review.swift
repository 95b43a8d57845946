import Documents
import Licensing

/// Notices of the time between acceptance and decision.
extension NoticePapers {
    /// 现场核查通知书; the officers by name and certificate, so that who is visited can compare them.
    ///
    /// - Throws: `.noCertificate` where one of them has none registered: a log-in name is none.
    mutating func siteCheck(_ facts: SiteCheckOrder) throws -> SiteCheckNotice {
        SiteCheckNotice(
            head: head(),
            reason: facts.reason.text,
            officers: try onSite(facts.officers),
            on: facts.on,
            place: facts.place.text,
            contact: contact(),
            places: places.values
        )
    }

    private func onSite(_ accounts: [String]) throws -> [SiteCheckOfficer] {
        let people = try accounts.map { (account: $0, person: try office.accounts.person($0)) }
        let officers = people.compactMap { _, person -> SiteCheckOfficer? in
            guard let person, let certificate = person.certificate else { return nil }
            return SiteCheckOfficer(name: person.name, certificate: certificate)
        }
        guard officers.count == people.count else {
            let missing = people.filter { $0.person?.certificate == nil }
            throw OfficeRefusal.noCertificate(missing.map { $0.person?.login ?? $0.account })
        }
        return officers
    }

    /// 延长审查期限通知书.
    mutating func periodExtended(_ facts: PeriodExtension) throws -> PeriodExtendedNotice {
        let before = Case(id: current.id, acts: current.acts.dropLast())
        let former = try before.clocks(under: office.law).last { $0.name == .decision }?.due
        // The head extends no term that stands still.
        guard let former else { throw notDue }
        guard let days = rules.period(.decision).extensionBy else {
            throw OfficeRefusal.paper(.missing("延长的期限"))
        }
        let day = call.act.on
        return PeriodExtendedNotice(
            head: head(),
            reason: facts.reason.text,
            approvedOn: day,
            formerDue: former,
            days: days,
            ruler: try ruler(asOf: day, formerDue: former),
            contact: contact(),
            places: places.values
        )
    }

    /// 特别程序所需时间告知书; the ruler shows the term as if the time ended on the expected day.
    mutating func specialTime(_ facts: Standstill) throws -> SpecialTimeNotice {
        let day = call.act.on
        let end = Act(
            sequence: call.act.sequence + 1,
            fact: .resumed,
            by: call.act.by,
            on: facts.expectedEnd,
            recordedAt: call.act.recordedAt,
            clause: nil
        )
        return SpecialTimeNotice(
            head: head(),
            ground: facts.ground,
            reason: facts.reason.text,
            from: day,
            expectedEnd: facts.expectedEnd,
            ruler: try ruler(of: current.acts + [end], asOf: day, isExpected: true),
            contact: contact(),
            places: places.values
        )
    }
}
