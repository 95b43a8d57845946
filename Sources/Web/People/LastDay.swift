import Licensing

/// 截止日 as a form gives it: a day, or nothing for no end.
///
/// A day that cannot be read is wrong, never "no end": an account would stay open for ever.
struct LastDay: Sendable {
    static let field = "ends-on"

    /// nil where the account has no end.
    let day: Day?

    /// nil where something stands in the field that is no day.
    init?(_ fields: Fields) {
        let text = fields.text(LastDay.field)
        day = Day(text)
        guard text.isEmpty || day != nil else { return nil }
    }

    static func error(_ sentences: Catalogue) -> FormError {
        FormError(field: field, text: sentences("people.accounts.badDay"))
    }
}
