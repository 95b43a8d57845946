import Foundation
import Testing

@testable import Web

/// The message catalogue: complete in both languages, and the only place with sentences.
struct CatalogueTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/Web").resolvingSymlinksInPath()

    private static func files(_ suffix: String) throws -> [(name: String, text: String)] {
        let paths = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        return try (paths?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { $0.pathExtension == suffix }
            .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    /// Keys that templates name, as `{{t.some.key}}`.
    private static func templateKeys() throws -> [(key: String, file: String)] {
        try files("mustache").flatMap { file in
            file.text.matches(of: /\{\{t\.([A-Za-z0-9.-]+)\}\}/)
                .map { (String($0.output.1), file.name) }
        }
    }

    @Test func `both languages have the same keys`() {
        let both = Catalogues()
        let chinese = Set(both.chinese.sentences.keys)
        // What a refusal says in Chinese, with its facts, is the core's own.
        let english = Set(both.english.sentences.keys.filter { !$0.hasPrefix("refusal.") })
        #expect(chinese.subtracting(english).sorted() == [])
        #expect(english.subtracting(chinese).sorted() == [])
        #expect(chinese.count > 300)
    }

    @Test func `both languages fill the same places`() {
        let both = Catalogues()
        for (key, sentence) in both.chinese.sentences where key != "guide.atLeast" {
            let places: (String) -> Set<String> = { text in
                Set(text.matches(of: /\{[a-z]+\}/).map { String($0.output) })
            }
            #expect(places(sentence) == places(both.english(key)), Comment(rawValue: key))
        }
    }

    /// A number stands behind its noun, `Cases: 1`: the catalogue chooses no singular by itself.
    @Test func `no English sentence shows one with a noun that is plural`() {
        let allowed: Set = [
            // No noun that has a plural follows.
            "figure.yuan", "figure.years", "figure.months", "follow.count", "office.tally.met",
            "office.tally.notMet", "office.tally.needsOfficer", "license.remainingYears",
            // The program chooses between the two; one day ahead is "tomorrow".
            "apply.check.row", "apply.check.rows", "office.visit.in",
            // Years and periods of the rules are longer than one.
            "guide.years", "unit.workingDay", "unit.calendarDay", "unit.month", "unit.year",
            "guide.worksWindow", "guide.worksEveryYear", "apply.receipt.next.decide.text",
            // More than 500 characters, two people at least, eleven parts.
            "office.wrong.long", "office.wrong.persons",
            "apply.tasks.lead",
            // Limits of 40 characters and more, and of 2,000 rows.
            "search.tooLong", "office.wrong.longLine", "apply.fault.tooLong",
            "apply.roster.tooManyRows", "refusal.draft.too-many-rows",
            // More than a quarter of an hour, and half an hour.
            "login.waitKnown", "form.idle",
        ]
        let found = Catalogues().english.sentences.filter {
            $0.value.firstMatch(of: /\{(?:count|seconds|minutes|years|max)\} [a-z]/) != nil
        }
        #expect(Set(found.keys).symmetricDifference(allowed).sorted() == [])
    }

    @Test func `every key of a template is in the catalogue`() throws {
        let catalogue = Catalogues().chinese
        let keys = try CatalogueTests.templateKeys()
        #expect(keys.count > 100)
        for (key, file) in keys {
            #expect(catalogue.find(key) != nil, Comment(rawValue: "\(file): add \(key)"))
        }
    }

    @Test func `every key that the program names whole is in the catalogue`() throws {
        let catalogue = Catalogues().chinese
        for file in try CatalogueTests.files("swift") {
            for match in file.text.matches(of: /sentences\("([A-Za-z0-9.-]+)"/) {
                let key = String(match.output.1)
                #expect(catalogue.find(key) != nil, Comment(rawValue: "\(file.name): add \(key)"))
            }
        }
    }

    @Test func `no template holds a Chinese sentence or an unescaped value`() throws {
        for file in try CatalogueTests.files("mustache") {
            let han = file.text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            #expect(!han, Comment(rawValue: "\(file.name): move the sentence to the catalogue"))
            #expect(!file.text.contains("{{{"), Comment(rawValue: file.name))
            #expect(!file.text.contains("{{&"), Comment(rawValue: file.name))
        }
    }

    @Test func `every template that lies there is carried by the program, and no other`() throws {
        let there = Set(try CatalogueTests.files("mustache").map { $0.name.dropLast(9) })
        #expect(there == Set(Templates.sources.keys.map { $0[...] }))
    }

    @Test func `a value that holds braces is not filled again`() {
        let catalogue = Catalogue(.english, text: "a = {x} and {y}\n# no = line\nb = \" z \"\n")
        #expect(catalogue("a", ["x": "{y}", "y": "1"]) == "{y} and 1")
        #expect(catalogue("b") == " z ")
        #expect(catalogue("c") == "c")
        #expect(catalogue.find("no") == nil)
    }
}
