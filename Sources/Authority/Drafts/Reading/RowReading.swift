import Contract
import Licensing

/// Reads the rows of a table into what the contract has of them.
struct RowReading {
    let table: DraftTable
    let cells: CellReading

    /// The rows as the contract has them; those with faults are left out.
    ///
    /// - Parameters:
    ///   - rows: cells in the order of the columns.
    ///   - faults: every fault is added.
    /// - Returns: one object for each row that is right.
    func read(_ rows: [[String]], into faults: inout [PartFault]) -> [JSON] {
        guard let part = DraftPart(rawValue: table.rawValue) else { return [] }
        var objects: [JSON] = []
        var people: [String: Int] = [:]
        for (place, row) in rows.enumerated() {
            var found: [PartFault] = []
            let values = values(of: row) { column, fault in
                found.append(PartFault(part, row: place, column, fault))
            }
            if case .identity(let number)? = values["idNumber"] {
                if let first = people[number.person] {
                    found.append(PartFault(part, row: place, "idNumber", .twice(row: first)))
                }
                people[number.person] = people[number.person] ?? place
            }
            if found.isEmpty, let object = object(values) { objects.append(object) }
            faults += found
        }
        return objects
    }

    /// The faults of one row, as a form for it shows them.
    func faults(of row: [String]) -> [PartFault] {
        var faults: [PartFault] = []
        _ = read([row], into: &faults)
        return faults
    }

    private func values(
        of row: [String],
        _ fault: (String, CellFault) -> Void
    ) -> [String: CellValue] {
        var values: [String: CellValue] = [:]
        var cells = cells
        cells.identityKind = identityKind(of: row)
        for (index, column) in table.columns.enumerated() {
            let text = index < row.count ? row[index] : ""
            do throws(CellFault) {
                values[column.id] = try cells.value(text, in: column)
            } catch {
                fault(column.id, error)
            }
        }
        if needsPowerWord(values) { fault("powerRelated", .missing) }
        if needsQualityWord(values) { fault("quality", .missing) }
        return values
    }

    /// The kind of document that a row says, as far as it can be read; an empty cell is a resident's.
    private func identityKind(of row: [String]) -> IdentityKind {
        guard let place = table.index(of: "idKind"), place < row.count,
            let value = try? cells.value(row[place], in: table.columns[place]),
            case .words(let words) = value
        else { return .resident }
        return words.first.flatMap { IdentityKind(rawValue: $0.name) } ?? .resident
    }

    /// A title counts only where it is power-related, so a title without that word says too little.
    private func needsPowerWord(_ values: [String: CellValue]) -> Bool {
        guard values["powerRelated"] == .nothing, case .words(let words)? = values["title"] else {
            return false
        }
        return words.first?.name != "none"
    }

    /// Installation must say it (服务指南第二章“申请”一（四）2).
    private func needsQualityWord(_ values: [String: CellValue]) -> Bool {
        guard values["quality"] == .nothing, case .words(let words)? = values["class"] else {
            return false
        }
        return words.first?.name == ActivityClass.installation.rawValue
    }

    private func object(_ values: [String: CellValue]) -> JSON? {
        switch table {
        case .staff: person(values)
        case .works: work(values)
        case .settlements: settlement(values)
        }
    }
}

extension RowReading {
    private func person(_ values: [String: CellValue]) -> JSON? {
        guard case .text(let name)? = values["name"],
            case .identity(let number)? = values["idNumber"],
            case .words(let posts)? = values["posts"],
            case .yesNo(let isFullTime)? = values["fullTime"]
        else { return nil }
        var members = [
            JSONMember(key: "name", value: .string(name)),
            JSONMember(key: "idNumber", value: .string(number.rawValue)),
        ]
        // A form of old says nothing of the kind, and so does one that needs not.
        if number.kind != .resident {
            members.append(JSONMember(key: "idKind", value: .string(number.kind.rawValue)))
        }
        members += [
            JSONMember(key: "posts", value: .array(posts.map { .string($0.name) })),
            JSONMember(key: "fullTime", value: .bool(isFullTime)),
            JSONMember(
                key: "highVoltageElectrician",
                value: .bool(values["electrician"] == .yesNo(true))
            ),
            JSONMember(key: "management", value: .array(management(values))),
        ]
        if let title = title(values) { members.append(JSONMember(key: "title", value: title)) }
        return .object(members)
    }

    private func title(_ values: [String: CellValue]) -> JSON? {
        guard case .words(let words)? = values["title"], let level = words.first,
            level.name != "none"
        else { return nil }
        return .members([
            "level": .string(level.name),
            "powerRelated": .bool(values["powerRelated"] == .yesNo(true)),
        ])
    }

    private func management(_ values: [String: CellValue]) -> [JSON] {
        ActivityClass.allCases.flatMap { activity -> [JSON] in
            guard case .periods(let periods)? = values[activity.rawValue] else { return [] }
            return periods.map { period in
                .members([
                    "class": .string(activity.rawValue),
                    "from": .string(period.from.description),
                    "to": .optional(period.to?.description),
                ])
            }
        }
    }

    private func work(_ values: [String: CellValue]) -> JSON? {
        guard case .text(let name)? = values["name"], case .words(let kind)? = values["class"],
            case .words(let facility)? = values["facility"],
            case .volts(let volts)? = values["voltage"],
            case .day(let day)? = values["completedOn"], let kind = kind.first,
            let facility = facility.first
        else { return nil }
        return .members([
            "name": .string(name), "class": .string(kind.name),
            "facility": .string(facility.name),
            "voltageKV": .number(RowReading.kilovolts(volts)),
            "completedOn": .string(day.description),
            "qualityAccepted": .bool(values["quality"] == .yesNo(true)),
        ])
    }

    private func settlement(_ values: [String: CellValue]) -> JSON? {
        guard case .words(let kind)? = values["class"], case .day(let day)? = values["on"],
            case .money(let amount)? = values["amount"], let kind = kind.first
        else { return nil }
        return .members([
            "class": .string(kind.name), "on": .string(day.description),
            "amountYuan": .number(amount.description),
        ])
    }

    /// Kilovolts with three decimals at most: `0.4`, `10`.
    private static func kilovolts(_ volts: Int) -> String {
        let (whole, rest) = volts.quotientAndRemainder(dividingBy: 1_000)
        guard rest > 0 else { return String(whole) }
        var digits = String(String(1_000 + rest).dropFirst())
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
