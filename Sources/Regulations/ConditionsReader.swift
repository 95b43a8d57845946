import Licensing

/// Reads the conditions of a rule set.
struct ConditionsReader {
    /// The ranks that the rule set has.
    let ranks: [Int]

    func read(_ entry: Entry) throws(BadRegulation) -> Conditions {
        let table = try Table(
            entry,
            required: [
                "legalPerson", "safetyOrganization", "safetyRules", "netAssetsPercent",
                "leadExperienceYears", "leadTitle", "safetyLeadDedicated", "noOtherEmployer",
                "technicians", "techniciansIntermediate", "skilledWorkers",
                "highVoltageElectricians", "works", "revenueYuan", "jurisdiction",
            ]
        )
        return Conditions(
            legalPerson: try table["legalPerson"].string(),
            safetyOrganization: try table["safetyOrganization"].string(),
            safetyRules: try table["safetyRules"].string(),
            netAssetsPercent: try percent(table["netAssetsPercent"]),
            leadExperienceYears: try numbers(table["leadExperienceYears"], ofAllRanks: true),
            leadTitle: try titles(table["leadTitle"]),
            safetyLeadDedicated: try table["safetyLeadDedicated"].string(),
            noOtherEmployer: try table["noOtherEmployer"].string(),
            technicians: try numbers(table["technicians"], ofAllRanks: true),
            techniciansIntermediate: try numbers(table["techniciansIntermediate"]),
            skilledWorkers: try numbers(table["skilledWorkers"], ofAllRanks: true),
            highVoltageElectricians: try numbers(table["highVoltageElectricians"]),
            works: try works(table["works"]),
            revenueYuan: try numbers(table["revenueYuan"], upTo: 1_000_000_000_000),
            jurisdiction: try table["jurisdiction"].string()
        )
    }

    private func percent(_ entry: Entry) throws(BadRegulation) -> Threshold<Int> {
        let table = try Table(entry, required: ["value", "clause"])
        let value = try table["value"].positiveInteger()
        guard value <= 100 else { throw table["value"].bad("百分比不能大于100") }
        return Threshold(value, clause: try table["clause"].string())
    }

    private func numbers(
        _ entry: Entry,
        ofAllRanks: Bool = false,
        upTo limit: Int = 10_000
    ) throws(BadRegulation) -> [Int: Threshold<Int>] {
        let result = try thresholds(entry, ofAllRanks: ofAllRanks) {
            entry throws(BadRegulation) in try entry.positiveInteger(upTo: limit)
        }
        try checkOrder(result, entry)
        return result
    }

    private func titles(_ entry: Entry) throws(BadRegulation) -> [Int: Threshold<TitleLevel>] {
        let result = try thresholds(entry, ofAllRanks: true) {
            entry throws(BadRegulation) in try entry.oneOf(TitleLevel.self)
        }
        try checkOrder(result, entry)
        return result
    }

    private func thresholds<Value>(
        _ entry: Entry,
        ofAllRanks: Bool,
        _ read: (Entry) throws(BadRegulation) -> Value
    ) throws(BadRegulation) -> [Int: Threshold<Value>] {
        var result: [Int: Threshold<Value>] = [:]
        for item in try entry.list() {
            let table = try Table(item, required: ["grades", "clause"])
            let clause = try table["clause"].string()
            for (rank, value) in try byRank(table["grades"]) {
                guard result[rank] == nil else { throw value.bad("等级\(rank)重复") }
                result[rank] = Threshold(try read(value), clause: clause)
            }
        }
        if ofAllRanks, let missing = ranks.first(where: { result[$0] == nil }) {
            throw entry.bad("缺少等级\(missing)")
        }
        return result
    }

    /// A higher grade never requires less than a lower one.
    private func checkOrder<Value: Comparable>(
        _ thresholds: [Int: Threshold<Value>],
        _ entry: Entry
    ) throws(BadRegulation) {
        let ordered = ranks.compactMap { thresholds[$0]?.value }
        guard zip(ordered, ordered.dropFirst()).allSatisfy({ $0 >= $1 }) else {
            throw entry.bad("较高等级的要求低于较低等级")
        }
    }

    /// Members by rank, in the order of ranks.
    private func byRank(_ entry: Entry) throws(BadRegulation) -> [(Int, Entry)] {
        var result: [(Int, Entry)] = []
        for (key, value) in try Table.members(of: entry) {
            guard let rank = Int(key), ranks.contains(rank) else {
                throw value.bad("没有等级 \(key)")
            }
            result.append((rank, value))
        }
        return result.sorted { $0.0 < $1.0 }
    }

    private func works(
        _ entry: Entry
    ) throws(BadRegulation) -> [ActivityClass: WorksCondition] {
        let table = try Table(entry, required: ActivityClass.allCases.map(\.rawValue))
        var works: [ActivityClass: WorksCondition] = [:]
        for activity in ActivityClass.allCases {
            let item = try Table(
                table[activity.rawValue],
                required: ["windowYears", "everyYear", "needsQuality", "clause", "levels"]
            )
            works[activity] = WorksCondition(
                windowYears: try item["windowYears"].positiveInteger(),
                everyYear: try item["everyYear"].bool(),
                needsQuality: try item["needsQuality"].bool(),
                levels: try levels(item["levels"]),
                clause: try item["clause"].string()
            )
        }
        return works
    }

    private func levels(_ entry: Entry) throws(BadRegulation) -> [Int: VoltageLevel] {
        var levels: [Int: VoltageLevel] = [:]
        var lowest: Voltage?
        for (rank, item) in try byRank(entry) {
            let table = try Table(item, required: ["label", "minimumKV"])
            let minimum = Voltage(kilovolts: try table["minimumKV"].positiveInteger())
            if let lowest, minimum > lowest {
                throw table["minimumKV"].bad("较高等级的电压低于较低等级")
            }
            lowest = minimum
            levels[rank] = VoltageLevel(label: try table["label"].string(), minimum: minimum)
        }
        return levels
    }
}
