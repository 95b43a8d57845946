import Foundation
import OFD
import Register
import Seals
import Testing

/// `docs/reasons.md` and the sources say the same, both ways.
struct ReasonsDocumentTests {
    private static let document: String = {
        var root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let url = root.appendingPathComponent("docs/reasons.md")
        return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    }()

    /// Code and verdict of each row of the document.
    private static var rows: [String: String] {
        var rows: [String: String] = [:]
        for line in document.split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            rows[cells[0].filter { $0 != "`" }] = cells[1].filter { $0 != "`" }
        }
        return rows
    }

    @Test func `every code is documented with its verdict, and no other`() {
        var expected: [String: String] = [:]
        for code in FaultCode.allCases {
            expected[code.rawValue] =
                switch code.effect {
                case .note: "note"
                case .cannotConfirm: "cannotConfirm"
                case .notValid: "notValid"
                }
        }
        for code in SealReasonCode.allCases {
            expected[code.rawValue] =
                switch code.effect {
                case .note: "note"
                case .cannotConfirm: "cannotConfirm"
                case .notValid: "notValid"
                }
        }
        for code in ReasonCode.allCases {
            expected[code.rawValue] = code.verdict?.rawValue ?? "note"
        }
        #expect(ReasonsDocumentTests.rows == expected)
    }

    @Test func `no code has two meanings`() {
        let codes =
            FaultCode.allCases.map(\.rawValue) + SealReasonCode.allCases.map(\.rawValue)
            + ReasonCode.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(Set(ReasonCode.allCases.map(\.sentence)).count == ReasonCode.allCases.count)
    }
}
