package import Licensing

/// A draft as its pages need it: every part as it was typed, its files, and what may be changed.
package struct Draft: Sendable {
    /// A part with its version; version 0 was never saved.
    package struct Part: Hashable, Sendable {
        package let text: PartText
        package let version: Int
        package let savedAt: Moment?
    }

    /// A file without its content.
    package struct File: Hashable, Sendable {
        package let id: String
        package let kind: String
        package let name: String
        package let type: String
        package let size: Int
        package let addedAt: Moment
        /// True once it is a material of the case.
        package let isFiled: Bool
    }

    package let id: CaseID
    /// Name of the applicant when the draft was opened.
    package let applicantName: String
    package let opening: Opening
    package let stage: StageName
    /// The parts that may be changed now.
    package let open: DraftAccess
    /// What the agency asked to be corrected, in its order; empty before.
    package let asked: [CorrectionTask]
    /// Whether the applicant has confirmed what an officer entered.
    package let isConfirmed: Bool
    package let parts: [DraftPart: Part]
    package let files: [File]
    package let ruleSet: RuleSet
    package let today: Day
    /// Classes whose performance is claimed here and was taken over by another unit of the same
    /// split.
    package let taken: Set<ActivityClass>

    /// The registered place of the enterprise; nil where it is not known.
    package let division: DivisionCode?

    /// A part; an empty one where nothing was saved.
    package subscript(_ part: DraftPart) -> Part {
        parts[part] ?? Part(text: prefilled(part), version: 0, savedAt: nil)
    }

    /// What is known before anybody typed, the name and the registered place.
    ///
    /// The credit code tells where an enterprise was first entered, which stands in for it only where
    /// nothing else is known.
    private func prefilled(_ part: DraftPart) -> PartText {
        guard part == .enterprise else { return PartText() }
        let first = try? DivisionCode(String(opening.applicant.rawValue.dropFirst(2).prefix(6)))
        return PartText(fields: [
            "name": applicantName, "division": (division ?? first)?.rawValue ?? "",
        ])
    }

    /// The kinds of files that may be given: what a merger or a split needs is asked of nobody else.
    package var fileKinds: [String] {
        MaterialKind.all.filter { kind in
            let rule = ruleSet.material(kind, in: opening.matter)
            return rule?.isAsked(of: OriginFields.kind(self[.origin].text)) ?? true
        }
    }

    /// Names what is in the draft: another one as soon as a part is saved, or a file comes or goes.
    ///
    /// A page carries it back, so that a word on the draft is a word on what was read.
    package var stamp: String {
        let saved = DraftPart.allCases.map { "\($0.rawValue):\(self[$0].version)" }
        let words = saved + files.map(\.id).sorted()
        return Office.digest(of: Array(words.joined(separator: " ").utf8)).hex
    }

    /// The reading and its report, where they were made beforehand: see `read(under:)`.
    private(set) var kept: (reading: DraftReading, report: EligibilityReport?)?

    /// The draft with its reading and report made.
    ///
    /// A draft can hold thousands of rows: a page asks for it already read, on a thread that answers
    /// nobody, and reads it once.
    package func read(under law: Law) -> Draft {
        let reading = reading
        var draft = self
        draft.kept = (reading, reading.report(under: law, ruleSet, on: today))
        return draft
    }

    /// The rules over the draft as it is; nil where it cannot be read at all.
    package func report(under law: Law) -> EligibilityReport? {
        if let kept { return kept.report }
        return reading.report(under: law, ruleSet, on: today)
    }

    /// The draft read as the contract has it.
    package var reading: DraftReading {
        if let kept { return kept.reading }
        return DraftReading(
            DraftInput(
                applicant: opening.applicant,
                agency: opening.agency,
                matter: opening.matter,
                texts: parts.mapValues(\.text),
                fileKinds: Set(files.map(\.kind)),
                taken: taken,
                ruleSet: ruleSet,
                today: today
            )
        )
    }
}
