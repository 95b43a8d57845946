package import Licensing
import Store

/// A check on site to which somebody is ordered (现场核查安排).
package struct SiteVisitEntry: Hashable, Sendable {
    package let id: CaseID
    package let applicantName: String
    package let on: Day
    package let place: String
    /// Whether another has written the record, and this one's signature is wanted.
    package let isRecorded: Bool
}

extension Office {
    /// The checks on site ordered for a person, by their day, the soonest first.
    package func siteVisits(of person: Actor) throws -> [SiteVisitEntry] {
        guard let agency = person.agency, person.post.handlesCases else { return [] }
        return try store.read { try $0.visits(of: person.id, at: agency) }.compactMap { row in
            row.visit.map {
                SiteVisitEntry(
                    id: row.case,
                    applicantName: row.applicantName,
                    on: $0.on,
                    place: $0.place,
                    isRecorded: $0.recordedBy != nil
                )
            }
        }
    }
}

extension VisitRow {
    /// The open check of a case; nil where there is none, or the case is over.
    init?(_ state: CaseState) {
        guard state.name.isUnderReview, let check = state.openSiteCheck else { return nil }
        self.init(
            on: check.order.on,
            place: check.order.place.text,
            officers: check.order.officers,
            recordedBy: check.recordedBy
        )
    }
}
