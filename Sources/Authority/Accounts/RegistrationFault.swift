package import Licensing

/// One thing that is wrong with what was filled in to register, and where.
package struct RegistrationFault: Error, Hashable, Sendable {
    /// A field of the form.
    package enum Field: String, CaseIterable, Sendable {
        case creditCode = "credit-code"
        case enterprise, representative, division, name, login, password
    }

    package let field: Field
    /// What is wrong; nil where nothing was filled in.
    package let refusal: PeopleRefusal?
    /// The private code of an old input method in a name; nil where there is none.
    package var privateCode: PrivateCode?
}

extension Registration {
    fileprivate func text(_ field: RegistrationFault.Field) -> String {
        switch field {
        case .creditCode: creditCode
        case .enterprise: enterpriseName
        case .representative: legalRepresentative
        case .division: division
        case .name: name
        case .login: login
        case .password: password
        }
    }
}

extension Office {
    /// Everything that is wrong with a registration, in the order of its form: who corrects one thing
    /// must not be told of the next only then.
    package func faults(of registration: Registration) throws -> [RegistrationFault] {
        try RegistrationFault.Field.allCases.compactMap { field in
            guard !registration.text(field).isEmpty else {
                return RegistrationFault(field: field, refusal: nil)
            }
            do {
                try check(field, of: registration)
                return nil
            } catch let refusal as PeopleRefusal {
                let code =
                    refusal == .noName ? PrivateCode.first(in: registration.text(field)) : nil
                return RegistrationFault(field: field, refusal: refusal, privateCode: code)
            }
        }
    }

    private func check(
        _ field: RegistrationFault.Field,
        of registration: Registration
    ) throws {
        let text = registration.text(field)
        switch field {
        case .creditCode:
            _ = try registration.code()
        case .division:
            guard let division = try? DivisionCode(text) else { throw PeopleRefusal.badDivision }
            guard agency(holding: division) != nil else { throw PeopleRefusal.noAgency }
        case .enterprise, .representative, .name: _ = try PasswordRule.name(text)
        case .login: _ = try freeLogin(text)
        case .password:
            // Without a log-in name there is none that it could contain.
            let login = try? PasswordRule.login(registration.login)
            try PasswordRule.check(text, login: login ?? "\n")
        }
    }
}
