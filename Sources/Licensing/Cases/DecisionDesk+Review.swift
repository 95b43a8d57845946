extension DecisionDesk {
    /// The review as one of one, or of two where the agency has set so.
    func read(_ review: Review) -> Review {
        let isFirst = state.name == .accepted
        return Review(
            proposesGrant: review.proposesGrant,
            findings: review.findings,
            awaitsSecond: isFirst && settings.readers == 2
        )
    }

    /// Refuses a check of fewer than two, and one on a day that is over.
    func checked(_ order: SiteCheckOrder) throws(Refusal) -> SiteCheckOrder {
        let people = Set(order.officers).filter { !$0.isBlank }
        guard people.count >= SiteCheckOrder.officersMin, people.count == order.officers.count
        else { throw .tooFewOfficers }
        guard order.on >= day else { throw .dayOver(order.on) }
        return order
    }

    /// Refuses the record of a check that is still to come.
    func checked(_ record: SiteCheckRecord) throws(Refusal) -> SiteCheckRecord {
        if let order = state.openSiteCheck?.order, day < order.on {
            throw .siteCheckAhead(order.on)
        }
        return record
    }

    /// Refuses a standstill that is expected to end before it begins.
    func checked(_ standstill: Standstill) throws(Refusal) -> Standstill {
        guard standstill.expectedEnd >= day else { throw .dayOver(standstill.expectedEnd) }
        return standstill
    }
}
