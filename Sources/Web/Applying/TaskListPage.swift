import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// A draft as a list of tasks: what is done, what is to do.
struct TaskListPage: Page {
    static let template = "apply-tasks"

    /// One part.
    struct Task: Sendable {
        let title: String
        let href: String
        let isOpen: Bool
        let status: String
        let tone: String
        let note: String?
    }

    let title: String
    let lead: String
    let agency: String
    let tasks: [Task]
    let next: String
    let nextTitle: String
    let isReady: Bool
    let isAssisted: Bool
    let assisted: String
    let needsConfirmation: Bool
    let confirmation: String
    let corrections: [CorrectionModel]
    let isCorrecting: Bool
    let canSubmit: Bool
    let resubmission: String
    let standing: Standing

    init(
        _ draft: Draft,
        agency: String,
        isOfficer: Bool,
        standing: Standing,
        base: String,
        _ sentences: Catalogue
    ) {
        let place = "\(base)/\(draft.id)"
        let reading = draft.reading
        isCorrecting = draft.stage == .correcting
        title = sentences(isCorrecting ? "apply.correct.title" : "apply.tasks.title")
        self.agency = agency
        let open = reading.open
        let isFiled = isCorrecting
        let parts = DraftPart.allCases.filter { $0 != .declaration || !isFiled }
        lead = sentences(
            isCorrecting ? "apply.correct.lead" : "apply.tasks.lead",
            [
                "done": String(parts.count - open.filter(parts.contains).count),
                "count": String(parts.count),
            ]
        )
        tasks = parts.map { part in
            let status = reading.statuses[part] ?? .notStarted
            let isOpen = draft.open.allows(part)
            let saved = draft[part].savedAt
            return Task(
                title: sentences("apply.part.\(part.rawValue)"),
                href: PartForm.address(part, place),
                isOpen: isOpen,
                status: sentences(
                    isOpen ? "apply.status.\(status.rawValue)" : "apply.status.locked"
                ),
                tone: isOpen ? TaskListPage.tone(status) : "neutral",
                note: saved.map {
                    sentences("apply.saved", ["time": Wording.moment($0, sentences)])
                }
            )
        }
        isReady = reading.isReady && !isCorrecting
        let first = open.first ?? .declaration
        next = PartForm.address(first, place)
        nextTitle = sentences(
            first == .declaration ? "apply.tasks.check" : "apply.tasks.next",
            ["part": sentences("apply.part.\(first.rawValue)")]
        )
        isAssisted = draft.opening.assistedBy != nil
        assisted = sentences(isOfficer ? "apply.assisted.officer" : "apply.assisted.applicant")
        needsConfirmation = isAssisted && !isOfficer && !draft.isConfirmed
        confirmation = "\(place)/check"
        corrections = draft.asked.map { CorrectionModel($0, place: place, sentences) }
        canSubmit = isCorrecting && draft.asked.allSatisfy(\.isAnswered)
        resubmission = "\(place)/resubmission"
        self.standing = standing
    }

    static func tone(_ status: PartStatus) -> String {
        switch status {
        case .complete: "valid"
        case .incomplete: "cannotConfirm"
        case .notStarted, .notNeeded: "neutral"
        }
    }
}
