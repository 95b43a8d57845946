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

    @Test func `every rule has an offender`() {
        #expect(Set(RuleTests.offenders.map(\.rule)) == Set(Rule.all.map(\.name)))
    }
}
