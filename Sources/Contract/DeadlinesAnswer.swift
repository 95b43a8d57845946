public import Licensing

/// The output of `deadlines`.
public struct DeadlinesAnswer: Hashable, Sendable {
    /// The clocks in the order of the table.
    public let clocks: [Clock]

    /// The clocks of a timeline, by the periods of a law.
    ///
    /// The rule set is the one in force when the first event happened; for older events the first.
    ///
    /// - Throws: an extension that came too late, with its place.
    public init(_ timeline: Timeline, under law: Law) throws(BadInput) {
        let first = timeline.events.first?.on ?? timeline.validUntil
        guard let rules = first.flatMap(law.ruleSet(inForceOn:)) ?? law.ruleSets.first else {
            throw BadInput(pointer: "", message: "没有可适用的规则集，请检查规则目录")
        }
        do throws(TimelineFault) {
            clocks = try Licensing.clocks(of: timeline, calendar: law.calendar, rules: rules)
        } catch {
            throw error.asBadInput
        }
    }

    /// The answer as the contract's JSON object.
    public var json: JSON {
        .members(["clocks": .array(clocks.map(\.json))])
    }

    /// The answer in words for a person.
    public var words: String {
        clocks.isEmpty ? "没有已开始的期限。" : clocks.map(\.words).joined(separator: "\n")
    }
}

extension Clock {
    /// The clock as the contract's JSON object.
    public var json: JSON {
        .members([
            "clock": .string(name.rawValue),
            "start": .string(start.description),
            "days": .integer(days),
            "unit": .string(unit.rawValue),
            "due": .optional(due?.description),
            "bound": .string(bound.rawValue),
            "provisional": .bool(isProvisional),
            "clause": .string(clause),
        ])
    }

    /// `许可决定期限：自2026年2月10日起15个工作日，至2026年3月9日（…）`.
    public var words: String {
        let length = days == 0 ? "" : "，\(days)个\(unit == .workingDay ? "工作日" : "日历日")"
        let provisional = isProvisional ? "，该年放假安排尚未公布，暂定" : ""
        return "\(name.title)：起算\(start)\(length)，\(end)\(provisional)（\(clause)）"
    }

    private var end: String {
        guard let due else { return "中止中，届满日待恢复后确定" }
        return bound == .latest ? "不迟于\(due)" : "不早于\(due)"
    }
}
