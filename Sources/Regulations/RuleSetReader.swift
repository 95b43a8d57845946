import Licensing

/// Reads a file of one rule set.
struct RuleSetReader {
    private let root: Table
    private let ranks: [Int]

    static func read(_ text: String, file: String) throws(BadRegulation) -> RuleSet {
        let root = try Table(
            Entry(file: file, text: text),
            required: [
                "id", "title", "effectiveFrom", "effectiveUntil", "legalBases", "grades",
                "conditions", "periods", "materials",
            ]
        )
        let rules = try grades(root["grades"], ruleSet: try root["id"].string())
        return try RuleSetReader(root: root, ranks: rules.map(\.rank)).ruleSet(rules)
    }

    private func ruleSet(_ grades: [GradeRule]) throws(BadRegulation) -> RuleSet {
        let from = try root["effectiveFrom"].day()
        let until = try root.optional("effectiveUntil")?.day()
        if let until, until < from {
            throw root["effectiveUntil"].bad("施行末日早于施行首日")
        }
        return RuleSet(
            id: RuleSetID(try root["id"].string()),
            title: try root["title"].string(),
            effectiveFrom: from,
            effectiveUntil: until,
            legalBases: try texts(root["legalBases"]),
            gradeRules: grades,
            conditions: try ConditionsReader(ranks: ranks).read(root["conditions"]),
            periods: try periods(root["periods"]),
            materials: try materials(root["materials"])
        )
    }

    /// Ranks count from 1 without a gap.
    private static func grades(
        _ entry: Entry,
        ruleSet: String
    ) throws(BadRegulation) -> [GradeRule] {
        var rules: [GradeRule] = []
        for item in try entry.list() {
            let table = try Table(item, required: ["rank", "label", "voltageCap"])
            let rank = try table["rank"].positiveInteger()
            guard rank == rules.count + 1 else {
                throw table["rank"].bad("等级应从1起连续排列，此处应为\(rules.count + 1)")
            }
            let cap = try table["voltageCap"].datum(
                "rule-set.\(ruleSet).voltage-cap.\(rank)"
            ) { entry throws(BadRegulation) -> Voltage? in
                entry.isNull ? nil : Voltage(kilovolts: try entry.positiveInteger())
            }
            let label = try table["label"].string()
            rules.append(GradeRule(rank: rank, label: label, voltageCap: cap))
        }
        guard !rules.isEmpty else { throw entry.bad("至少应有一个等级") }
        return rules
    }

    private func texts(_ entry: Entry) throws(BadRegulation) -> [String] {
        var texts: [String] = []
        for item in try entry.list() { texts.append(try item.string()) }
        guard !texts.isEmpty else { throw entry.bad("不能为空") }
        return texts
    }

    private func periods(_ entry: Entry) throws(BadRegulation) -> [PeriodName: Period] {
        let table = try Table(entry, required: PeriodName.allCases.map(\.rawValue))
        var periods: [PeriodName: Period] = [:]
        for name in PeriodName.allCases {
            let item = try Table(
                table[name.rawValue],
                required: ["count", "unit", "clause"],
                optional: ["extensionBy"]
            )
            periods[name] = Period(
                count: try item["count"].positiveInteger(),
                unit: try item["unit"].oneOf(PeriodUnit.self),
                extensionBy: try item.optional("extensionBy")?.positiveInteger(),
                clause: try item["clause"].string()
            )
        }
        return periods
    }

    private func materials(_ entry: Entry) throws(BadRegulation) -> [MaterialRule] {
        var rules: [MaterialRule] = []
        for item in try entry.list() {
            let table = try Table(
                item,
                required: ["kind", "title", "matters", "clause"],
                optional: ["ranks", "origins"]
            )
            let kind = try table["kind"].string()
            var matters: [Matter] = []
            for matter in try table["matters"].list() {
                matters.append(try matter.oneOf(Matter.self))
            }
            let same = rules.filter { $0.kind == kind }.flatMap(\.matters)
            guard Set(same).isDisjoint(with: matters) else {
                throw table["kind"].bad("材料重复：\(kind)")
            }
            rules.append(
                MaterialRule(
                    kind: kind,
                    title: try table["title"].string(),
                    matters: matters,
                    ranks: try ranks(table.optional("ranks")),
                    origins: try origins(table.optional("origins")),
                    clause: try table["clause"].string()
                )
            )
        }
        return rules
    }

    private func origins(_ entry: Entry?) throws(BadRegulation) -> [Origin.Kind] {
        guard let entry else { return [] }
        var result: [Origin.Kind] = []
        for item in try entry.list() { result.append(try item.oneOf(Origin.Kind.self)) }
        return result
    }

    private func ranks(_ entry: Entry?) throws(BadRegulation) -> [Int] {
        guard let entry else { return [] }
        var result: [Int] = []
        for item in try entry.list() {
            let rank = try item.positiveInteger()
            guard ranks.contains(rank), !result.contains(rank) else {
                throw item.bad("没有等级\(rank)，或等级重复")
            }
            result.append(rank)
        }
        return result
    }
}
