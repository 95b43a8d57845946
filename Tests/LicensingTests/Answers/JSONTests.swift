import Contract
import Testing

struct JSONTests {
    @Test func `a document is read exactly and written again`() throws {
        let text = #"{"a":[1,-0.5e+3,"\u7535\ud842\udfb7\n\"\\"],"b":{},"c":[],"d":null,"e":true}"#
        let value = try JSON.parse(Array(text.utf8))
        #expect(
            value.text == #"{"a":[1,-0.5e+3,"电𠮷\n\"\\"],"b":{},"c":[],"d":null,"e":true}"#
        )
        #expect(try JSON.parse(Array(value.text.utf8)) == value)
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\":1,}", "{'a':1}", "[01]", "[1.]", "[.5]", "[+1]", "[1e]",
        "nul",
        "[1] 2", "\"\u{1}\"", "\"\\x\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"abc", "// a\n1",
        "[NaN]", "{\"a\" 1}", "[1 2]", "\"\\u12\"",
    ])
    func `what is no JSON is refused`(text: String) {
        #expect(throws: BadInput.self) { try JSON.parse(Array(text.utf8)) }
    }

    @Test func `a name that stands twice is refused with its place`() {
        let text = #"{"a":{"x/y~z":1,"x/y~z":2}}"#
        #expect {
            try JSON.parse(Array(text.utf8))
        } throws: { error in
            (error as? BadInput)?.pointer == "/a/x~1y~0z"
        }
    }

    @Test func `bytes that are no UTF-8 and nesting without end are refused`() {
        #expect(throws: BadInput.self) { try JSON.parse([0x22, 0xFF, 0x22]) }
        let deep = Array(repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: BadInput.self) { try JSON.parse(deep) }
    }

    @Test func `a byte order mark is passed over`() throws {
        #expect(try JSON.parse([0xEF, 0xBB, 0xBF, 0x31]) == .number("1"))
    }
}
