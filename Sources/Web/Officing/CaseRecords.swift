import Authority
import Licensing

/// What was written down or stated while the case ran, as a page of its own after its reading was
/// recorded.
struct RecordPage: Page {
    static let template = "office-record"

    let title: String
    let section: Section? = nil
    let nav: OfficerNav
    let back: String
    let applicant: String
    let lead: String
    let lines: [String]
}

extension CaseSheet {
    /// What is read with a reason: the materials, and the records, statements and minutes since.
    var readable: [Material] {
        file.materials.isEmpty ? [] : file.materials + file.case.acts.compactMap(\.fact.record)
    }
}

extension Fact {
    /// What was written down with the act; its size is not known before it is read.
    fileprivate var record: Material? {
        switch self {
        case .siteCheckRecorded(let facts): Material.record("siteCheckRecord", facts.record)
        case .statementGiven(let content): Material.record("statement", content)
        case .decided(.granted(let grant)): grant.manner.minutes
        case .decided(.refused(let refused)): refused.manner.minutes
        default: nil
        }
    }
}

extension DecisionManner {
    fileprivate var minutes: Material? {
        if case .meeting(let meeting) = self { .record("minutes", meeting.minutes) } else { nil }
    }
}

extension Material {
    fileprivate static func record(_ kind: String, _ digest: Digest) -> Material {
        Material(kind: kind, digest: digest, size: 0)
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
