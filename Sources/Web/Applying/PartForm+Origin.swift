import Authority
import Licensing

/// The form of a unit that was newly set up by a merger or a split (SEED2-62, SEED2-63).
extension PartForm {
    private static let unitFields = ["name", "code", "license"]

    /// `原单位2：许可证编号`; nil for a field that is no unit's.
    static func originLabel(_ field: String, _ sentences: Catalogue) -> String? {
        if ActivityClass(rawValue: field) != nil {
            return sentences("apply.origin.inherit", ["class": sentences("class.\(field)")])
        }
        for number in 1...OriginFields.unitsMax {
            for name in unitFields where field == OriginFields.unit(number, name) {
                let unit = sentences("apply.origin.unit", ["number": String(number)])
                let what = sentences("apply.origin.\(name)")
                return unit + sentences("frame.colon") + what
            }
        }
        return nil
    }

    var origin: [FormGroup] {
        let none = (value: "", text: sentences("apply.origin.none"))
        let kinds = Origin.Kind.allCases.map {
            (value: $0.rawValue, text: sentences("apply.origin.kind.\($0.rawValue)"))
        }
        let head = FormGroup(
            sentences("apply.part.origin"),
            hint: sentences("apply.part.origin.hint"),
            [
                FormRow([.select("kind", label("kind"), [none] + kinds)]),
                FormRow([text("on", number: false)]),
            ]
        )
        return [head] + (1...OriginFields.unitsMax).map(unit) + [inheritance]
    }

    private func unit(_ number: Int) -> FormGroup {
        FormGroup(
            sentences("apply.origin.unit", ["number": String(number)]),
            hint: number == 1 ? nil : sentences("apply.origin.unit.more"),
            PartForm.unitFields.map { name in
                FormRow([
                    .text(
                        OriginFields.unit(number, name),
                        sentences("apply.origin.\(name)"),
                        number: false
                    )
                ])
            }
        )
    }

    private var inheritance: FormGroup {
        FormGroup(
            sentences("apply.origin.inherits"),
            hint: sentences("apply.origin.inherits.hint"),
            ActivityClass.allCases.map { activity in
                let name = sentences("class.\(activity.rawValue)")
                let label = sentences("apply.origin.inherit", ["class": name])
                return FormRow([.tick(activity.rawValue, label)])
            }
        )
    }
}
