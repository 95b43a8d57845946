package import Licensing

/// What a cell holds once it is right.
package enum CellValue: Hashable, Sendable {
    case nothing
    case text(String)
    case identity(PersonID)
    case words([DraftWord])
    case yesNo(Bool)
    case day(Day)
    case periods([CellPeriod])
    case volts(Int)
    case money(Money)
}

/// A period as typed, both days included; without an end it still runs.
package struct CellPeriod: Hashable, Sendable {
    package let from: Day
    package let to: Day?
}

/// Reads cells and fields as people write them; see `DraftColumn.Kind`.
package struct CellReading: Sendable {
    /// No day that lies after it is a fact.
    let today: Day
    /// Of which document the numbers are.
    var identityKind = IdentityKind.resident

    /// The value of a text in a column.
    ///
    /// - Throws: what is wrong with it.
    func value(_ text: String, in column: DraftColumn) throws(CellFault) -> CellValue {
        guard text.utf8.count <= SheetCell.bytesMax else { throw .tooLong(max: column.lengthMax) }
        let text = CellReading.trimmed(text)
        guard !text.isEmpty else {
            if column.isRequired { throw .missing }
            return .nothing
        }
        switch column.kind {
        case .text(let max): return .text(try line(text, max: max))
        case .identity: return .identity(try identity(text))
        case .one(let words): return .words([try word(text, words)])
        case .several(let words): return .words(try several(text, words))
        case .yesNo: return .yesNo(try yesNo(text))
        case .day: return .day(try day(text))
        case .periods: return .periods(try periods(text))
        case .kilovolts: return .volts(try volts(text))
        case .yuan: return .money(try money(text))
        }
    }

    /// The text as our forms write it where it is right, so that what came from a file can be
    /// changed in a form; as it was typed where it is not.
    func canonical(_ text: String, in column: DraftColumn) -> String {
        do throws(CellFault) {
            switch try value(text, in: column) {
            case .words(let words): return words.map(\.text).joined(separator: "、")
            case .yesNo(let isYes): return isYes ? DraftWords.yes : DraftWords.no
            case .day(let day): return day.description
            case .identity(let number): return number.rawValue
            default: return CellReading.trimmed(text)
            }
        } catch {
            return text
        }
    }

    /// A line that a paper can show.
    func line(_ text: String, max: Int) throws(CellFault) -> String {
        guard CellReading.fits(text, max) else { throw .tooLong(max: max) }
        if let code = PrivateCode.first(in: text) { throw .privateUse(code) }
        guard !text.unicodeScalars.contains(where: CellReading.isHidden) else { throw .control }
        return text
    }

    func identity(_ text: String) throws(CellFault) -> PersonID {
        // A spreadsheet that takes the number for a figure writes 1.40105199E+17.
        guard !CellReading.isScientific(text) else { throw .numberForText }
        do throws(BadCode) {
            return try PersonID(Amounts.undashed(text), kind: identityKind, today: today)
        } catch {
            throw .badCode(error.reasons.map(\.message))
        }
    }

    func day(_ text: String) throws(CellFault) -> Day {
        guard let day = CellReading.anyDay(text) else { throw .notDay }
        guard day <= today else { throw .inFuture }
        return day
    }

    func money(_ text: String) throws(CellFault) -> Money {
        guard !CellReading.isScientific(text) else { throw .scientific }
        do throws(AmountFault) {
            return try Amounts.money(text)
        } catch {
            throw error == .tooFine ? .belowFen : .notYuan
        }
    }

    private func volts(_ text: String) throws(CellFault) -> Int {
        let plain = text.lowercased().replacing("kv", with: "").replacing("千伏", with: "")
        guard !CellReading.isScientific(text) else { throw .scientific }
        guard let volts = Amounts.volts(CellReading.trimmed(plain)) else { throw .notVoltage }
        return volts
    }

    func word(_ text: String, _ words: [DraftWord]) throws(CellFault) -> DraftWord {
        let plain = CellReading.folded(text)
        let found = words.first { $0.isMeant(by: plain) || $0.name == text }
        guard let found else { throw .notOneOf(words.map(\.text)) }
        return found
    }

    private func several(
        _ text: String,
        _ words: [DraftWord]
    ) throws(CellFault) -> [DraftWord] {
        var found: [DraftWord] = []
        for piece in text.split(whereSeparator: { "、,，;；/ \n".contains($0) }) {
            let word = try word(String(piece), words)
            if !found.contains(word) { found.append(word) }
        }
        guard !found.isEmpty else { throw .missing }
        return found
    }

    private func yesNo(_ text: String) throws(CellFault) -> Bool {
        switch text.lowercased() {
        case DraftWords.yes, "y", "yes", "true", "√", "1": return true
        case DraftWords.no, "n", "no", "false", "×", "0": return false
        default: throw .notYesNo
        }
    }

    private func periods(_ text: String) throws(CellFault) -> [CellPeriod] {
        var periods: [CellPeriod] = []
        for piece in text.split(whereSeparator: { ";；、\n".contains($0) }) {
            let trimmed = CellReading.trimmed(String(piece))
            guard !trimmed.isEmpty else { continue }
            periods.append(try period(trimmed))
        }
        return periods
    }

    private func period(_ text: String) throws(CellFault) -> CellPeriod {
        let ends = text.split(whereSeparator: { "至到~～—".contains($0) }).map {
            CellReading.trimmed(String($0))
        }
        let isRunning = text.hasSuffix("今")
        guard ends.count == 2, let from = CellReading.anyDay(ends[0]) else { throw .notPeriods }
        guard from <= today else { throw .inFuture }
        guard !isRunning, !ends[1].isEmpty else { return CellPeriod(from: from, to: nil) }
        guard let to = CellReading.anyDay(ends[1]) else { throw .notPeriods }
        guard to >= from else { throw .endsBeforeStart }
        return CellPeriod(from: from, to: to)
    }
}

extension CellReading {
    /// `2026-11-02`, `2026/11/2`, `2026.11.2`, `2026年11月2日` and `20261102`, also with a time behind it.
    static func anyDay(_ text: String) -> Day? {
        guard text.utf8.count <= Amounts.bytesMax,
            let plain = withoutTime(OutsideText.trimmed(Amounts.plain(text)))
        else { return nil }
        let parts = plain.split { "-/.年月日 ".contains($0) }.map(String.init)
        if parts.count == 1, plain.count == 8 {
            return Day("\(plain.prefix(4))-\(plain.dropFirst(4).prefix(2))-\(plain.suffix(2))")
        }
        guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// Whether nothing was typed.
    package static func isBlank(_ text: String) -> Bool { trimmed(text).isEmpty }

    static func trimmed(_ text: String) -> String { OutsideText.trimmed(text) }

    /// Whether a text has so many characters at most; its bytes are asked first.
    package static func fits(_ text: String, _ max: Int) -> Bool {
        text.utf8.count <= max * bytesOfCharacter && text.count <= max
    }

    /// The scalars that the longest characters of names need, such as a Han character with a
    /// variation selector.
    private static let bytesOfCharacter = 8

    /// Whether a spreadsheet wrote it as `1.40105E+17`.
    static func isScientific(_ text: String) -> Bool {
        guard text.utf8.count <= Amounts.bytesMax else { return false }
        let parts = Amounts.code(text).uppercased().split(
            separator: "E",
            omittingEmptySubsequences: false
        )
        guard parts.count == 2 else { return false }
        let isFigure: (Substring, String) -> Bool = { part, signs in
            part.contains { ("0"..."9").contains($0) }
                && part.allSatisfy { ("0"..."9").contains($0) || signs.contains($0) }
        }
        return isFigure(parts[0], "-+.,") && isFigure(parts[1], "-+")
            && (parts[0].contains(".") || parts[1].contains("+"))
    }

    /// The day of `2026-11-02 14:30:00` or `2026-11-02T14:30`; nil where no time stands behind it.
    private static func withoutTime(_ text: String) -> String? {
        guard let colon = text.firstIndex(of: ":") else { return text }
        guard let end = text[..<colon].lastIndex(where: { $0 == " " || $0 == "T" }) else {
            return nil
        }
        let time = text[text.index(after: end)...]
        return time.wholeMatch(of: /[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?/) == nil
            ? nil : OutsideText.trimmed(text[..<end])
    }

    /// Brackets and digits of full width are the same word.
    static func folded(_ text: String) -> String {
        Amounts.plain(text).filter { !$0.isWhitespace }
    }

    /// Control characters, and marks that turn the direction of writing around.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return category == .control || category == .format || category == .lineSeparator
            || category == .paragraphSeparator || category == .privateUse
            // Bytes that were no text, or marks beyond any writing.
            || scalar == "\u{FFFD}"
    }
}
