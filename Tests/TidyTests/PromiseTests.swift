import Foundation
import Testing

/// README promises only what a test or a script of `script/check` holds, and names it.
struct PromiseTests {
    private struct Promise {
        let words: String
        let tests: [(name: String, path: String)]
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The rows of the table whose second column names tests.
    private static func promises(_ file: String) throws -> [Promise] {
        try text(file).split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: true)
            guard line.hasPrefix("|"), cells.count == 2, cells[1].contains("](Tests/") else {
                return nil
            }
            let tests = cells[1].matches(of: /\[(?<name>[^\]]+)\]\((?<path>Tests\/[^)]+)\)/)
            return Promise(
                words: String(cells[0]),
                tests: tests.map { (String($0.output.name), String($0.output.path)) }
            )
        }
    }

    @Test(arguments: ["README.md", "README.zh-CN.md"])
    func `each promise names tests that are there`(file: String) throws {
        let promises = try PromiseTests.promises(file)
        let check = try PromiseTests.text("script/check")
        #expect(promises.count >= 6)
        for promise in promises {
            #expect(!promise.tests.isEmpty, "\(promise.words)")
            for test in promise.tests {
                let source = try PromiseTests.text(test.path)
                // A script is cited by a sentence that stands in it, and holds what each check runs.
                let isScript = test.path.hasSuffix(".py")
                let cited = isScript ? test.name : "func `\(test.name)`"
                #expect(source.contains(cited), "\(test.path): \(test.name)")
                #expect(!isScript || check.contains("python3 \(test.path) "), "\(test.path)")
            }
        }
    }

    @Test func `both languages promise the same`() throws {
        let tests = try ["README.md", "README.zh-CN.md"].map { file in
            try PromiseTests.promises(file).map { $0.tests.map(\.name) }
        }
        #expect(tests[0] == tests[1])
    }
}
