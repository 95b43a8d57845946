import Licensing
import Regulations
import Testing

/// Each number of the rule set, moved by one, turns an expectation typed by hand false.
struct RuleSetMutationTests {
    private static let file = "rs-2020.yaml"

    @Test func `SEED2-35 to SEED2-57 the embedded rule set is the table of the requirements`()
        throws
    {
        let law = try Regulations.load()
        #expect(law.ruleSets.map { differences(of: $0) } == [[]])
    }

    @Test(arguments: [1, -1])
    func `no number of the rule set can be moved by one unnoticed`(step: Int) throws {
        let text = try #require(Regulations.embedded[Self.file])
        let numbers = Self.numbers(in: text)
        #expect(!isNoticed(text))
        #expect(numbers.count == 107)
        for range in numbers {
            var moved = text
            let value = try #require(Int(text[range]))
            moved.replaceSubrange(range, with: String(value + step))
            let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
            #expect(isNoticed(moved), "line \(line): \(value)")
        }
    }

    @Test func `no day of the rule set can be moved by one unnoticed`() throws {
        let text = try #require(Regulations.embedded[Self.file])
        #expect(text.matches(of: /\d{4}-\d{2}-\d{2}/).count == 1)
        #expect(isNoticed(text.replacing("2020-10-11", with: "2020-10-12")))
        #expect(isNoticed(text.replacing("2020-10-11", with: "2020-10-10")))
    }

    private func isNoticed(_ text: String) -> Bool {
        var files = Self.others
        files[Self.file] = text
        guard let law = try? Regulations.load(files: files) else { return true }
        return law.ruleSets.contains { !differences(of: $0).isEmpty }
    }

    /// The other files, cut short: they are read anew for every number.
    private static let others: [String: String] = {
        var files = Regulations.embedded
        files["calendar.yaml"] = "years: [{ year: 2026, notice: 通知, holidays: [] }]"
        files["agencies.yaml"] = files["agencies.yaml"].map { text in
            String(text[..<(text.firstRange(of: "  - id: dongbei")?.lowerBound ?? text.endIndex)])
        }
        return files
    }()

    /// Every number that is data: not in comments and words.
    private static func numbers(in text: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            for match in line.matches(of: /[ \[{](\d+)(?=[ ,:\]}]|$)/) {
                ranges.append(match.output.1.startIndex..<match.output.1.endIndex)
            }
        }
        return ranges
    }
}
