import TestKit
import Testing

@testable import Contract
@testable import Licensing

/// Text from outside costs time in step with its length, whatever it holds.
struct OutsideTextTests {
    /// Marks in an order that sorting has to turn around, and halves of flags: both were quadratic.
    static let runs: [@Sendable (Int) -> String] = [
        { count in
            let marks: [Unicode.Scalar] = ["\u{345}", "\u{301}", "\u{31B}", "\u{323}", "\u{334}"]
            var text = String.UnicodeScalarView("a".unicodeScalars)
            for place in 0..<count { text.append(marks[place * marks.count / count]) }
            return String(text)
        },
        { String(repeating: "\u{1F1E6}", count: $0) },
        { String(repeating: "\u{301}\u{323}", count: $0 / 2) },
    ]

    @Test(arguments: ["\u{301}", "\u{F73}", "\u{F75}", "\u{F81}", "\u{1F1E8}"])
    func `thirty marks in a row are safe, one more is not`(mark: String) {
        #expect(OutsideText.isSafe("a" + String(repeating: mark, count: 30)))
        #expect(!OutsideText.isSafe("a" + String(repeating: mark, count: 31)))
    }

    @Test(arguments: runs.indices)
    func `a text that is tamed is compared, hashed and walked in step with its length`(run: Int) {
        let growth = ProcessorTime.growth(from: 20_000, OutsideTextTests.runs[run]) { text in
            let tamed = OutsideText.tamed(text)
            #expect(OutsideText.isSafe(tamed))
            #expect(Set([tamed, tamed + "x"]).count == 2)
            #expect(!tamed.hasSuffix("x"))
            #expect(String(tamed.reversed()).utf8.count == tamed.utf8.count)
        }
        #expect(growth < 3)
    }

    @Test(arguments: runs.indices)
    func `the ends of any text are trimmed in step with its length`(run: Int) {
        let growth = ProcessorTime.growth(from: 20_000, OutsideTextTests.runs[run]) { text in
            #expect(
                OutsideText.trimmed(" \u{FEFF}\t\(text)\u{3000}\r\n").utf8.count == text.utf8.count
            )
        }
        #expect(growth < 3)
    }

    @Test func `thirty marks in a row are writing, the next one is not`() {
        let thirty = "é" + String(repeating: "\u{301}", count: 30)
        #expect(OutsideText.isSafe(thirty))
        #expect(OutsideText.tamed(thirty).unicodeScalars.elementsEqual(thirty.unicodeScalars))
        let more = thirty + "\u{301}"
        #expect(!OutsideText.isSafe(more))
        #expect(OutsideText.tamed(more).unicodeScalars.last == "\u{FFFD}")
        #expect(OutsideText.isSafe("承装（修、试）电力设施许可证 नमस्ते 👩‍👩‍👧‍👦 🇨🇳🇨🇳"))
    }

    @Test func `blanks of every kind go from the ends alone`() {
        #expect(OutsideText.trimmed("\u{FEFF} 　甲 乙\u{A0}\r\n") == "甲 乙")
        #expect(OutsideText.trimmed(" \t　") == "")
        #expect(OutsideText.trimmed("") == "")
    }

    @Test func `a JSON document with endless marks is refused in step with its length`() {
        let growth = ProcessorTime.growth(
            from: 20_000,
            { Array("{\"\(OutsideTextTests.runs[0]($0))\": 1}".utf8) },
            { bytes in #expect(throws: BadInput.self) { try JSON.parse(bytes) } }
        )
        #expect(growth < 3)
    }

    @Test func `a remark of endless marks is no remark`() {
        let growth = ProcessorTime.growth(from: 20_000, OutsideTextTests.runs[1]) { text in
            #expect(throws: RemarkFault.self) { try Remark("  \(text)  ") }
        }
        #expect(growth < 3)
    }
}
