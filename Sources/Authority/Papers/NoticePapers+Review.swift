import Documents
import Licensing

/// Notices of the time between acceptance and decision.
extension NoticePapers {
    /// 现场核查通知书; the officers by the numbers with which they work, never by name.
    mutating func siteCheck(_ facts: SiteCheckOrder) throws -> SiteCheckNotice {
        SiteCheckNotice(
            head: head(),
            reason: facts.reason.text,
            officers: try facts.officers.map { try office.accounts.person($0)?.login ?? $0 },
            on: facts.on,
            place: facts.place.text,
            contact: contact(),
            places: places.values
        )
    }

    /// 延长审查期限通知书.
    mutating func periodExtended(_ facts: PeriodExtension) throws -> PeriodExtendedNotice {
        let before = Case(id: current.id, acts: current.acts.dropLast())
        let former = try before.clocks(under: office.law).last { $0.name == .decision }?.due
        // The head extends no term that stands still.
        guard let former else { throw notDue }
        let day = call.act.on
        return PeriodExtendedNotice(
            head: head(),
            reason: facts.reason.text,
            approvedOn: day,
            formerDue: former,
            days: rules.period(.decision).extensionBy ?? 0,
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
