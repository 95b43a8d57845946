import Licensing

/// What the holder may do: each class up to its voltage, equal voltages together.
///
/// - Source: regulation.md B2.
struct Scope: Sendable {
    let sentence: String

    init(_ grades: [ClassGrade], law: Law, _ sentences: Catalogue) {
        var parts: [(key: String, cap: Datum<Voltage?>?, activities: [String])] = []
        for subject in grades {
            let cap = law.ruleSet(subject.grade.ruleSet)?.voltageCap(of: subject.grade)
            let key = cap.map { $0.value.map { "\($0.volts)" } ?? "all" } ?? "unknown"
            let activity = sentences("activity.\(subject.activity.rawValue)")
            if let index = parts.firstIndex(where: { $0.key == key }) {
                parts[index].activities.append(activity)
            } else {
                parts.append((key, cap, [activity]))
            }
        }
        sentence = parts.map { Scope.part($0.cap, $0.activities, sentences) }
            .joined(separator: sentences("frame.semicolon"))
    }

    private static func part(
        _ cap: Datum<Voltage?>?,
        _ activities: [String],
        _ sentences: Catalogue
    ) -> String {
        let activity = activities.joined(separator: sentences("frame.comma"))
        guard let cap else { return sentences("license.scopeUnknown", ["activity": activity]) }
        guard let voltage = cap.value else {
            return sentences("license.scopeAll", ["activity": activity])
        }
        let values = ["activity": activity, "voltage": Kilovolts.text(voltage, sentences)]
        return sentences("license.scopeUpTo", values)
    }
}
