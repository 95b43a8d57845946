import Licensing

/// Every address of the office and who may come in; a new one without a row turns the matrix red.
enum AccessTable {
    static let rows: [String: Access] = [
        people, applicants, enterprises, officers, assisted, followers,
    ].reduce(open) { rows, more in rows.merging(more) { $1 } }

    /// What stands for the parts of an address that name no case.
    static let names = [
        "number": "1-4-00001-2026", "token": "0", "kind": "not-found", "act": "periodExtended",
        "place": "1", "part": "assets", "table": "works", "row": "new", "file": "0", "paper": "1",
        "page": "1",
    ]

    private static let open: [String: Access] = [
        "GET /": .everybody, "GET /guides/facility/initial": .everybody,
        "GET /eligibility": .everybody, "GET /licenses": .everybody,
        "GET /licenses/:number": .everybody, "GET /verify": .everybody,
        "POST /verify": .everybody, "GET /v/:token": .everybody, "GET /help": .everybody,
        "GET /problems/:kind": .everybody, "GET /livez": .everybody, "GET /readyz": .everybody,
        "GET /api/openapi.yaml": .everybody, "GET /api/v1/licenses": .everybody,
        "GET /api/v1/licenses/:number": .everybody, "POST /api/v1/verifications": .everybody,
        "GET /api/v1/verifications/:token": .everybody, "POST /api/v1/eligibility": .everybody,
        "GET /api/v1/register/head.json": .everybody,
        "GET /api/v1/register/records.jsonl": .everybody,
        "GET /api/v1/register/roots.pem": .everybody, "GET /static/site.css": .everybody,
        "GET /static/icon.svg": .everybody,
    ]

    private static let people: [String: Access] = [
        "GET /login": .everybody, "POST /login": .elsewhere("SessionTests"),
        "POST /logout": .elsewhere("SessionTests"),
        "GET /register": .everybody, "POST /register": .elsewhere("RegistrationTests"),
        "POST /register/code": .elsewhere("RegistrationTests"),
        "GET /invitation": .everybody, "POST /invitation": .elsewhere("MandateTests"),
        "GET /setup": .everybody, "POST /setup": .elsewhere("AccountPageTests"),
        "GET /recover": .everybody, "GET /recover/password": .everybody,
        "GET /recover/device": .everybody,
        "POST /recover/password": .elsewhere("RecoveryTests"),
        "POST /recover/device": .elsewhere("RecoveryTests"),
    ]

    private static let applicants: [String: Access] = [
        "GET /my": .applicants, "GET /my/proof": .applicants,
        "POST /my/proof": .elsewhere("LetterTests"), "GET /my/people": .applicants,
        "POST /my/people/invitations": .elsewhere("MandateTests"),
        "POST /my/people/:account/admission": .elsewhere("MandateTests"),
        "POST /my/people/:account/mandate": .elsewhere("MandateTests"),
        "POST /my/people/:account/appointment": .elsewhere("MandateTests"),
        "POST /my/people/:account/end": .elsewhere("MandateTests"),
        "GET /my/security": .applicants,
        "POST /my/security/password": .elsewhere("RecoveryTests"),
        "POST /my/security/codes": .elsewhere("RecoveryTests"),
        "POST /my/security/sessions": .elsewhere("RecoveryTests"),
        "GET /my/cases": .applicants, "GET /my/cases/new": .applicants,
        "POST /my/cases/new": .applicants, "GET /my/cases/:id": .owner(of: .draft),
        "GET /my/cases/:id/parts/:part": .owner(of: .draft),
        "POST /my/cases/:id/parts/:part": .owner(of: .draft),
        "GET /my/cases/:id/rows/:table": .owner(of: .draft),
        "POST /my/cases/:id/rows/:table": .elsewhere("ApplyingTests"),
        "POST /my/cases/:id/rows/:table/upload": .owner(of: .draft),
        "POST /my/cases/:id/rows/:table/takeover": .elsewhere("ApplyingTests"),
        "GET /my/cases/:id/rows/:table/:row": .owner(of: .draft),
        "POST /my/cases/:id/rows/:table/:row": .owner(of: .draft),
        // Empty tables, the same for everybody who may fill one in.
        "GET /my/cases/:id/rows/:table/template.csv": .elsewhere("ApplyingTests"),
        "GET /my/cases/:id/rows/:table/template.xlsx": .elsewhere("ApplyingTests"),
        "GET /my/cases/:id/files": .owner(of: .draft),
        "POST /my/cases/:id/files": .owner(of: .draft),
        "GET /my/cases/:id/files/:file": .elsewhere("ApplyingTests"),
        "POST /my/cases/:id/files/:file/removal": .elsewhere("ApplyingTests"),
        "GET /my/cases/:id/check": .owner(of: .draft),
        "POST /my/cases/:id/confirmation": .elsewhere("ApplyingTests"),
        "POST /my/cases/:id/filing": .owner(of: .draft),
        "GET /my/cases/:id/receipt": .owner(of: .accepted),
        "GET /my/cases/:id/correction": .owner(of: .accepted),
        "POST /my/cases/:id/resubmission": .elsewhere("ApplyingTests"),
        "GET /my/cases/:id/withdrawal": .owner(of: .accepted),
        "POST /my/cases/:id/withdrawal": .elsewhere("CorrectingTests"),
        "GET /my/cases/:id/statement": .owner(of: .accepted),
        "POST /my/cases/:id/statement": .owner(of: .accepted),
        "GET /my/cases/:id/delivery": .owner(of: .accepted),
        "POST /my/cases/:id/delivery": .owner(of: .accepted),
        "GET /my/cases/:id/record.json": .owner(of: .accepted),
        "GET /my/cases/:id/papers/:paper": .owner(of: .accepted),
        "GET /my/cases/:id/papers/:paper/file": .owner(of: .accepted),
        "GET /my/cases/:id/papers/:paper/:page": .owner(of: .accepted),
    ]

    private static let enterprises: [String: Access] = [
        "GET /office/enterprises": .officers([.acceptance]),
        "GET /office/enterprises/letters/:letter": .elsewhere("LetterTests"),
        "GET /office/enterprises/letters/:letter/file": .elsewhere("LetterTests"),
        "POST /office/enterprises/letters/:letter/outcome": .elsewhere("LetterTests"),
        "POST /office/enterprises/people/:account/counter": .elsewhere("LetterTests"),
        "GET /office/accounts": .officers([.administrator]),
        "POST /office/accounts": .elsewhere("AccountPageTests"),
        "GET /office/accounts/:account": .elsewhere("AccountPageTests"),
        "POST /office/accounts/:account/closing": .elsewhere("AccountPageTests"),
        "POST /office/accounts/:account/reopening": .elsewhere("AccountPageTests"),
        "POST /office/accounts/:account/end": .elsewhere("AccountPageTests"),
        "POST /office/accounts/:account/reset": .elsewhere("AccountPageTests"),
    ]

    /// Who may read what an application says about people.
    private static let readers: Set<Post> = [
        .acceptance, .review, .inspection, .confirmation, .decision, .head, .archive,
    ]
    private static let overseers: Set<Post> = [.center, .audit]
    private static let seen = Access.agency(Access.handling, house: overseers, of: .accepted)
    private static let worked = Access.agency(Access.handling, of: .accepted)
    private static let read = Access.agency(readers, of: .accepted)

    private static let officers: [String: Access] = [
        "GET /office": .officers(Access.handling.union(overseers).union([.administrator])),
        "GET /office/list.csv": .officers(Access.handling.union(overseers)),
        "GET /office/cases/:id": seen, "GET /office/cases/:id/record.json": read,
        "POST /office/cases/:id/assignment": .elsewhere("WorkTests"),
        "GET /office/cases/:id/acts/:act": worked, "POST /office/cases/:id/acts/:act": worked,
        "GET /office/cases/:id/materials/:place": read,
        "POST /office/cases/:id/materials/:place": read,
        "GET /office/cases/:id/papers/:place": seen,
        "GET /office/delegations": .officers(Access.handling),
        "POST /office/delegations": .officers(Access.handling),
        "POST /office/delegations/:id/end": .elsewhere("WorkTests"),
        "GET /office/settings": .officers([.head]), "POST /office/settings": .officers([.head]),
        "GET /office/unverified": .officers([.administrator]),
        "POST /office/unverified": .elsewhere("OfficeFormsTests"),
    ]

    private static let assisted: [String: Access] = [
        "GET /office/assisted": .officers([.acceptance]),
        "POST /office/assisted": .officers([.acceptance]),
    ].merging(
        [
            "GET :id", "GET :id/parts/:part", "POST :id/parts/:part", "GET :id/rows/:table",
            "POST :id/rows/:table", "POST :id/rows/:table/upload",
            "POST :id/rows/:table/takeover", "GET :id/rows/:table/:row",
            "POST :id/rows/:table/:row", "GET :id/rows/:table/template.csv",
            "GET :id/rows/:table/template.xlsx", "GET :id/files", "POST :id/files",
            "GET :id/files/:file", "POST :id/files/:file/removal", "GET :id/check",
        ].map { route in
            // Who entered a draft opens it, nobody else: held where such a draft is made.
            (
                route.replacing(":id", with: "/office/assisted/:id"),
                Access.elsewhere("AssistedTests")
            )
        }
    ) { $1 }

    /// The public's lists, complaints, messages and their deliveries.
    private static let followers: [String: Access] = [
        "GET /progress": .everybody, "GET /results": .everybody,
        "GET /progress/lookup": .everybody, "GET /complaints": .everybody,
        "GET /complaints/lookup": .everybody,
        "POST /progress/lookup": .elsewhere("FollowTests"),
        "POST /complaints": .elsewhere("FollowTests"),
        "POST /complaints/lookup": .elsewhere("FollowTests"),
        "GET /my/messages": .applicants, "GET /my/messages/:id": .elsewhere("MessageTests"),
        "POST /my/messages/consent": .elsewhere("MessageTests"),
        "POST /my/messages/address": .elsewhere("MessageTests"),
        "POST /my/messages/address/confirm": .elsewhere("MessageTests"),
        "GET /office/complaints": .officers([.acceptance, .head]),
        "GET /office/complaints/:number": .elsewhere("FollowTests"),
        "POST /office/complaints/:number/answer": .elsewhere("FollowTests"),
        "GET /office/deliveries": .officers([.administrator]),
        "POST /office/deliveries/:id/again": .elsewhere("MessageTests"),
    ]
}
