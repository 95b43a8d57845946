import Licensing

@testable import Authority
@testable import Web

/// What becomes of each form that is sent twice; a new route without a row turns the walk red.
enum RepeatingTable {
    static let rows: [String: Repeating] = [
        questions, gate, enterprise, drafts(.own), drafts(.counter), cases, messages, house,
        accounts, work,
    ].reduce([:]) { rows, more in rows.merging(more) { $1 } }

    private static let questions: [String: Repeating] = [
        "POST /verify": .asks("a file is looked at and not kept; only a count of it is"),
        "POST /api/v1/verifications": .asks("for programs, which send no forms; as above"),
        "POST /api/v1/eligibility": .asks("nothing is kept"),
        "POST /progress/lookup": .asks("a case is looked up"),
        "POST /complaints/lookup": .asks("a complaint is looked up"),
        "POST /register": .asks("the first step travels in the form of the second"),
        "POST /invitation": .asks("the first step travels in the form of the second"),
        "POST /setup": .asks("the first step travels in the form of the second"),
        "POST /recover/device": .asks("the first step travels in the form of the second"),
        "POST /office/cases/:id/materials/:place":
            .asks("each showing of personal data is a reading of its own, and recorded as one"),
    ]

    private static let gate: [String: Repeating] = [
        "POST /login": .once { fair in
            let person = fair.place.officer(.archive)
            let fields = [
                ("login", person.login), ("password", person.password),
                ("code", fair.place.code(person.otpBytes)),
            ]
            return Sending(
                browser: try await fair.stranger(at: "/login"),
                path: "/login",
                fields: fields
            )
        },
        "POST /login/sample": .once { fair in
            Sending(
                browser: try await fair.stranger(at: "/login"),
                path: "/login/sample",
                fields: [("person", fair.place.applicant.id)]
            )
        },
        "POST /logout": .ending { fair in
            Sending(browser: try await fair.browser(of: .archive, at: "/office"), path: "/logout")
        },
        "POST /register/code": .once { fair in
            let browser = try await fair.stranger(at: "/register")
            try await browser.post("/register", fair.newcomer().fields)
            let code = fair.place.code(browser.secret)
            return Sending(
                browser: browser,
                path: "/register/code",
                fields: [("sealed", browser.hidden("sealed")), ("code", code)]
            )
        },
        "POST /recover/password": .once { fair in
            let person = try await fair.registered().person
            return Sending(
                browser: try await fair.stranger(at: "/recover/password"),
                path: "/recover/password",
                fields: [
                    ("login", person.login), ("recovery", person.recoveryCodes[0]),
                    ("code", fair.place.code(person.secret)),
                    ("password", "another battery 电照"),
                ]
            )
        },
        "POST /complaints": .once { fair in
            Sending(
                browser: try await fair.stranger(at: "/complaints"),
                path: "/complaints",
                fields: [("agency", "shanxi"), ("text", "超过期限未答复"), ("name", ""), ("contact", "")]
            )
        },
    ]
}
