import Licensing
import Testing

@testable import Register

/// The lines about extensions as they are written for ever, and what readers make of them that do
/// not know the kind.
struct ExtensionRecordTests {
    static let golden = [
        "{\"clause\":\"《中华人民共和国行政许可法》第五十条\",\"kind\":\"extension\","
            + "\"number\":\"1-4-00123-2020\",\"on\":\"2026-10-16\",\"state\":\"filed\","
            + "\"until\":\"2032-11-15\",\"v\":1}",
        "{\"clause\":\"《中华人民共和国行政许可法》第五十条\",\"kind\":\"extension\","
            + "\"number\":\"1-4-00123-2020\",\"on\":\"2026-10-16\",\"state\":\"accepted\",\"v\":1}",
        "{\"clause\":\"《中华人民共和国行政许可法》第五十条\",\"kind\":\"extension\","
            + "\"number\":\"1-4-00123-2020\",\"on\":\"2026-11-13\",\"state\":\"ended\",\"v\":1}",
        "{\"clause\":\"《中华人民共和国行政许可法》第五十条\",\"kind\":\"extension\","
            + "\"number\":\"1-4-00123-2020\",\"on\":\"2026-11-16\",\"state\":\"renewed\","
            + "\"until\":\"2032-11-15\",\"v\":1}",
    ]

    @Test func `each state is written as it stands here, for ever`() throws {
        let words = [
            "filed 2026-10-16", "accepted 2026-10-16", "ended 2026-11-13", "renewed 2026-11-16",
        ]
        let world = try SampleWorld()
        for (text, words) in zip(ExtensionRecordTests.golden, words) {
            let record = try ExtensionStory.record(words, world)
            #expect(String(decoding: record.line, as: UTF8.self) == text)
            #expect(try RegisterRecord(line: Array(text.utf8)) == record)
        }
    }

    @Test(arguments: golden)
    func `a reader that does not know the kind takes a line to concern its number alone`(
        text: String
    ) throws {
        let later = text.replacing("\"v\":1", with: "\"v\":2")
        for bytes in [Array(text.utf8), Array(later.utf8)] {
            let old = UnknownRecord(RecordFields(object: try RecordReader.object(bytes)))
            #expect(old.mayConcern(["1-4-00123-2020"]))
            #expect(!old.mayConcern(["1-4-00999-2026", "14000000000001"]))
        }
        // Of a later version nobody here knows what it says: "cannot confirm" for this license.
        let sample = try IssuedSample(content: ExtensionStory.content())
        let record = try RegisterRecord(line: Array(later.utf8))
        let found = Register(sample.records + [record]).verify(
            number: sample.content.number,
            at: SampleWorld.now
        )
        #expect(found?.license.reasons.map(\.code) == ["register-unknown-record"])
        let other = try IssuedSample()
        let free = Register(other.records + [record]).verify(
            number: other.content.number,
            at: SampleWorld.now
        )
        #expect(free?.license.verdict == .valid)
    }

    @Test(arguments: [
        ("\"state\":\"filed\",\"until\":\"2032-11-15\"", "\"state\":\"filed\""),
        ("\"state\":\"filed\"", "\"state\":\"pending\""), ("2026-10-16", "2026-02-30"),
        ("2032-11-15", "2032"), ("\"number\":\"1-4-00123-2020\",", ""),
        ("1-4-00123-2020", "no number"),
        ("\"clause\":\"《中华人民共和国行政许可法》第五十条\",", ""),
    ])
    func `a line that lacks something or says what is not known is no record`(
        part: String,
        other: String
    ) throws {
        let text = ExtensionRecordTests.golden[0]
        #expect(text.contains(part))
        let broken = text.replacing(part, with: other)
        #expect(throws: BadRecord.self) { try RegisterRecord(line: Array(broken.utf8)) }
    }

    @Test func `read for one license, the lines of another are passed over`() throws {
        let selection = LineSelection(["1-4-00123-2020"])
        let foreign = LineSelection(["1-4-00999-2026"])
        for text in ExtensionRecordTests.golden {
            let line = Array(text.utf8)[...]
            #expect(selection.mayConcern(line))
            #expect(!foreign.mayConcern(line))
            let later = Array(text.replacing("\"v\":1", with: "\"v\":2").utf8)[...]
            #expect(foreign.mayConcern(later), "another version leaves room for doubt")
        }
    }
}
