import Contract
import Licensing

/// The fields of a draft on how its unit was newly set up (SEED2-62, SEED2-63).
package enum OriginFields {
    /// Most units before a merger that the form has room for.
    package static let unitsMax = 3

    /// `unit-2-code`.
    package static func unit(_ number: Int, _ field: String) -> String {
        "unit-\(number)-\(field)"
    }

    static let ofUnit = ["name", "code", "license"]

    /// What was chosen; nil where the unit was not newly set up.
    static func kind(_ text: PartText) -> Origin.Kind? { Origin.Kind(rawValue: text["kind"]) }

    /// What is claimed of the classes that are asked for, as far as it can be read; nil for nothing.
    ///
    /// Before anything is asked for every claim counts.
    static func claim(_ text: PartText?, requested: PartText?) -> Origin? {
        guard let text, kind(text) == .split,
            let code = try? CreditCode(Amounts.undashed(text[unit(1, "code")])),
            let license = try? LicenseNumber(Amounts.code(text[unit(1, "license")])),
            let day = Day(CellReading.trimmed(text["on"])) ?? Day("2000-01-01")
        else { return nil }
        return Origin(
            kind: .split,
            on: day,
            predecessors: [Origin.Predecessor(creditCode: code, license: license)],
            inherits: Set(inherits(text).filter { requested?[$0.rawValue].isEmpty != true })
        )
    }

    /// The classes whose performance is claimed.
    static func inherits(_ text: PartText) -> [ActivityClass] {
        ActivityClass.allCases.filter { !text[$0.rawValue].isEmpty }
    }
}

extension DraftReader {
    /// How the unit came to be, or nil where it was not newly set up: then nothing needs to be said.
    mutating func origin() -> JSON? {
        let part = DraftPart.origin
        let text = text(part)
        guard let kind = OriginFields.kind(text) else {
            if !text.isBlank { wrong(part, "kind", .missing) }
            setStatus(text.isBlank ? .notNeeded : .incomplete, of: part)
            return nil
        }
        let cells = cells
        let day = field(part, "on") { text throws(CellFault) in try cells.day(text) }
        let numbers = (1...OriginFields.unitsMax).filter { number in
            number == 1
                || OriginFields.ofUnit.contains { !text[OriginFields.unit(number, $0)].isEmpty }
        }
        let units = numbers.map { predecessor($0) }
        if kind == .split {
            for number in numbers.dropFirst() {
                wrong(part, OriginFields.unit(number, "name"), .mergerOnly)
            }
        }
        let claimed = OriginFields.inherits(text)
        for activity in claimed {
            if kind == .merger { wrong(part, activity.rawValue, .splitOnly) }
            if input.taken.contains(activity) { wrong(part, activity.rawValue, .inherited) }
        }
        note(part)
        return .members([
            "kind": .string(kind.rawValue),
            "on": .string((day ?? input.today).description),
            "predecessors": .array(units.compactMap(\.self)),
            "inherits": .array(claimed.map { .string($0.rawValue) }),
        ])
    }

    private mutating func predecessor(_ number: Int) -> JSON? {
        let part = DraftPart.origin
        let cells = cells
        let applicant = input.applicant
        let name = field(part, OriginFields.unit(number, "name")) { text throws(CellFault) in
            try cells.line(text, max: 100)
        }
        let code = field(part, OriginFields.unit(number, "code")) { text throws(CellFault) in
            let code = try CellReading.code(Amounts.undashed(text), CreditCode.init(_:))
            guard code != applicant else { throw .ownCode }
            return code
        }
        let license = field(part, OriginFields.unit(number, "license")) { text throws(CellFault) in
            try CellReading.code(text, LicenseNumber.init)
        }
        // A unit of which a code is missing stands for nothing in the check.
        guard let name, let code, let license else { return nil }
        return .members([
            "name": .string(name), "creditCode": .string(code.rawValue),
            "licenseNumber": .string(license.rawValue),
        ])
    }
}

extension CellReading {
    /// A code as it was typed or pasted.
    static func code<Code>(
        _ text: String,
        _ read: (String) throws(BadCode) -> Code
    ) throws(CellFault) -> Code {
        do throws(BadCode) {
            return try read(Amounts.code(text))
        } catch {
            throw .badCode(error.reasons.map(\.message))
        }
    }
}
