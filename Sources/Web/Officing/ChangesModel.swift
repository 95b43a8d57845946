import Authority
import Licensing

/// What one answered request to correct changed, item by item (补正前后).
struct ChangesModel: Sendable {
    /// One value, list or file: as it was and as it is.
    struct Line: Sendable {
        let name: String
        let before: String?
        let after: String?
        /// Where the file is read; nil for what is no file.
        var href: String?
    }

    /// One thing that was to be corrected.
    struct Item: Sendable {
        let place: String
        let fault: String
        let lines: [Line]
        let isUnchanged: Bool
    }

    let lead: String
    let items: [Item]

    /// A fault is told in so many characters: the whole of it stands in the notice.
    private static let faultMax = 120

    init(_ round: CorrectedRound, _ sheet: CaseSheet, _ sentences: Catalogue) {
        let same = round.answers.count { $0.isUnchanged }
        lead = sentences(
            same == 0 ? "office.changes.lead" : "office.changes.leadSame",
            [
                "round": String(round.round), "asked": Wording.day(round.askedOn, sentences),
                "answered": Wording.day(round.answeredOn, sentences),
                "count": String(round.answers.count), "same": String(same),
            ]
        )
        items = round.answers.map { answer in
            let fault = answer.item.fault.text
            let isLong = fault.count > ChangesModel.faultMax
            return Item(
                place: answer.item.place.name(in: sheet.matter.rules, sentences),
                fault: isLong ? "\(fault.prefix(ChangesModel.faultMax))…" : fault,
                lines: answer.values.map { ChangesModel.line($0, sentences) }
                    + answer.rows.map { ChangesModel.line($0, sentences) }
                    + ChangesModel.files(answer, sheet, sentences),
                isUnchanged: answer.isUnchanged
            )
        }
    }

    private static func line(_ value: CorrectionAnswer.Value, _ sentences: Catalogue) -> Line {
        Line(
            name: name(of: value.path, sentences),
            before: shown(value.before, value.path, sentences),
            after: shown(value.after, value.path, sentences)
        )
    }

    /// A place of the form that no page names is told by its part.
    private static func name(of path: String, _ sentences: Catalogue) -> String {
        let root = String(path.prefix { $0 != "." })
        return sentences.find("office.changes.\(path)") ?? sentences.find("office.changes.\(root)")
            ?? sentences("office.changes.other")
    }

    private static func shown(
        _ value: CorrectionAnswer.Shown?,
        _ path: String,
        _ sentences: Catalogue
    ) -> String {
        switch value {
        case nil: return sentences("office.changes.none")
        case .hidden: return sentences("office.changes.hidden")
        case .amount(let amount): return Wording.yuan(amount, sentences)
        case .truth(let isTrue): return sentences(isTrue ? "apply.word.yes" : "apply.word.no")
        case .text(let text) where path == "delivery":
            return sentences.find("office.delivery.\(text)") ?? text
        case .text(let text): return Day(text).map { Wording.day($0, sentences) } ?? text
        }
    }

    private static func line(_ rows: CorrectionAnswer.Rows, _ sentences: Catalogue) -> Line {
        let counts = [
            ("added", rows.added), ("removed", rows.removed), ("changed", rows.changed),
        ]
        let told = counts.filter { $0.1 > 0 }.map {
            sentences("office.changes.rows.\($0.0)", ["count": Wording.grouped($0.1)])
        }
        return Line(
            name: name(of: rows.path, sentences),
            before: nil,
            after: told.joined(separator: sentences("frame.comma"))
        )
    }

    /// The files that went and those that came; each is read where all materials are.
    private static func files(
        _ answer: CorrectionAnswer,
        _ sheet: CaseSheet,
        _ sentences: Catalogue
    ) -> [Line] {
        func line(_ material: Material, _ key: String, isOld: Bool) -> Line {
            let size = Wording.size(material.size)
            let index = sheet.readable.firstIndex(of: Readable(material))
            return Line(
                name: sentences("office.changes.file.\(key)"),
                before: isOld ? size : nil,
                after: isOld ? nil : size,
                href: index.map { "/office/cases/\(sheet.file.id)/materials/\($0 + 1)" }
            )
        }
        return answer.before.filter { !answer.after.contains($0) }
            .map { line($0, "old", isOld: true) }
            + answer.after.filter { !answer.before.contains($0) }
            .map { line($0, "new", isOld: false) }
    }
}

/// The part of a case's page that tells what the last correction changed.
struct CaseChanges: Sendable {
    /// More items than this have a page of their own.
    private static let itemsMax = 5

    let model: ChangesModel
    let items: [ChangesModel.Item]
    /// Where every item and every round stands; nil where all of it is here.
    let more: String?

    /// nil where nothing was corrected, or the person reads no materials.
    init?(_ sheet: CaseSheet, _ sentences: Catalogue) {
        guard let last = sheet.rounds.last else { return nil }
        model = ChangesModel(last, sheet, sentences)
        let isLong = model.items.count > CaseChanges.itemsMax
        items = isLong ? [] : model.items
        more =
            isLong || sheet.rounds.count > 1
            ? "/office/cases/\(sheet.file.id)/changes/\(last.round)" : nil
    }
}
