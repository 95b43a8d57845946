import Licensing

/// Every address of the office and who may come in; a new one without a row turns the matrix red.
enum AccessTable {
    static let rows: [String: Access] = open.merging(people) { $1 }
        .merging(applicants) { $1 }.merging(officers) { $1 }

    /// What stands for the parts of an address that name no case.
    static let names = [
        "number": "1-4-00001-2026", "token": "0", "kind": "not-found",
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
    ]

    private static let applicants: [String: Access] = [:]

    private static let officers: [String: Access] = [:]
}
