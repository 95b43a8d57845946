import Foundation
import Glibc
import Licensing
import TestKit

@testable import Store

/// A store in a folder of its own that goes with the test.
final class ThrowAwayStore {
    let folder: String
    var path: String { folder + "/office.sqlite" }

    init() throws {
        let unique = String(repeating: "X", count: 6)
        let pattern = "\(NSTemporaryDirectory())/dianzhao-store-\(unique)"
        var template = Array(pattern.utf8CString)
        guard let made = mkdtemp(&template) else { throw POSIXError(.EIO) }
        folder = String(cString: made)
    }

    func open(_ chaining: Chaining = ThrowAwayStore.chaining) throws -> Store {
        try Store.open(at: path) { chaining }
    }

    /// The store's journals held against their chains.
    func check(_ kept: [JournalTip] = []) throws -> JournalReport {
        let store = try Store.inspect(at: path) { ThrowAwayStore.chaining }
        defer { try? store.close() }
        return try JournalPass(store, kept: kept).run()
    }

    /// A code that nobody could rely on, and that differs for different bytes.
    static let chaining = Chaining(at: Fixed.moment) { code(of: $0, under: 7) }

    /// FNV-1a, four times from different starts.
    static func code(of bytes: [UInt8], under key: UInt64) -> [UInt8] {
        (0..<4).flatMap { (place: UInt64) -> [UInt8] in
            let start = 0xCBF2_9CE4_8422_2325 &+ key &* 0x9E37_79B9_7F4A_7C15 &+ place
            let sum = bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
            return (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
        }
    }

    deinit {
        // The folder of a test that is left behind harms nothing.
        try? FileManager.default.removeItem(atPath: folder)
    }
}

/// Values of one plausible case.
enum Sample {
    static let agency = AgencyID("shanxi")
    static let applicant = try? CreditCode("91140105MA0KD31X0A")
    static let moment = Fixed.moment

    static func digest(_ mark: Character) throws -> Digest {
        try found(Digest(hex: String(repeating: String(mark), count: 64)))
    }

    static func found<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw SampleIsWrong() }
        return value
    }

    static func row(_ id: String = "c1") throws -> CaseRow {
        CaseRow(
            id: CaseID(id),
            agency: agency,
            family: .facility,
            matter: .initial,
            applicant: try found(applicant),
            applicantName: "山西电力工程有限公司",
            openedOn: Fixed.day
        )
    }

    /// The row of a case that has so many acts.
    static func inbox(of row: CaseRow, version: Int, due: Day? = nil) -> InboxRow {
        inbox(
            of: row,
            state: "state-\(version)",
            post: version == 1 ? .review : nil,
            due: due,
            version: version
        )
    }

    /// The row of a case that stands somewhere.
    static func inbox(
        of row: CaseRow,
        state: String,
        post: Post?,
        due: Day?,
        version: Int = 1
    ) -> InboxRow {
        InboxRow(
            case: row.id,
            agency: row.agency,
            family: row.family,
            matter: row.matter,
            applicant: row.applicant,
            applicantName: row.applicantName,
            state: state,
            post: post,
            due: due,
            version: version
        )
    }

    static func act(
        _ sequence: Int,
        _ fact: Fact = .received,
        by id: String = "a1"
    ) -> Act {
        Act(
            sequence: sequence,
            fact: fact,
            by: Actor(id: id, post: .acceptance, agency: agency),
            on: Fixed.day,
            recordedAt: moment,
            clause: "《许可法》第四十二条"
        )
    }

    static func refusal(_ number: String = "1") -> Fact {
        .decided(
            .refused(
                Refused(
                    notice: NoticeNumber("晋监能资质不许〔2026〕第\(number)号"),
                    reasons: [RefusalReason(clause: "第八条", fact: "技术人员不足")]
                )
            )
        )
    }

    static func blob(_ mark: Character) throws -> Blob {
        Blob(digest: try digest(mark), size: 3, bytes: [1, 2, 3])
    }
}

struct SampleIsWrong: Error {}
