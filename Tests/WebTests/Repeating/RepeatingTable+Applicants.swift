import Licensing

@testable import Authority
@testable import Web

extension RepeatingTable {
    static let enterprise: [String: Repeating] = [
        "POST /my/proof": .once { fair in
            let browser = try await fair.registered().browser
            try await browser.get("/my/proof")
            return Sending(
                browser: browser,
                path: "/my/proof",
                file: ("letter", "letter.png", LetterTests.png)
            )
        },
        "POST /my/people/invitations": .once { fair in
            Sending(
                browser: try await fair.couple(isAdmitted: false).browser,
                path: "/my/people/invitations",
                fields: [("name", "赵经办"), ("ends-on", fair.day.description)]
            )
        },
        "POST /my/people/:account/admission": people("admission", isAdmitted: false),
        "POST /my/people/:account/mandate": people("mandate", isAdmitted: true),
        "POST /my/people/:account/appointment": people("appointment", isAdmitted: true),
        "POST /my/people/:account/end": people("end", isAdmitted: true),
        "POST /my/security/password": security("password", "") {
            [("password", "another battery 电照")]
        },
        "POST /my/security/codes": security("codes", "codes-") { [] },
        "POST /my/security/sessions": .once { fair in
            let other = try await fair.registered()
            try await other.browser.get("/my/security")
            return Sending(browser: other.browser, path: "/my/security/sessions")
        },
    ]

    private static func people(_ act: String, isAdmitted: Bool) -> Repeating {
        .once { fair in
            let couple = try await fair.couple(isAdmitted: isAdmitted)
            return Sending(
                browser: couple.browser,
                path: "/my/people/\(couple.other)/\(act)",
                fields: [("ends-on", fair.day.adding(days: 1).description)]
            )
        }
    }

    private static func security(
        _ act: String,
        _ prefix: String,
        _ more: @escaping @Sendable () -> [(String, String)]
    ) -> Repeating {
        .once { fair in
            let own = try await fair.registered()
            try await own.browser.get("/my/security")
            let proof = [
                ("\(prefix)old", own.person.password),
                ("\(prefix)code", fair.place.code(own.person.secret)),
            ]
            return Sending(
                browser: own.browser,
                path: "/my/security/\(act)",
                fields: proof + more()
            )
        }
    }

    static let cases: [String: Repeating] = [
        "POST /my/cases/new": .once { fair in
            Sending(
                browser: try await fair.applicant(at: "/my/cases/new"),
                path: "/my/cases/new",
                fields: [("agency", "shanxi")]
            )
        },
        "POST /my/cases/:id/confirmation": own("confirmation", [], isSeen: true) {
            try $0.draft(.counter)
        },
        "POST /my/cases/:id/filing": own("filing", [("agreed", "1")], isSeen: true) {
            try $0.place.makeRoom(for: $0.applicant)
            return try CorrectingTests.drafted($0.place)
        },
        "POST /my/cases/:id/resubmission": own("resubmission", []) { try $0.answered() },
        "POST /my/cases/:id/withdrawal": own("withdrawal", [("reason", "另行申请")]) {
            try $0.filed()
        },
        "POST /my/cases/:id/statement": own("statement", [("text", "净资产已补足")]) {
            try $0.proposed()
        },
        "POST /my/cases/:id/waiver": own("waiver", [("understood", "1")]) { try $0.proposed() },
        "POST /my/cases/:id/delivery": own("delivery", [("way", "pickUp")]) {
            try CorrectingTests.filed($0.place)
        },
    ]

    private static func own(
        _ act: String,
        _ fields: [(String, String)],
        isSeen: Bool = false,
        _ made: @escaping @Sendable (Fair) throws -> CaseID
    ) -> Repeating {
        .once { fair in
            let id = try made(fair)
            let seen = try isSeen ? fair.office.draft(of: id, by: fair.applicant).stamp : nil
            return Sending(
                browser: try await fair.applicant(at: "/my/cases/\(id)"),
                path: "/my/cases/\(id)/\(act)",
                fields: fields + (seen.map { [("seen", $0)] } ?? [])
            )
        }
    }

    static let messages: [String: Repeating] = [
        "POST /my/messages/consent": messages("consent") { _ in [("consent", "yes")] },
        "POST /my/messages/address": messages("address") { fair in
            fair.place.advance(seconds: 61)
            return [("kind", "mobile"), ("address-mobile", "13900001234")]
        },
        "POST /my/messages/address/confirm": messages("address/confirm") {
            [("kind", "mobile"), ("code-mobile", try $0.sentCode())]
        },
    ]

    private static func messages(
        _ act: String,
        _ fields: @escaping @Sendable (Fair) throws -> [(String, String)]
    ) -> Repeating {
        .once { fair in
            let fields = try fields(fair)
            return Sending(
                browser: try await fair.applicant(at: "/my/messages"),
                path: "/my/messages/\(act)",
                fields: fields
            )
        }
    }
}
