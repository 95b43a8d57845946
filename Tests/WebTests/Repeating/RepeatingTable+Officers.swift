import Licensing

@testable import Authority
@testable import Web

extension RepeatingTable {
    /// What the house does about enterprises, complaints and letters that were given up.
    static let house: [String: Repeating] = [
        "POST /office/enterprises/letters/:letter/outcome": .once { fair in
            let own = try await fair.registered()
            try await own.browser.get("/my/proof")
            let file = ("letter", "letter.png", LetterTests.png)
            try await own.browser.upload("/my/proof", file: file)
            let id = try fair.office.waitingLetters(for: fair.officer(.acceptance)).last?.id ?? ""
            return Sending(
                browser: try await fair.browser(of: .acceptance, at: "/office/enterprises"),
                path: "/office/enterprises/letters/\(id)/outcome",
                fields: [("outcome", "confirm"), ("reason", "公章与名称一致")]
            )
        },
        "POST /office/enterprises/people/:account/counter": .once { fair in
            let own = try await fair.registered()
            let account = try fair.place.account(own.newcomer.login)
            return Sending(
                browser: try await fair.browser(of: .acceptance, at: "/office/enterprises"),
                path: "/office/enterprises/people/\(account)/counter",
                fields: [("reason", "原件已核对")]
            )
        },
        "POST /office/complaints/:number/answer": .once { fair in
            let words = try ComplaintWords(text: "超过期限未答复", name: "", contact: "")
            let number = try fair.office.complain(about: Fair.agency, words).number
            return Sending(
                browser: try await fair.browser(of: .head, at: "/office/complaints"),
                path: "/office/complaints/\(Fields.encoded(number))/answer",
                fields: [("answer", "已经答复")]
            )
        },
        "POST /office/deliveries/:id/again": .once { fair in
            let id = try fair.deadLetter()
            return Sending(
                browser: try await fair.browser(of: .administrator, at: "/office/deliveries"),
                path: "/office/deliveries/\(id)/again"
            )
        },
    ]

    static let accounts: [String: Repeating] = [
        "POST /office/accounts": .once { fair in
            Sending(
                browser: try await fair.browser(of: .administrator, at: "/office/accounts"),
                path: "/office/accounts",
                fields: [
                    ("name", "孙新"), ("login", fair.newcomer().login), ("post", "review"),
                    ("ends-on", ""),
                ]
            )
        },
        "POST /office/accounts/:account/closing": account("closing", [("reason", "调离")]),
        "POST /office/accounts/:account/reopening": account("reopening", [("reason", "调回")]),
        "POST /office/accounts/:account/end": account("end", [("ends-on", "2026-12-31")]),
        "POST /office/accounts/:account/certificate":
            account("certificate", [("certificate", "晋能监0789")]),
        "POST /office/accounts/:account/reset": account("reset", [("reason", "换手机")]),
        "POST /office/security/password": security("password") { proof in
            proof("") + [("password", "another battery 电照")]
        },
        "POST /office/security/codes": security("codes") { proof in proof("codes-") },
        "POST /office/security/sessions": security("sessions") { _ in [] },
    ]

    /// The own account of an officer whom no other row needs.
    private static func security(
        _ act: String,
        _ fields:
            @escaping @Sendable (_ proof: (_ prefix: String) -> [(String, String)]) ->
            [(String, String)]
    ) -> Repeating {
        .once { fair in
            let person = fair.place.officer(.inspection)
            let browser = try await fair.browser(of: .inspection, at: "/office/security")
            return Sending(
                browser: browser,
                path: "/office/security/\(act)",
                fields: fields { prefix in
                    [
                        ("\(prefix)old", person.password),
                        ("\(prefix)code", fair.place.code(person.otpBytes)),
                    ]
                }
            )
        }
    }

    private static func account(_ act: String, _ fields: [(String, String)]) -> Repeating {
        .once { fair in
            let id = try fair.employee()
            return Sending(
                browser: try await fair.browser(of: .administrator, at: "/office/accounts/\(id)"),
                path: "/office/accounts/\(id)/\(act)",
                fields: fields
            )
        }
    }

    /// Work on cases, and what an agency sets for itself.
    static let work: [String: Repeating] = [
        "POST /office/cases/:id/assignment": officer(.acceptance) {
            ("/office/cases/\(try $0.filed())/assignment?do=claim&post=acceptance", [])
        },
        "POST /office/cases/:id/acts/:act": officer(.acceptance) { fair in
            let id = try fair.filed()
            let version = String(try fair.office.open(id).acts.count)
            return ("/office/cases/\(id)/acts/accepted?post=acceptance", [("version", version)])
        },
        "POST /office/delegations": officer(.acceptance) { fair in
            let fields = [
                ("delegate", fair.officer(.archive).id), ("until", fair.day.description),
            ]
            return ("/office/delegations", fields)
        },
        "POST /office/delegations/:id/end": officer(.review) { fair in
            let actor = fair.officer(.review)
            try fair.office.delegate(
                from: actor.id,
                to: fair.officer(.archive).id,
                until: fair.day,
                by: actor
            )
            let made = try fair.office.delegations(of: Fair.agency).filter {
                $0.principal == actor.id
            }
            return ("/office/delegations/\(made.first?.id ?? "")/end", [])
        },
        "POST /office/settings": officer(.head) { fair in
            let version = String(try fair.office.settingsHistory(of: Fair.agency).count)
            let fields = [
                ("readers", "2"), ("correctionDays", "20"), ("statementDays", "7"),
                ("version", version),
            ]
            return ("/office/settings", fields)
        },
        "POST /office/unverified": officer(.administrator) { fair in
            let open = try fair.office.unconfirmedData(of: Fair.agency)
            return ("/office/unverified", [("item", open.first?.mark ?? "")])
        },
    ]

    private static func officer(
        _ post: Post,
        _ made: @escaping @Sendable (Fair) throws -> (path: String, fields: [(String, String)])
    ) -> Repeating {
        .once { fair in
            let (path, fields) = try made(fair)
            return Sending(
                browser: try await fair.browser(of: post, at: "/complaints"),
                path: path,
                fields: fields
            )
        }
    }
}
