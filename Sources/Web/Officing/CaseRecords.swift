import Authority
import Licensing

/// What was written down or stated while the case ran, as a page of its own after its reading was
/// recorded.
struct RecordPage: Page {
    static let template = "office-record"

    let title: String
    let nav: OfficerNav
    let back: String
    let applicant: String
    let lead: String
    let lines: [String]
}

/// What is read with a reason: a material, or a record, statement or minutes since.
struct Readable: Hashable, Sendable {
    let kind: String
    let digest: Digest
    /// Size in bytes; nil of what was written down while the case ran, which is known once it is read.
    let size: Int?

    init(_ material: Material) {
        kind = material.kind
        digest = material.digest
        size = material.size
    }

    /// Something that was written down while the case ran.
    init(record kind: String, _ digest: Digest) {
        self.kind = kind
        self.digest = digest
        size = nil
    }

    var isRecord: Bool { size == nil }
}

extension CaseSheet {
    /// The materials, the records, statements and minutes since, and the files that a correction
    /// replaced.
    var readable: [Readable] {
        guard !file.materials.isEmpty else { return [] }
        return file.materials.map(Readable.init) + file.case.acts.compactMap(\.fact.record)
            + replaced
    }

    /// The files that stood in the case before a correction; an old form is compared, not read.
    var replaced: [Readable] {
        let given = file.case.acts.compactMap(\.fact.given)
        return given.filter { material in
            material.kind != Material.applicationForm && !file.materials.contains(material)
        }
        .map(Readable.init)
    }
}

extension Fact {
    /// The material that the act added.
    fileprivate var given: Material? {
        if case .materialAdded(let material) = self { material } else { nil }
    }

    /// What was written down with the act.
    var record: Readable? {
        switch self {
        case .siteCheckRecorded(let facts): Readable(record: "siteCheckRecord", facts.record)
        case .statementGiven(let content): Readable(record: "statement", content)
        case .decided(.granted(let grant)): grant.manner.minutes
        case .decided(.refused(let refused)): refused.manner.minutes
        default: nil
        }
    }
}

extension DecisionManner {
    fileprivate var minutes: Readable? {
        guard case .meeting(let meeting) = self else { return nil }
        return Readable(record: "minutes", meeting.minutes)
    }
}

/// A content that was typed, line by line; nil for a file.
enum TypedText {
    static func lines(of bytes: [UInt8]) -> [String]? {
        guard let text = String(validating: bytes, as: UTF8.self),
            !text.unicodeScalars.contains(where: {
                $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0)
            }),
            !text.hasPrefix("%PDF")
        else { return nil }
        return text.split(whereSeparator: \.isNewline).map(String.init)
    }
}
