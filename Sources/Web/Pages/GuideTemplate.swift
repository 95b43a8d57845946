import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// An empty roster to fill in before an application is begun; anybody may fetch it (SEED2-11).
struct GuideTemplate: Sendable {
    let title: String
    let csv: String
    let xlsx: String

    init(_ table: DraftTable, _ sentences: Catalogue) {
        title = sentences("apply.part.\(table.rawValue)")
        csv = RosterKind.csv.address(table)
        xlsx = RosterKind.xlsx.address(table)
    }
}

/// In what form an empty roster is had.
enum RosterKind: String, CaseIterable, Sendable {
    case csv, xlsx

    func address(_ table: DraftTable) -> String {
        "/guides/facility/templates/\(table.rawValue).\(rawValue)"
    }

    /// The empty roster as a file to keep.
    func answer(_ table: DraftTable) -> Response {
        let name = DraftPart(rawValue: table.rawValue)?.title ?? table.rawValue
        return Attachment.response(bytes(table), name: "\(name).\(rawValue)", type: type)
    }

    private func bytes(_ table: DraftTable) -> [UInt8] {
        switch self {
        case .csv: RosterTemplate.csv(table)
        case .xlsx: RosterTemplate.xlsx(table)
        }
    }

    private var type: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }
}

extension PublicSite {
    /// Adds the empty rosters, each with an address of its own.
    func addTemplates(to router: Router<PublicContext>) {
        for table in DraftTable.allCases {
            for kind in RosterKind.allCases {
                router.get(RouterPath(kind.address(table))) { _, _ in kind.answer(table) }
            }
        }
    }
}
