import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// One thing to correct: what is wrong, by which clause, an example, and where to answer it.
struct CorrectionModel: Sendable {
    /// A part or the files where the item is answered.
    struct Way: Sendable {
        let href: String
        let text: String
    }

    let title: String
    let fault: String
    let clause: String
    let example: String?
    let isAnswered: Bool
    let status: String
    let ways: [Way]

    init(_ task: CorrectionTask, place: String, _ sentences: Catalogue) {
        let name = task.item.place.name
        title =
            switch task.item.place {
            case .form: sentences.find("apply.part.\(name)") ?? name
            case .material: sentences.find("apply.material.\(name)") ?? name
            }
        fault = task.item.fault.text
        clause = task.item.clause
        example = task.item.example?.text
        isAnswered = task.isAnswered
        status = sentences(task.isAnswered ? "apply.correct.answered" : "apply.correct.open")
        ways =
            task.parts.isEmpty
            ? [Way(href: "\(place)/files", text: sentences("apply.part.materials"))]
            : task.parts.map { part in
                Way(
                    href: PartForm.address(part, place),
                    text: sentences("apply.part.\(part.rawValue)")
                )
            }
    }
}
