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

    /// What a form must hold so that it is not refused for what is missing.
    static let fields: [String: [(String, String)]] = [
        "POST /my/people/:account/admission": [("ends-on", "2026-12-31")],
        "POST /my/people/:account/mandate": [("ends-on", "2026-12-31")],
        "POST /my/messages/consent": [("consent", "yes")],
        "POST /my/messages/address": [("kind", "email"), ("address-email", "a@b.example")],
        "POST /my/messages/address/confirm": [("kind", "email"), ("code-email", "00000000")],
        "POST /my/people/invitations": [("name", "李四"), ("ends-on", "2026-12-31")],
        "POST /office/accounts": [("post", "review")],
        "POST /office/accounts/:account/closing": [("reason", "调离")],
        "POST /office/accounts/:account/reset": [("reason", "换手机")],
        "POST /office/complaints/:number/answer": [("answer", "已核实")],
        "POST /office/enterprises/letters/:letter/outcome": [
            ("outcome", "refuse"), ("reason", "公章不清晰"),
        ],
        "POST /office/enterprises/people/:account/counter": [("reason", "原件已核对")],
    ]
    /// What the address itself must ask.
    static let queries = ["POST /office/cases/:id/assignment": "post=review&do=claim"]

    private static let open: [String: Access] = [
        "GET /": .everybody, "GET /guides": .everybody, "GET /guides/facility/initial": .everybody,
        "GET /guides/facility/templates/staff.csv": .everybody,
        "GET /guides/facility/templates/staff.xlsx": .everybody,
        "GET /guides/facility/templates/works.csv": .everybody,
        "GET /guides/facility/templates/works.xlsx": .everybody,
        "GET /guides/facility/templates/settlements.csv": .everybody,
        "GET /guides/facility/templates/settlements.xlsx": .everybody,
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
        "POST /login/sample": .elsewhere("SampleEntryTests"),
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
        "POST /my/proof": .applicants, "GET /my/people": .acting,
        "POST /my/people/invitations": .administrators,
        "POST /my/people/:account/admission": .owner(of: .waiting),
        "POST /my/people/:account/mandate": .owner(of: .colleague),
        "POST /my/people/:account/appointment": .owner(of: .colleague),
        "POST /my/people/:account/end": .owner(of: .colleague),
        "GET /my/security": .applicants,
        "POST /my/security/password": .applicants,
        "POST /my/security/codes": .applicants,
        "POST /my/security/sessions": .applicants,
        "GET /my/cases": .applicants, "GET /my/cases/new": .applicants,
        "POST /my/cases/new": .applicants, "GET /my/cases/:id": .owner(of: .draft),
        "GET /my/cases/:id/parts/:part": .owner(of: .draft),
        "POST /my/cases/:id/parts/:part": .owner(of: .draft),
        "GET /my/cases/:id/rows/:table": .owner(of: .draft),
        "GET /my/cases/:id/rows/:table/:row/removal":
            .kept(.owner(of: .draft), lets: "RowTests"),
        "POST /my/cases/:id/rows/:table/:row/removal":
            .kept(.owner(of: .draft), lets: "RowTests"),
        "POST /my/cases/:id/rows/:table/upload": .owner(of: .draft),
        "POST /my/cases/:id/rows/:table/takeover":
            .kept(.owner(of: .draft), lets: "ApplyingTests"),
        "GET /my/cases/:id/rows/:table/:row": .owner(of: .draft),
        "POST /my/cases/:id/rows/:table/:row": .owner(of: .draft),
        // Empty tables, the same for everybody who may fill one in.
        "GET /my/cases/:id/rows/:table/template.csv": .applicants,
        "GET /my/cases/:id/rows/:table/template.xlsx": .applicants,
        "GET /my/cases/:id/files": .owner(of: .draft),
        "POST /my/cases/:id/files": .owner(of: .draft),
        "GET /my/cases/:id/files/:file": .owner(of: .file),
        "POST /my/cases/:id/files/:file/removal": .owner(of: .file),
        "GET /my/cases/:id/check": .owner(of: .draft),
        "POST /my/cases/:id/confirmation":
            .kept(.owner(of: .draft), lets: "AssistedTests"),
        "POST /my/cases/:id/filing": .owner(of: .draft),
        "GET /my/cases/:id/receipt": .owner(of: .accepted),
        "GET /my/cases/:id/application": .owner(of: .accepted),
        "GET /my/cases/:id/application/file": .owner(of: .accepted),
        "GET /my/cases/:id/application/:page": .owner(of: .accepted),
        "GET /my/cases/:id/correction": .owner(of: .accepted),
        "POST /my/cases/:id/resubmission":
            .kept(.owner(of: .accepted), lets: "CorrectingTests"),
        "GET /my/cases/:id/withdrawal": .owner(of: .accepted),
        "POST /my/cases/:id/withdrawal": .owner(of: .accepted),
        "GET /my/cases/:id/statement": .owner(of: .accepted),
        "POST /my/cases/:id/statement": .owner(of: .accepted),
        "GET /my/cases/:id/waiver": .owner(of: .accepted),
        "POST /my/cases/:id/waiver": .owner(of: .accepted),
        "GET /my/cases/:id/delivery": .owner(of: .accepted),
        "POST /my/cases/:id/delivery": .owner(of: .accepted),
        "GET /my/cases/:id/record.json": .owner(of: .accepted),
        "GET /my/cases/:id/papers/:paper": .owner(of: .accepted),
        "GET /my/cases/:id/papers/:paper/file": .owner(of: .accepted),
        "GET /my/cases/:id/papers/:paper/:page": .owner(of: .accepted),
    ]

    private static let enterprises: [String: Access] = [
        "GET /office/enterprises": .officers([.acceptance]),
        "GET /office/enterprises/letters/:letter": .agency([.acceptance], of: .letter),
        "GET /office/enterprises/letters/:letter/file": .agency([.acceptance], of: .letter),
        "POST /office/enterprises/letters/:letter/outcome": .agency([.acceptance], of: .letter),
        "POST /office/enterprises/people/:account/counter": .agency([.acceptance], of: .claimant),
        "GET /office/accounts": .officers([.administrator]),
        "POST /office/accounts": .officers([.administrator]),
        "GET /office/accounts/:account": .agency([.administrator], of: .officer),
        "POST /office/accounts/:account/closing": .agency([.administrator], of: .officer),
        "POST /office/accounts/:account/reopening":
            .kept(.agency([.administrator], of: .officer), lets: "AccountPageTests"),
        "POST /office/accounts/:account/end": .agency([.administrator], of: .officer),
        "POST /office/accounts/:account/reset": .agency([.administrator], of: .officer),
        "POST /office/accounts/:account/certificate": .agency([.administrator], of: .officer),
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
        "GET /office": .officers(everyPost),
        "GET /office/list.csv": .officers(Access.handling.union(overseers)),
        "GET /office/cases/:id": seen, "GET /office/cases/:id/record.json": read,
        "POST /office/cases/:id/assignment": .agency([.review], of: .accepted),
        "GET /office/cases/:id/acts/:act": worked, "POST /office/cases/:id/acts/:act": worked,
        "GET /office/cases/:id/materials/:place": read,
        "POST /office/cases/:id/materials/:place": read,
        "GET /office/cases/:id/papers/:place": seen,
        "GET /office/cases/:id/changes/:place": .kept(read, lets: "ChangesTests"),
        "GET /office/cases/:id/previews/:place": .kept(seen, lets: "PreviewTests"),
        "GET /office/cases/:id/previews/:place/:page": .kept(seen, lets: "PreviewTests"),
        "GET /office/cases/:id/services/:place": .kept(seen, lets: "ServiceReceiptPageTests"),
        "GET /office/delegations": .officers(Access.handling),
        "POST /office/delegations": .officers(Access.handling),
        "POST /office/delegations/:id/end": .agency([.acceptance, .head], of: .delegation),
        "GET /office/settings": .officers([.head]), "POST /office/settings": .officers([.head]),
        "GET /office/unverified": .officers([.administrator]),
        "GET /office/security": .officers(everyPost),
        "POST /office/security/password": .officers(everyPost),
        "POST /office/security/codes": .officers(everyPost),
        "POST /office/security/sessions": .officers(everyPost),
        "POST /office/unverified": .kept(.officers([.administrator]), lets: "OfficeFormsTests"),
    ]

    /// Who entered a draft at the counter opens it, nobody else.
    private static let entered = Access.agency([.acceptance], of: .assisted)
    private static let everyPost = Access.handling.union(overseers).union([.administrator])

    private static let assisted: [String: Access] = [
        "GET /office/assisted": .officers([.acceptance]),
        "POST /office/assisted": .officers([.acceptance]),
        // Empty tables.
        "GET /office/assisted/:id/rows/:table/template.csv": .officers(everyPost),
        "GET /office/assisted/:id/rows/:table/template.xlsx": .officers(everyPost),
        "GET /office/assisted/:id/files/:file": .agency([.acceptance], of: .assistedFile),
        "POST /office/assisted/:id/files/:file/removal":
            .agency([.acceptance], of: .assistedFile),
        "GET /office/assisted/:id/rows/:table/:row/removal": .kept(entered, lets: "RowTests"),
        "POST /office/assisted/:id/rows/:table/:row/removal": .kept(entered, lets: "RowTests"),
        "POST /office/assisted/:id/rows/:table/takeover": .kept(entered, lets: "ApplyingTests"),
    ].merging(
        [
            "GET :id", "GET :id/parts/:part", "POST :id/parts/:part", "GET :id/rows/:table",
            "POST :id/rows/:table/upload", "GET :id/rows/:table/:row",
            "POST :id/rows/:table/:row", "GET :id/files", "POST :id/files", "GET :id/check",
        ].map { ($0.replacing(":id", with: "/office/assisted/:id"), entered) }
    ) { $1 }

    /// The public's lists, complaints, messages and their deliveries.
    private static let followers: [String: Access] = [
        "GET /progress": .everybody, "GET /results": .everybody,
        "GET /progress/lookup": .everybody, "GET /complaints": .everybody,
        "GET /complaints/lookup": .everybody,
        "POST /progress/lookup": .elsewhere("FollowTests"),
        "POST /complaints": .elsewhere("FollowTests"),
        "POST /complaints/lookup": .elsewhere("ComplaintLookUpTests"),
        "GET /my/messages": .acting, "GET /my/messages/:id": .owner(of: .message),
        "POST /my/messages/consent": .proved,
        "POST /my/messages/address": .kept(.proved, lets: "MessageTests"),
        // Where no code was sent each one is wrong, whoever gives it.
        "POST /my/messages/address/confirm": .kept(.acting, lets: "MessageTests"),
        "GET /office/complaints": .officers([.acceptance, .head]),
        "GET /office/complaints/:number": .agency([.acceptance, .head], of: .complaint),
        "POST /office/complaints/:number/answer":
            .agency([.acceptance, .head], of: .complaint),
        "GET /office/deliveries": .officers([.administrator]),
        "POST /office/deliveries/:id/again":
            .kept(.officers([.administrator]), lets: "RepeatingTable+Officers"),
    ]
}
