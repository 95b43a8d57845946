import Licensing

/// Until when an applicant may go against what was decided (救济期限); nil before its service.
///
/// - Source: SEED2-28; the clauses stand at `RemedyClocks`.
struct RemedyModel: Sendable {
    /// One way and its last day.
    struct Way: Sendable {
        let name: String
        let body: String
        let day: String
        /// Whether the body's name rests on memory still, as the guide marks it.
        let isUnverified: Bool
    }

    let ways: [Way]
    let served: String
    /// Whether a day depends on a holiday notice that is still to come.
    let isProvisional: Bool

    init?(_ case: Case, law: Law, _ sentences: Catalogue) {
        guard let clocks = `case`.remedies(under: law),
            let agency = (`case`.state.opening?.agency).flatMap({ law.agency($0) })
        else { return nil }
        served = sentences("remedy.served", ["day": Wording.day(clocks.servedOn, sentences)])
        isProvisional = clocks.isProvisional
        let remedies = agency.remedies
        ways = [
            ("reconsideration", remedies.reconsiderationBody, clocks.reconsideration),
            ("litigation", remedies.court, clocks.litigation),
        ].map { name, body, day in
            Way(
                name: sentences("remedy.\(name)"),
                body: body.value,
                day: sentences("remedy.until", ["day": Wording.weekday(day, sentences)]),
                isUnverified: !body.isVerified
            )
        }
    }
}
