import Testing

@Suite("The house")
struct HouseTests {
    @Test(arguments: Rule.all.map(\.name))
    func `every file keeps the rule`(name: String) throws {
        let rule = try #require(Rule.all.first { $0.name == name })
        let findings = try SourceFile.all().flatMap(rule.findings)
        #expect(findings.isEmpty, "\(findings.joined(separator: "\n"))")
    }

    @Test func `every room of the package stands in the table of imports`() throws {
        let rooms = Set(
            try SourceFile.all().filter { $0.path.hasPrefix("Sources/") }.map(\.target)
        )
        #expect(rooms == Set(Rooms.imports.keys))
    }

    @Test func `every exception names a file that is there, and why it may`() throws {
        let paths = Set(try SourceFile.all().map(\.path))
        for list in [Exceptions.endings, Exceptions.clocks] {
            #expect(Set(list.keys).subtracting(paths).sorted() == [])
            for (path, entry) in list {
                #expect(entry.count > 0 && !entry.why.isEmpty, "\(path)")
            }
        }
    }

    @Test func `a file is read as code, without comments and strings`() {
        let file = SourceFile(
            path: "Sources/Web/A.swift",
            text:
                "import Web // Date()\nlet a = \"Date()\" + #\"try! \"x\" \"#\n/* as! */ let b = 1\n"
        )
        #expect(!file.code.contains("Date()"))
        #expect(!file.code.contains("try!"))
        #expect(!file.code.contains("as!"))
        #expect(file.code.contains("let b = 1"))
        #expect(file.code.split(separator: "\n").count == 3)
    }
}

@Suite("Every rule can fail")
struct RuleTests {
    static let offenders: [(rule: String, path: String, text: String)] = [
        ("imports", "Sources/Licensing/A.swift", "import Store\n"),
        ("imports", "Sources/Web/A.swift", "@testable public import GRDB\n"),
        ("hidden time", "Sources/Licensing/A.swift", "let now = Date()\n"),
        ("hidden randomness", "Sources/Authority/A.swift", "let id = UUID()\n"),
        ("SQL outside Store", "Sources/Web/A.swift", "let q = \"SELECT id FROM act\"\n"),
        (
            "SQL outside Store", "Sources/Web/A.swift",
            "let q = \"\"\"\n    SELECT id\n    FROM act\n    \"\"\"\n"
        ),
        ("printing", "Sources/Store/A.swift", "func f() { print(1) }\n"),
        ("forcing", "Tests/WebTests/A.swift", "let x = try! f()\n"),
        ("endings", "Sources/Web/A.swift", "func f() { precondition(a > 0) }\n"),
        ("endings", "Sources/Web/A.swift", "func f() { preconditionFailure(\"b\") }\n"),
        ("endings", "Sources/Web/A.swift", "func f() { assertionFailure() }\n"),
        ("endings", "Sources/Web/A.swift", "let a = b[0]!.c\n"),
        ("endings", "Sources/Web/Guards/Rate.swift", "let a = 1\n"),
        ("wall clock", "Tests/WebTests/A.swift", "let start = Date()\n"),
        ("wall clock", "Tests/WebTests/A.swift", "let clock = ContinuousClock()\n"),
        ("wall clock", "Tests/WebTests/A.swift", "@Test(.timeLimit(.minutes(1)))\n"),
        ("wall clock", "Tests/Trials/Ground.swift", "let start = Date()\n"),
        ("unfinished", "Sources/Web/A.swift", "// TODO later\n"),
        (
            "file length", "Sources/Web/A.swift",
            String(repeating: "\n", count: 401)
        ),
        (
            "function length", "Sources/Web/A.swift",
            "func long() {\n" + String(repeating: "    f()\n", count: 69) + "}\n"
        ),
        ("machine", "Sources/Web/A.swift", "let a = \"/home/x\"\n"),
    ]

    @Test(arguments: offenders.indices)
    func `an offender is found and its message names a cure`(index: Int) throws {
        let offender = RuleTests.offenders[index]
        let rule = try #require(Rule.all.first { $0.name == offender.rule })
        let findings = rule.findings(SourceFile(path: offender.path, text: offender.text))
        #expect(findings.count == 1)
        #expect(findings.first?.contains("; ") == true)
    }

    @Test func `a function of seventy lines passes`() {
        let text = "func long() {\n" + String(repeating: "    f()\n", count: 68) + "}\n"
        let file = SourceFile(path: "Sources/Web/A.swift", text: text)
        #expect(Rule.longFunction.findings(file).isEmpty)
    }

    @Test func `what only looks like an end of the program passes`() {
        let text = "let a = !b && c != d && e!=f\n// precondition(a)\nlet g = \"assert(h!)\"\n"
        let file = SourceFile(path: "Sources/Web/A.swift", text: text)
        #expect(Rule.endings.findings(file).isEmpty)
    }

    @Test func `every rule has an offender`() {
        #expect(Set(RuleTests.offenders.map(\.rule)) == Set(Rule.all.map(\.name)))
    }
}
