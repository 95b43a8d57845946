import Licensing

/// A page with a form and a list: delegations, settings, data to confirm.
struct FormPage: Page {
    static let template = "office-form"

    /// A list below the form.
    struct Table: Sendable {
        let title: String
        let empty: String
        let address: String
        let heads: [String]
        let rows: [Row]
        let hasRows: Bool

        /// `heads` are of the name and of each cell, in their order: on a phone each cell says its own.
        init(title: String, empty: String, address: String, heads: [String], rows: [Row]) {
            self.title = title
            self.empty = empty
            self.address = address
            self.heads = heads
            self.rows = rows.map { $0.labelled(heads.dropFirst()) }
            hasRows = !rows.isEmpty
        }
    }

    /// A value of a row with the head of its column.
    struct Cell: Sendable {
        let label: String
        let text: String
        let isTyped: Bool
    }

    struct Row: Sendable {
        let name: String
        private(set) var cells: [Cell]
        let button: Button?

        /// - Parameters:
        ///   - name: what the row is called.
        ///   - cells: the values.
        ///   - isTyped: whether they are what the rules or people say, in Chinese on every page.
        ///   - button: what can be done about it.
        init(name: String, cells: [String], isTyped: Bool = false, button: Button?) {
            self.name = name
            self.cells = cells.map { Cell(label: "", text: $0, isTyped: isTyped) }
            self.button = button
        }

        fileprivate func labelled(_ heads: some Sequence<String>) -> Row {
            var row = self
            row.cells = zip(cells, heads).map {
                Cell(label: $1, text: $0.text, isTyped: $0.isTyped)
            }
            return row
        }
    }

    struct Button: Sendable {
        let label: String
        let value: String
        let address: String?
    }

    let title: String
    let nav: OfficerNav
    let heading: String
    let lead: String
    let done: String?
    /// What somebody else changed since the form was shown.
    let moved: String?
    /// What somebody has to see to; nil where nothing is.
    let note: String?
    /// On what the form rests; nil where it rests on nothing.
    let version: String?
    let address: String
    let hasForm: Bool
    let groups: [FormGroup]
    let submit: String
    let back: String?
    let table: Table?
    let errors: [FormError]
    // Templates see stored properties only.
    let hasErrors: Bool

    init(
        _ title: String,
        nav: OfficerNav,
        lead: String,
        done: String? = nil,
        moved: String? = nil,
        note: String? = nil,
        version: Int? = nil,
        address: String,
        groups: [FormGroup] = [],
        submit: String = "",
        back: String? = nil,
        table: Table? = nil,
        errors: [FormError] = []
    ) {
        self.title = title
        self.nav = nav
        heading = title
        self.lead = lead
        self.done = done
        self.moved = moved
        self.note = note
        self.version = version.map { String($0) }
        self.address = address
        hasForm = !groups.isEmpty
        self.groups = groups
        self.submit = submit
        self.back = back
        self.table = table
        self.errors = errors
        hasErrors = !errors.isEmpty
    }
}
