import Testing

@Suite("identifier")
struct IdentifierTests {
    static let answers: [(kind: String, value: String, code: Int32)] = [
        ("credit-code", "91140105MA0KD31X0A", 0), ("credit-code", "91140105ma0kd31x0a", 0),
        ("credit-code", "91140105MA0KD31X0B", 1), ("credit-code", "", 1),
        ("credit-code", "000000000000000000", 1), ("credit-code", "11100000000013338W", 0),
        ("organization-code", "000000000", 1),
        ("organization-code", "MB034103-2", 0), ("organization-code", "MB0341032", 0),
        ("organization-code", "MB034103-3", 1), ("resident-id", "11010519491231002x", 0),
        ("resident-id", "110105194912310021", 1), ("resident-id", "-1", 1),
        ("license-number", "4-1-00033-2006", 0), ("license-number", "1010426-00001", 0),
        ("license-number", "4-1-0033-2006", 1), ("license-number", "--help", 1),
        ("e-license", "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9", 0),
        ("e-license", "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.8", 1),
    ]

    @Test(arguments: answers.indices)
    func `any value is answered yes or no`(index: Int) throws {
        let answer = IdentifierTests.answers[index]
        let end = try Program.run(["identifier", answer.kind, answer.value, "--json"])
        #expect(end.code == answer.code, "\(answer) \(end.complaint)")
        #expect(Set(end.json.keys) == ["kind", "value", "valid", "normalized", "reasons"])
        #expect(end.json["valid"] as? Bool == (answer.code == 0))
        #expect(end.json["kind"] as? String == answer.kind)
        #expect((end.json["reasons"] as? [Any])?.isEmpty == (answer.code == 0))
    }

    @Test func `an unknown kind is wrong usage and says nothing on standard output`() throws {
        let end = try Program.run(["identifier", "passport", "E12345678"])
        #expect(end.code == 64)
        #expect(end.output.isEmpty)
        #expect(end.complaint.contains("credit-code"))
    }

    @Test func `words come without --json`() throws {
        let end = try Program.run(["identifier", "credit-code", "91140105MA0KD31X0A"])
        #expect(end.code == 0)
        #expect(!end.text.isEmpty && !end.text.hasPrefix("{"))
    }
}
