import Authority
import Licensing
import Hummingbird

/// A page that is one form: what is asked, what is wrong, and what follows.
struct PeopleFormPage: Page {
    static let template = "people-form"

    let title: String
    let lead: String
    let groups: [FormGroup]
    let errors: [FormError]
    let action: String
    let button: String
    /// What to know beside the form.
    let points: [String]
    /// Where the person was going; nil for nowhere.
    let next: String?

    /// - Parameters:
    ///   - name: of the form; its sentences stand under `people.<name>.`.
    ///   - action: where the form goes.
    ///   - items: its fields.
    ///   - fields: what was typed.
    ///   - errors: everything that is wrong, and at which field.
    ///   - next: where the person was going.
    ///   - sentences: in the reader's language.
    init(
        _ name: String,
        action: String,
        _ items: [(legend: String, hint: String?, items: [FormItem])],
        _ fields: Fields,
        errors: [FormError],
        next: String? = nil,
        _ sentences: Catalogue
    ) {
        self.next = next
        title = sentences("people.\(name).title")
        lead = sentences("people.\(name).lead")
        self.action = action
        self.errors = errors
        button = sentences("people.\(name).act")
        let groups = items.map { group in
            FormGroup(group.legend, hint: group.hint, group.items.map { FormRow([$0]) })
        }
        self.groups = groups.filled(from: fields, errors: errors)
        points = (1...4).compactMap { sentences.find("people.\(name).point\($0)") }
    }
}

extension RegistrationFault {
    /// The fault at its own field; what was left empty is to be filled in, and is not called wrong.
    func error(_ sentences: Catalogue) -> FormError {
        guard let refusal else {
            return FormError(
                field: field.rawValue,
                text: sentences("people.missing.\(field.rawValue)")
            )
        }
        // A character that is seen nowhere is named, together with the one that was meant.
        if let privateCode {
            let text = FaultWording.sentence(.privateUse(privateCode), sentences)
            return FormError(field: field.rawValue, text: text)
        }
        return refusal.error(sentences, at: field.rawValue)
    }
}

extension PeopleRefusal {
    /// The field at which the refusal stands, and its sentence.
    func error(_ sentences: Catalogue, at place: String? = nil) -> FormError {
        FormError(field: place ?? field, text: sentences("people.refusal.\(rawValue)"))
    }

    private var field: String {
        switch self {
        case .badLogin, .loginTaken: "login"
        case .weakPassword: "password"
        case .badCreditCode, .oddCreditCode: "credit-code"
        case .badDivision, .noAgency: "division"
        case .noName: "name"
        case .badCertificate: "certificate"
        case .wrongCode, .wrongSecret: "code"
        case .badMandate: "ends-on"
        case .deadTicket: "ticket"
        case .expired, .tooManyLetters, .notAdministrator, .notOwnAgency, .wrongPost,
            .noSuchPerson, .lastAdministrator, .oneself, .alreadyConcluded, .notProved,
            .notAdmitted, .administratorThere, .standingChanged:
            "main"
        }
    }
}
