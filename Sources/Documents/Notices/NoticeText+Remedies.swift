import Licensing

extension NoticeText {
    /// What the remedies must name: body, term and channel of reconsideration, court and term of
    /// the suit.
    ///
    /// - Source: Administrative Reconsideration Law, art. 20, 22, 25; Administrative Litigation
    ///   Law, art. 18, 46.
    static let remedyPlaces = [
        "reconsiderationBody", "reconsiderationDays", "reconsiderationChannel", "court",
        "litigationMonths",
    ]

    /// The remedies with their places filled.
    ///
    /// - Parameters:
    ///   - beginning: of both terms, `自收到本决定书之日起`.
    ///   - places: what the wording's places are filled with.
    /// - Returns: the paragraphs.
    /// - Throws: `missing` for any part of the remedies (SEED2-28, SEED2-D8).
    func filledRemedies(
        from beginning: String,
        with places: [String: String]
    ) throws(PaperRefusal) -> [String] {
        let wording = remedies.joined()
        for place in NoticeText.remedyPlaces where !wording.contains("{\(place)}") {
            throw .missing("救济途径：\(place)")
        }
        let filled = try NoticeText.filled(remedies, with: places)
        for way in ["行政复议", "行政诉讼"] {
            let told = filled.contains { $0.contains(way) && $0.contains(beginning) }
            guard told else { throw .missing("\(way)的期限起算") }
        }
        return filled
    }
}
