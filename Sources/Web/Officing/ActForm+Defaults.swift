import Authority
import Licensing

extension ActForm {
    /// What stands in the fields before anybody has typed: what the case itself knows.
    static func defaults(_ kind: ActKind, _ matter: ActMatter) -> Fields {
        var fields = Fields()
        switch kind {
        case .areaConfirmed:
            fields.append("division", matter.division?.rawValue ?? "")
            fields.append("competent", matter.state.opening?.agency.rawValue ?? "")
        case .reviewed:
            fields.append("proposes", matter.proposesGrant ? "grant" : "refuse")
        case .refusalProposed:
            for (index, reason) in matter.unmet.enumerated() {
                fields.append("fact-\(index)", reason.fact)
                fields.append("clause-\(index)", reason.clause)
            }
        case .served, .noticeServed:
            fields.append("paper", matter.awaitedNotice?.formValue ?? "")
            fields.append("way", matter.state.delivery == .pickUp ? "counter" : "mail")
        default: break
        }
        return fields
    }

    /// How many lines a form shows at first.
    static func items(_ kind: ActKind, _ matter: ActMatter) -> Int {
        kind == .refusalProposed ? min(max(1, matter.unmet.count), itemsMax) : 1
    }
}
