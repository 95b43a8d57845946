import Licensing

/// 现场核查 as its applicant has to know it: the day, the place and what to have ready.
///
/// - Source: 行政许可法 第三十四条第三款: two officers at least; the rest is the notice's own wording.
struct SiteVisit: Sendable {
    let sentence: String
    let place: String
    let prepare: String

    /// Nil where no check is to come, or its notice is not sealed yet: only what is sealed is told.
    init?(_ state: CaseState, _ sentences: Catalogue) {
        guard let check = state.openSiteCheck, check.record == nil,
            let notice = state.notices.last(where: { $0.number == check.order.notice }),
            !notice.isVoid, state.sealedPapers.contains(notice.paper)
        else { return nil }
        sentence = sentences(
            "apply.visit.day",
            ["day": Wording.day(check.order.on, sentences)]
        )
        place = check.order.place.text
        prepare = sentences("apply.visit.prepare")
    }
}
