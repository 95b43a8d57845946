import TestKit
import Testing

@testable import Web

/// The reader of uploaded forms.
struct MultipartTests {
    private static let type = "multipart/form-data; boundary=\"a b\""

    private static func body(_ parts: [(head: String, bytes: [UInt8])]) -> [UInt8] {
        parts.flatMap { Array("--a b\r\n\($0.head)\r\n\r\n".utf8) + $0.bytes + [0x0D, 0x0A] }
            + Array("--a b--\r\n".utf8)
    }

    @Test func `parts come out byte for byte`() throws {
        let bytes =
            (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) } + Array("\r\n--a".utf8)
        let form = try Multipart(
            MultipartTests.body([
                ("Content-Disposition: form-data; name=\"file\"; filename=\"x;y.ofd\"", bytes),
                (
                    "content-disposition:form-data;name=number\r\nContent-Type: text/plain",
                    Array("1".utf8)
                ),
                ("Content-Disposition: form-data; name=\"empty\"", []),
            ]),
            contentType: MultipartTests.type
        )
        #expect(form.part("file")?.bytes == bytes)
        #expect(form.part("file")?.fileName == "x;y.ofd")
        #expect(form.part("number")?.bytes == Array("1".utf8))
        #expect(form.part("number")?.contentType == "text/plain")
        #expect(form.part("file")?.contentType == nil)
        #expect(form.part("empty")?.bytes == [])
        #expect(form.parts.count == 3)
    }

    @Test func `what is no form is refused for its reason`() {
        let good = MultipartTests.body([("Content-Disposition: form-data; name=\"a\"", [1])])
        let cases: [([UInt8], String, Multipart.Malformed)] = [
            (good, "multipart/form-data", .noBoundary),
            (good, "text/plain; boundary=a", .noBoundary),
            (Array("x".utf8) + good, MultipartTests.type, .noBoundary),
            (Array(good.dropLast(9)), MultipartTests.type, .unclosed),
            (MultipartTests.body([("X: y", [])]), MultipartTests.type, .badHead),
            (
                MultipartTests.body([
                    (
                        "Content-Disposition: form-data; name=a\r\n"
                            + "content-disposition: form-data; name=b", []
                    )
                ]), MultipartTests.type, .badHead
            ),
            (Array("--a b".utf8), MultipartTests.type, .badHead),
            (
                MultipartTests.body(
                    Array(
                        repeating: ("Content-Disposition: form-data; name=a", []),
                        count: Multipart.partsMax + 1
                    )
                ), MultipartTests.type, .tooManyParts
            ),
        ]
        for (body, type, reason) in cases {
            #expect(throws: reason) { try Multipart(body, contentType: type) }
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `S12 no bytes of twenty thousand stop the reader`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let good = MultipartTests.body([
            ("Content-Disposition: form-data; name=\"a\"; filename=\"b\"", Array("content".utf8)),
            ("Content-Disposition: form-data; name=\"c\"", [0, 13, 10, 45, 45]),
        ])
        for _ in 0..<520 {
            var body = good
            for _ in 0..<Int.random(in: 1...6, using: &random) where !body.isEmpty {
                let place = Int.random(in: 0..<body.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: body[place] = UInt8.random(in: 0...255, using: &random)
                case 1: body.remove(at: place)
                case 2: body.insert(contentsOf: Array("\r\n--a b".utf8), at: place)
                default: body.removeSubrange(place...)
                }
            }
            // It answers or refuses; parts never hold more than was sent.
            let form = try? Multipart(body, contentType: MultipartTests.type)
            let held = form?.parts.reduce(0) { $0 + $1.bytes.count } ?? 0
            #expect(held <= body.count)
        }
    }

    @Test func `fields are decoded as browsers encode them`() {
        let fields = Fields(urlEncoded: "q=%E5%A4%AA+%E5%8E%9F&a=1%2B1&b&=x&c=%ZZ%4&q=2&d=%FF")
        #expect(fields.first("q") == "太 原")
        #expect(fields.first("a") == "1+1")
        #expect(fields.first("b") == "")
        #expect(fields.first("c") == "%ZZ%4")
        #expect(fields.first("d") == "\u{FFFD}")
        #expect(fields.first("e") == nil)
        let again = Fields(urlEncoded: fields.query(without: ["d"]))
        #expect(again.first("q") == "太 原")
        #expect(again.first("d") == nil)
    }
}
