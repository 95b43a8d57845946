import Licensing

@testable import Authority
@testable import Web

/// An act as an officer does it on the page: who, from where, what is typed, what then stands.
struct ActFormRow: Sendable, CustomStringConvertible {
    let kind: ActKind
    /// What tells it from other rows of its act.
    let way: String
    let post: Post
    /// Whether the second person of the post does it.
    var isSecond = false
    let reached: @Sendable (ActDesk) throws -> CaseID
    var fields: @Sendable (ActDesk, CaseID) throws -> [(String, String)] = { _, _ in [] }
    let holds: @Sendable (Fact) -> Bool

    var description: String { "\(kind) \(way)" }
}

/// One row at least for every act of an officer.
enum ActFormTable {
    static let rows = receiving + examining + timing + deciding + issuing

    private static let reason = "核对后认为有必要"

    private static let receiving: [ActFormRow] = [
        ActFormRow(kind: .received, way: "", post: .acceptance, reached: { try $0.unreceived() }) {
            $0 == .received
        },
        ActFormRow(
            kind: .areaConfirmed,
            way: "",
            post: .acceptance,
            reached: { try $0.filed() },
            fields: { desk, id in
                let division = try desk.office.maskedApplication(of: id).division
                return [
                    ("division", division.rawValue), ("competent", "shanxi"), ("reason", reason),
                ]
            },
            holds: { fact in
                guard case .areaConfirmed(let facts) = fact else { return false }
                return facts.reason.text == reason && facts.agency == AgencyID("shanxi")
            }
        ),
        ActFormRow(kind: .accepted, way: "", post: .acceptance, reached: { try $0.filed() }) {
            if case .accepted = $0 { true } else { false }
        },
        ActFormRow(
            kind: .notAccepted,
            way: "",
            post: .acceptance,
            reached: { try $0.filed() },
            fields: { _, _ in [("ground", "notNeeded"), ("body", ""), ("reason", reason)] },
            holds: { fact in
                guard case .notAccepted(let facts) = fact else { return false }
                return facts.ground == .notNeeded && facts.reason.text == reason
            }
        ),
        ActFormRow(
            kind: .correctionRequested,
            way: "",
            post: .acceptance,
            reached: { try $0.filed() },
            fields: { _, _ in
                [
                    ("place-0", "form:assets"), ("fault-0", reason), ("clause-0", "《办法》第六条"),
                    ("example-0", "附审计报告"),
                ]
            },
            holds: { fact in
                guard case .correctionRequested(let facts) = fact else { return false }
                let item = facts.items.first
                return item?.place == .form(part: "assets") && item?.fault.text == reason
                    && item?.clause == "《办法》第六条" && item?.example?.text == "附审计报告"
            }
        ),
        ActFormRow(
            kind: .laterItemsAllowed,
            way: "",
            post: .confirmation,
            reached: { try $0.corrected() },
            fields: { _, _ in [("reason", reason)] },
            holds: {
                if case .laterItemsAllowed(let said) = $0 { said.text == reason } else { false }
            }
        ),
        ActFormRow(
            kind: .closedUncorrected,
            way: "",
            post: .acceptance,
            reached: { try $0.overdue() },
            fields: { _, _ in [("looked", "1")] },
            holds: { if case .closedUncorrected = $0 { true } else { false } }
        ),
    ]

    private static let examining: [ActFormRow] = [
        ActFormRow(kind: .reviewed, way: "", post: .review, reached: { try $0.accepted() }) {
            if case .reviewed(let review) = $0 { review.proposesGrant } else { false }
        },
        ActFormRow(
            kind: .reviewed,
            way: "against the findings",
            post: .review,
            reached: { try $0.accepted() },
            fields: { _, _ in [("proposes", "refuse")] },
            holds: { if case .reviewed(let review) = $0 { !review.proposesGrant } else { false } }
        ),
        ActFormRow(
            kind: .siteCheckOrdered,
            way: "",
            post: .review,
            reached: { try $0.accepted() },
            fields: { desk, _ in
                desk.people(.inspection).map { ("officer-\($0.id)", "1") } + [
                    ("on", desk.today.description), ("place", "太原市小店区"), ("reason", reason),
                ]
            },
            holds: { fact in
                guard case .siteCheckOrdered(let order) = fact else { return false }
                return order.officers.count == 2 && order.place.text == "太原市小店区"
            }
        ),
        ActFormRow(
            kind: .siteCheckRecorded,
            way: "",
            post: .inspection,
            reached: { try $0.checkOrdered() },
            fields: { _, _ in [("conforms", "no"), ("text", "仓库内无试验设备")] },
            holds: { fact in
                guard case .siteCheckRecorded(let record) = fact else { return false }
                let digest = Office.digest(of: Array("仓库内无试验设备".utf8))
                return !record.conforms && record.record == digest
            }
        ),
        ActFormRow(
            kind: .siteCheckSigned,
            way: "",
            post: .inspection,
            isSecond: true,
            reached: { try $0.checkRecorded() }
        ) { $0 == .siteCheckSigned },
        ActFormRow(
            kind: .reviewConfirmed,
            way: "",
            post: .confirmation,
            reached: { try $0.reviewed() }
        ) { $0 == .reviewConfirmed },
        ActFormRow(
            kind: .reviewReturned,
            way: "by who confirms",
            post: .confirmation,
            reached: { try $0.reviewed() },
            fields: { _, _ in [("reason", reason)] },
            holds: { if case .reviewReturned(let said) = $0 { said.text == reason } else { false } }
        ),
        ActFormRow(
            kind: .reviewReturned,
            way: "by who decides",
            post: .decision,
            reached: { try $0.confirmed() },
            fields: { _, _ in [("reason", reason)] },
            holds: { if case .reviewReturned(let said) = $0 { said.text == reason } else { false } }
        ),
    ]

    private static let timing: [ActFormRow] = [
        ActFormRow(
            kind: .periodExtended,
            way: "",
            post: .head,
            reached: { try $0.accepted() },
            fields: { _, _ in [("reason", reason)] },
            holds: {
                if case .periodExtended(let facts) = $0 {
                    facts.reason.text == reason
                } else {
                    false
                }
            }
        ),
        ActFormRow(
            kind: .paused,
            way: "",
            post: .review,
            reached: { try $0.accepted() },
            fields: { desk, _ in
                [
                    ("ground", PauseGround.allCases[0].rawValue), ("reason", reason),
                    ("until", desk.today.adding(days: 20).description),
                ]
            },
            holds: { fact in
                guard case .paused(let facts) = fact else { return false }
                return facts.ground == PauseGround.allCases[0] && facts.reason.text == reason
            }
        ),
        ActFormRow(kind: .resumed, way: "", post: .review, reached: { try $0.paused() }) {
            $0 == .resumed
        },
    ]
}
