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
    }

    struct Row: Sendable {
        let name: String
        let cells: [String]
        /// Cells hold what the rules or people say, in Chinese on every page.
        var isTyped = false
        let button: Button?
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
