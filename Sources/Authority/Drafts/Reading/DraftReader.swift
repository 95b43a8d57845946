import Contract
import Licensing

/// Reads one part after the other and gathers what is wrong.
struct DraftReader {
    let input: DraftInput
    private(set) var faults: [PartFault] = []
    private(set) var statuses: [DraftPart: PartStatus] = [:]
    let cells: CellReading
    private var wanted: [ClassGrade] = []

    init(_ input: DraftInput) {
        self.input = input
        cells = CellReading(today: input.today)
    }

    func text(_ part: DraftPart) -> PartText { input.texts[part] ?? PartText() }

    /// Whether the grades asked for rest on works (SEED2-61).
    private var needsWorks: Bool {
        let ranks = Set(wanted.map(\.grade.rank))
        return input.ruleSet.materials.contains { rule in
            rule.kind == MaterialKind.performance && rule.matters.contains(input.matter)
                && !ranks.isDisjoint(with: rule.ranks)
        }
    }

    /// Notes how far a part is, once its faults are known.
    mutating func note(_ part: DraftPart, isStarted: Bool? = nil) {
        let isStarted = isStarted ?? (input.texts[part] != nil)
        let isWrong = faults.contains { $0.part == part }
        statuses[part] = !isStarted ? .notStarted : isWrong ? .incomplete : .complete
    }

    /// Sets how far a part is that needs no fields.
    mutating func setStatus(_ status: PartStatus, of part: DraftPart) { statuses[part] = status }

    mutating func wrong(_ part: DraftPart, _ field: String, _ fault: CellFault) {
        faults.append(PartFault(part, field, fault))
    }

    /// The value of a field, or nil with its fault noted.
    mutating func field<Value>(
        _ part: DraftPart,
        _ field: String,
        _ read: (String) throws(CellFault) -> Value
    ) -> Value? {
        let typed = CellReading.trimmed(text(part)[field])
        do throws(CellFault) {
            guard !typed.isEmpty else { throw .missing }
            return try read(typed)
        } catch {
            wrong(part, field, error)
            return nil
        }
    }
}

extension DraftReader {
    /// GB 11643's own sample: stands for a number that is not given, and is never filed.
    private static let nobody = "11010519491231002X"

    mutating func enterprise() -> JSON {
        let part = DraftPart.enterprise
        let cells = cells
        let province = input.applicant.rawValue.dropFirst(2).prefix(6)
        let name = field(part, "name") { text throws(CellFault) in
            try cells.line(text, max: 100)
        }
        let address = field(part, "address") { text throws(CellFault) in
            try cells.line(text, max: 200)
        }
        let division = field(part, "division") { text throws(CellFault) in
            do throws(BadCode) {
                return try DivisionCode(Amounts.undashed(text)).rawValue
            } catch {
                throw CellFault.badCode(error.reasons.map(\.message))
            }
        }
        let representative = field(part, "representative") { text throws(CellFault) in
            try cells.line(text, max: 50)
        }
        let identity = representativeIdentity()
        note(part)
        let isGiven = input.texts[part] != nil
        return .members([
            "name": .string(name ?? "-"),
            "creditCode": .string(input.applicant.rawValue),
            "legalPerson": .bool(!isGiven || !text(part)["legal-person"].isEmpty),
            "legalRepresentative": .object(
                [JSONMember(key: "name", value: .string(representative ?? "-"))] + identity
            ),
            "registeredAddress": .string(address ?? "-"),
            "divisionCode": .string(division ?? String(province)),
        ])
    }

    /// The number of the legal representative's document; the kind is said where it is no resident's.
    private mutating func representativeIdentity() -> [JSONMember] {
        let part = DraftPart.enterprise
        var cells = cells
        let typed = CellReading.trimmed(text(part)["representative-id-kind"])
        do throws(CellFault) {
            let word = try typed.isEmpty ? nil : cells.word(typed, DraftWords.identityKinds)
            cells.identityKind = word.flatMap { IdentityKind(rawValue: $0.name) } ?? .resident
        } catch {
            wrong(part, "representative-id-kind", error)
        }
        let reading = cells
        let identity = field(part, "representative-id") { text throws(CellFault) in
            try reading.identity(text)
        }
        let number = JSON.string(identity?.rawValue ?? DraftReader.nobody)
        let members = [JSONMember(key: "idNumber", value: number)]
        guard let kind = identity?.kind, kind != .resident else { return members }
        return members + [JSONMember(key: "idKind", value: .string(kind.rawValue))]
    }

    mutating func requested() -> JSON {
        let text = text(.requested)
        wanted = ActivityClass.allCases.compactMap { activity in
            Int(text[activity.rawValue]).flatMap { input.ruleSet.grade($0) }
                .map { ClassGrade(activity, $0) }
        }
        if wanted.isEmpty { wrong(.requested, ActivityClass.installation.rawValue, .missing) }
        note(.requested)
        let shown = wanted.map { ($0.activity, $0.grade.rank) }
        // Something must be asked for to be read; the page leaves out what it finds on it.
        let lowest = input.ruleSet.grades.map(\.rank).max() ?? 1
        return .array(
            (shown.isEmpty ? [(ActivityClass.installation, lowest)] : shown).map { wish in
                .members(["class": .string(wish.0.rawValue), "grade": .integer(wish.1)])
            }
        )
    }

    mutating func safety() -> JSON {
        note(.safety)
        let text = text(.safety)
        let isGiven = input.texts[.safety] != nil
        return .members([
            "organization": .bool(!isGiven || !text["organization"].isEmpty),
            "rules": .bool(!isGiven || !text["rules"].isEmpty),
        ])
    }

    mutating func assets() -> JSON {
        let part = DraftPart.assets
        let cells = cells
        let day = field(part, "balance-date") { text throws(CellFault) in try cells.day(text) }
        let total = field(part, "total") { text throws(CellFault) in try cells.money(text) }
        let net = field(part, "net") { text throws(CellFault) in try cells.money(text) }
        if let total, let net, net > total { wrong(part, "net", .moreThanTotal) }
        note(part)
        return .members([
            "balanceDate": .string((day ?? input.today).description),
            "totalAssetsYuan": .number(total?.description ?? "1"),
            "netAssetsYuan": .number(net?.description ?? "1"),
        ])
    }

    mutating func rows(_ table: DraftTable) -> JSON {
        guard let part = DraftPart(rawValue: table.rawValue) else { return .array([]) }
        let rows = text(part).rows
        let isNeeded = part == .staff || needsWorks
        if rows.isEmpty, isNeeded { wrong(part, part.rawValue, .noRows) }
        let objects = RowReading(table: table, cells: cells).read(rows, into: &faults)
        note(part, isStarted: !rows.isEmpty)
        if rows.isEmpty, !isNeeded, !wanted.isEmpty { statuses[part] = .notNeeded }
        return .array(objects)
    }

    mutating func delivery() -> JSON {
        let way = Delivery(rawValue: text(.delivery)["way"])
        if way == nil { wrong(.delivery, "way", .missing) }
        note(.delivery)
        return .string((way ?? .mail).rawValue)
    }

    mutating func materials() {
        let origin = OriginFields.kind(text(.origin))
        for rule in input.ruleSet.materials
        where !(rule.ranks.isEmpty && rule.origins.isEmpty)
            && rule.isAskedFor(input.matter, wanted, origin)
            && !input.fileKinds.contains(rule.kind)
        {
            wrong(.materials, rule.kind, .noMaterial(rule.title))
        }
        note(.materials, isStarted: !input.fileKinds.isEmpty)
        if input.fileKinds.isEmpty, !wanted.isEmpty, !faults.contains(where: isMaterial) {
            statuses[.materials] = .notNeeded
        }
    }

    private func isMaterial(_ fault: PartFault) -> Bool { fault.part == .materials }

    mutating func declaration() {
        if text(.declaration)["agreed"].isEmpty { wrong(.declaration, "agreed", .missing) }
        note(.declaration)
    }
}

/// Kinds of materials that are uploaded as files.
package enum MaterialKind {
    /// 业绩材料, as the rule set's catalogue has it.
    package static let performance = "performance"
    /// 合并或分立相关材料 (SEED2-62).
    package static let mergerSplit = "mergerSplit"
    /// Whatever the applicant adds freely; nobody may ask for it (行政许可法 第三十一条).
    package static let other = "other"
    /// The kinds that are offered.
    package static let all = [performance, mergerSplit, other]
}
