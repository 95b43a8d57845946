import Mustache
import Regulations
@_spi(Reflection) import Swift

@testable import Web

/// A type as a template sees it: its members, without a value of it.
struct ModelShape: CustomStringConvertible {
    let type: Any.Type
    /// Whether there may be none.
    let isOptional: Bool

    init(_ type: Any.Type) {
        if let optional = type as? any OptionalType.Type {
            self.type = optional.wrapped
            isOptional = true
        } else {
            self.type = type
            isOptional = false
        }
    }

    var description: String { "\(type)" }
    var isBool: Bool { type == Bool.self }
    /// Of a list; nil of anything else.
    var element: ModelShape? { (type as? any ListType.Type).map { ModelShape($0.element) } }
    /// Whether it is printed as it is.
    var isPlain: Bool {
        type == String.self || type is any BinaryInteger.Type || type == Substring.self
    }

    /// The shape of a member; nil where the type has none of that name.
    func member(_ name: String) -> ModelShape? {
        if type is any MustacheParent.Type {
            let value = ModelShape.named[ObjectIdentifier(type)].flatMap { $0(name) }
            return value.map { stored(name) ?? ModelShape(Swift.type(of: $0)) }
        }
        return stored(name)
    }

    private func stored(_ name: String) -> ModelShape? {
        var found: ModelShape?
        _ = _forEachField(of: type) { label, _, type, _ in
            guard String(cString: label) == name else { return true }
            found = ModelShape(type)
            return false
        }
        return found
    }

    /// Types that name their members themselves, each as a value with nothing left out.
    private static let named: [ObjectIdentifier: @Sendable (String) -> Any?] = {
        let item = FormItem.file("id", "label", hint: "hint", accepts: ".pdf")
            .filled(from: Fields(), errors: [FormError(field: "id", text: "wrong")])
        let row = FormRow([item], legend: "legend")
        let group = FormGroup("legend", hint: "hint", [row])
        let option = FormItem.Option(value: "value", text: "text", isChosen: true)
        let shown = sampleLicense()
        return [
            ObjectIdentifier(FormItem.self): { item.child(named: $0) },
            ObjectIdentifier(FormRow.self): { row.child(named: $0) },
            ObjectIdentifier(FormGroup.self): { group.child(named: $0) },
            ObjectIdentifier(FormItem.Option.self): { option.child(named: $0) },
            ObjectIdentifier(LicenseRow.self): { shown?.child(named: $0) },
        ]
    }()

    private static func sampleLicense() -> LicenseRow? {
        guard let law = try? Regulations.load(), let register = try? SampleOffice.standard(law),
            let license = LicenseIndex(register, reusing: nil).licenses.first
        else { return nil }
        return LicenseRow(license, in: register, at: SampleOffice.now, Pages.chinese)
    }
}

/// A type whose values may be absent.
private protocol OptionalType {
    static var wrapped: Any.Type { get }
}

extension Optional: OptionalType {
    static var wrapped: Any.Type { Wrapped.self }
}

/// A type of which a section shows each element.
private protocol ListType {
    static var element: Any.Type { get }
}

extension Array: ListType {
    static var element: Any.Type { Element.self }
}
