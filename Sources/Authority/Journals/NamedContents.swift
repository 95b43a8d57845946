import Licensing
import Store

/// A content, and the row of a journal that names it.
struct NamedContent: Hashable {
    let digest: Digest
    /// Journal and key of the row.
    let place: String

    func fault(isMissing: Bool) -> ContentFault {
        ContentFault(digest: digest, namedBy: place, isMissing: isMissing)
    }
}

extension Snapshot {
    /// The contents that the journals of a case name: materials, findings, records, minutes and statements;
    /// the fixed content and the sealed files of its license, dropped ones too; its notices.
    func namedContents(of id: CaseID) throws -> [NamedContent] {
        var named: [NamedContent] = []
        func add(_ digests: [Digest], _ place: String) {
            named += digests.map { NamedContent(digest: $0, place: place) }
        }
        for act in try acts(of: id) { add(act.fact.allContents, "act \(id)/\(act.sequence)") }
        for (number, step) in try steps(of: id).enumerated() {
            add(try step.contents, "issuing \(id)/\(number + 1)")
        }
        for edition in try editions(of: id) {
            let digests = [
                edition.contentDigest, edition.originalDigest, edition.duplicateDigest,
            ]
            add(digests, "edition \(edition.identifier)")
        }
        for (number, notice) in try notices(of: id).enumerated() {
            add([notice.digest], "notice \(id)/\(number + 1)")
        }
        return named
    }
}

extension Fact {
    /// The digests of all contents that the act names, papers of the house included.
    var allContents: [Digest] {
        switch self {
        case .licenseMade(let making): [making.content]
        case .sealApplied(let sealing): [sealing.file]
        default: contents
        }
    }
}

extension IssuingStep {
    /// The digests of the contents that the step fixed or sealed.
    fileprivate var contents: [Digest] {
        get throws {
            switch IssuingStage(rawValue: step) {
            case .fixed: return [try value(as: FixedStep.self).content]
            case .sealed:
                let sealed = try value(as: SealedStep.self)
                return [sealed.original, sealed.duplicate]
            default: return []
            }
        }
    }
}
