import Authority
import Licensing

/// The fields of each part, and where each part is filled in.
struct PartForm: Sendable {
    let part: DraftPart
    let ruleSet: RuleSet
    let sentences: Catalogue

    /// Where a part is filled in.
    static func address(_ part: DraftPart, _ place: String) -> String {
        switch part {
        case .staff, .works, .settlements: "\(place)/rows/\(part.rawValue)"
        case .materials: "\(place)/files"
        case .declaration: "\(place)/check"
        default: "\(place)/parts/\(part.rawValue)"
        }
    }

    static func label(_ part: DraftPart, _ field: String, _ sentences: Catalogue) -> String {
        if part == .requested { return sentences("class.\(field)") }
        if part == .origin, let label = originLabel(field, sentences) { return label }
        if field == part.rawValue { return sentences("apply.part.\(part.rawValue)") }
        return sentences("apply.\(part.rawValue).\(field)")
    }

    /// Names of the fields, in their order.
    var names: [String] { groups.flatMap(\.rows).flatMap(\.items).map(\.id) }

    var groups: [FormGroup] {
        switch part {
        case .enterprise: [enterprise]
        case .requested: [requested]
        case .origin: origin
        case .safety: [group([tick("organization"), tick("rules")])]
        case .assets:
            [
                group([
                    text("balance-date", number: false), text("total", number: false),
                    text("net", number: false),
                ])
            ]
        case .delivery: [group([delivery])]
        default: []
        }
    }

    private func group(_ items: [FormItem]) -> FormGroup {
        FormGroup(
            sentences("apply.part.\(part.rawValue)"),
            hint: sentences.find("apply.part.\(part.rawValue).hint"),
            items.map { FormRow([$0]) }
        )
    }

    func label(_ field: String) -> String {
        sentences("apply.\(part.rawValue).\(field)")
    }

    func text(_ field: String, number: Bool = true) -> FormItem {
        .text(
            field,
            label(field),
            hint: sentences.find("apply.\(part.rawValue).\(field).hint"),
            number: number
        )
    }

    func tick(_ field: String) -> FormItem { .tick(field, label(field)) }

    private var enterprise: FormGroup {
        group([
            text("name", number: false), tick("legal-person"), text("address", number: false),
            text("division"), text("representative", number: false), identityKind,
            text("representative-id", number: false),
        ])
    }

    /// Nothing chosen is a resident's card, as in forms that were begun before there was a choice.
    private var identityKind: FormItem {
        let field = "representative-id-kind"
        return .select(
            field,
            label(field),
            IdentityKind.allCases.map { kind in
                let value = kind == .resident ? "" : kind.rawValue
                return (value: value, text: sentences("apply.word.idKind.\(kind.rawValue)"))
            }
        )
    }

    private var requested: FormGroup {
        let none = (value: "", text: sentences("apply.requested.none"))
        let grades = ruleSet.grades.map {
            (value: String($0.rank), text: Wording.grade($0, sentences))
        }
        return group(
            ActivityClass.allCases.map {
                .select($0.rawValue, sentences("class.\($0.rawValue)"), [none] + grades)
            }
        )
    }

    private var delivery: FormItem {
        let none = (value: "", text: sentences("apply.delivery.none"))
        let ways = Delivery.allCases.map {
            (value: $0.rawValue, text: sentences("apply.delivery.\($0.rawValue)"))
        }
        return .select("way", label("way"), hint: label("way.hint"), [none] + ways)
    }
}
