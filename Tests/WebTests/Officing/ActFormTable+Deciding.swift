import Licensing

@testable import Authority
@testable import Web

extension ActFormTable {
    static let deciding: [ActFormRow] = [
        ActFormRow(
            kind: .refusalProposed,
            way: "",
            post: .decision,
            reached: { try $0.confirmed() },
            fields: { _, _ in [("fact-0", "净资产不足"), ("clause-0", "《办法》第六条")] },
            holds: { fact in
                guard case .refusalProposed(let facts) = fact else { return false }
                return facts.reasons == [RefusalReason(clause: "《办法》第六条", fact: "净资产不足")]
            }
        ),
        ActFormRow(
            kind: .statementGiven,
            way: "at the counter",
            post: .acceptance,
            reached: { try $0.proposed() },
            fields: { _, _ in [("text", "我公司已补充证明")] },
            holds: { $0 == .statementGiven(Office.digest(of: Array("我公司已补充证明".utf8))) }
        ),
        ActFormRow(
            kind: .granted,
            way: "alone",
            post: .decision,
            reached: { try $0.confirmed() }
        ) {
            if case .decided(.granted(let grant)) = $0 { grant.manner == .alone } else { false }
        },
        ActFormRow(
            kind: .granted,
            way: "in a meeting",
            post: .decision,
            reached: { try $0.confirmed() },
            fields: { desk, _ in desk.meeting },
            holds: {
                if case .decided(.granted(let grant)) = $0 { isMet(grant.manner) } else { false }
            }
        ),
        ActFormRow(
            kind: .refused,
            way: "alone",
            post: .decision,
            reached: { try $0.heard() },
            fields: { _, _ in [("looked", "1")] },
            holds: {
                if case .decided(.refused(let facts)) = $0 { facts.manner == .alone } else { false }
            }
        ),
        ActFormRow(
            kind: .refused,
            way: "in a meeting",
            post: .decision,
            reached: { try $0.heard() },
            fields: { desk, _ in desk.meeting + [("looked", "1")] },
            holds: {
                if case .decided(.refused(let facts)) = $0 { isMet(facts.manner) } else { false }
            }
        ),
    ]

    private static func isMet(_ manner: DecisionManner) -> Bool {
        guard case .meeting(let meeting) = manner else { return false }
        return meeting.minutes == Office.digest(of: Array(ActDesk.minutes.utf8))
            && meeting.present.count == 2
    }

    static let issuing: [ActFormRow] = [
        ActFormRow(
            kind: .licenseMade,
            way: "",
            post: .licenseMaking,
            reached: { try $0.granted() }
        ) {
            if case .licenseMade = $0 { true } else { false }
        },
        ActFormRow(kind: .sealApplied, way: "", post: .sealing, reached: { try $0.unsealed() }) {
            guard case .sealApplied(let sealing) = $0 else { return false }
            return sealing.paper == .notice(.acceptance)
        },
        ActFormRow(
            kind: .published,
            way: "",
            post: .licenseMaking,
            reached: { try $0.licenseSealed() }
        ) {
            if case .published = $0 { true } else { false }
        },
        ActFormRow(
            kind: .noticeServed,
            way: "by mail with its number",
            post: .service,
            reached: { try $0.accepted() },
            fields: { _, _ in
                [("paper", "acceptance.1"), ("way", "mail"), ("tracking", "EMS1234567CN")]
            },
            holds: { fact in
                guard case .noticeServed(let service) = fact else { return false }
                return service.way == .mail(tracking: "EMS1234567CN")
                    && service.paper == .notice(.acceptance)
            }
        ),
        ActFormRow(kind: .served, way: "", post: .service, reached: { try $0.published() }) {
            if case .served(let service) = $0 {
                service.way == .mail(tracking: nil)
            } else {
                false
            }
        },
        ActFormRow(
            kind: .served,
            way: "with its number",
            post: .service,
            reached: { try $0.published() },
            fields: { _, _ in [("way", "mail"), ("tracking", "EMS7654321CN")] },
            holds: {
                if case .served(let service) = $0 {
                    service.way == .mail(tracking: "EMS7654321CN")
                } else {
                    false
                }
            }
        ),
        ActFormRow(kind: .archived, way: "", post: .archive, reached: { try $0.served() }) {
            $0 == .archived
        },
    ]
}
