/// A form as templates show it: groups of rows of items.
struct FormGroup: Sendable {
    let legend: String
    let hint: String?
    let rows: [FormRow]

    init(_ legend: String, hint: String? = nil, _ rows: [FormRow]) {
        self.legend = legend
        self.hint = hint
        self.rows = rows
    }
}

/// Items that stand side by side where there is room; a legend makes them a group of their own.
struct FormRow: Sendable {
    let legend: String?
    let hasLegend: Bool
    let items: [FormItem]

    init(_ items: [FormItem], legend: String? = nil) {
        self.items = items
        self.legend = legend
        hasLegend = legend != nil
    }
}

/// One field of a form with what was typed and what is wrong with it.
struct FormItem: Sendable {
    /// A choice of a list.
    struct Option: Sendable {
        let value: String
        let text: String
        let isChosen: Bool
    }

    let id: String
    let label: String
    var hint: String?
    var error: String?
    var value = ""
    var isText = false
    /// Digits alone are typed.
    var isNumber = false
    /// Digits and a point are typed.
    var isDecimal = false
    var isTick = false
    var isTicked = false
    var isSelect = false
    /// Several lines of text.
    var isArea = false
    /// Most characters of several lines; 500 is what a remark may have.
    ///
    /// The form says it: a browser that held to it would cut what is pasted.
    var lengthMax = "500"
    /// A day, as `2026-11-26`.
    var isDate = false
    /// A file; its form must be sent as `multipart/form-data`.
    var isFile = false
    /// The endings that a browser offers to choose; nil where all may come.
    var accepts: String?
    /// A password: what was typed is never shown again.
    var isPassword = false
    /// What a browser may fill in.
    var autocomplete = "off"
    var options: [Option] = []
    /// Ids of hint and error, for who cannot see that they stand beside the field.
    var describedBy: String?

    /// A line of text; a keyboard of digits alone is offered only where nothing else may be typed.
    static func text(
        _ id: String,
        _ label: String,
        hint: String? = nil,
        number: Bool = true
    ) -> FormItem {
        FormItem(id: id, label: label, hint: hint, isText: true, isNumber: number)
    }

    /// Several lines of text.
    static func area(
        _ id: String,
        _ label: String,
        hint: String? = nil,
        lengthMax: Int = 500
    ) -> FormItem {
        FormItem(id: id, label: label, hint: hint, isArea: true, lengthMax: String(lengthMax))
    }

    /// A day.
    static func date(_ id: String, _ label: String, hint: String? = nil) -> FormItem {
        FormItem(id: id, label: label, hint: hint, isDate: true)
    }

    /// A password.
    static func password(_ id: String, _ label: String, hint: String? = nil, new: Bool) -> FormItem
    {
        let kind = new ? "new-password" : "current-password"
        return FormItem(id: id, label: label, hint: hint, isPassword: true, autocomplete: kind)
    }

    /// A one-time code.
    static func code(_ id: String, _ label: String, hint: String? = nil) -> FormItem {
        var item = FormItem.text(id, label, hint: hint)
        item.autocomplete = "one-time-code"
        return item
    }

    /// A file.
    static func file(
        _ id: String,
        _ label: String,
        hint: String? = nil,
        accepts: String? = nil
    ) -> FormItem {
        FormItem(id: id, label: label, hint: hint, isFile: true, accepts: accepts)
    }

    /// A box to tick.
    static func tick(_ id: String, _ label: String) -> FormItem {
        FormItem(id: id, label: label, isTick: true)
    }

    /// A list to choose from.
    static func select(
        _ id: String,
        _ label: String,
        hint: String? = nil,
        _ options: [(value: String, text: String)]
    ) -> FormItem {
        let choices = options.map { Option(value: $0.value, text: $0.text, isChosen: false) }
        return FormItem(id: id, label: label, hint: hint, isSelect: true, options: choices)
    }

    /// The same item with what was typed and what is wrong.
    func filled(from fields: Fields, errors: [FormError]) -> FormItem {
        var item = self
        item.value = isPassword ? "" : fields.text(id)
        item.isTicked = fields.isTicked(id)
        item.options = options.map {
            Option(value: $0.value, text: $0.text, isChosen: $0.value == item.value)
        }
        item.error = errors.first { $0.field == id }?.text
        let ids = [
            hint.map { _ in "\(id)-hint" }, isArea ? "\(id)-limit" : nil,
            item.error.map { _ in "\(id)-error" },
        ]
        let described = ids.compactMap { $0 }.joined(separator: " ")
        item.describedBy = described.isEmpty ? nil : described
        return item
    }
}

extension [FormGroup] {
    /// The same form with what was typed and what is wrong.
    func filled(from fields: Fields, errors: [FormError]) -> [FormGroup] {
        map { group in
            let rows = group.rows.map { row in
                FormRow(
                    row.items.map { $0.filled(from: fields, errors: errors) },
                    legend: row.legend
                )
            }
            return FormGroup(group.legend, hint: group.hint, rows)
        }
    }
}
