import Foundation
import FoundationXML
import TestKit
import Testing

@testable import OFD

/// Our reader is held against Foundation's, on other makers' files and on damaged ones.
struct XMLReaderComparedTests {
    @Test(.enabled(if: Corpus.isPresent))
    func `both read the same from every XML file of other makers`() throws {
        for name in Corpus.names {
            let container = try Container(Corpus.file(name))
            for file in container.names where file.hasSuffix(".xml") {
                let bytes = container.file(file) ?? []
                let ours = try XMLReader.root(bytes, place: file)
                #expect(Judge.sorted(ours) == Judge.root(bytes), "\(name)/\(file)")
            }
        }
    }

    /// Whatever we accept, Foundation accepts and understands the same; the reverse is not asked,
    /// for we refuse on purpose what OFD has no need of.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `what we accept of a damaged file is what Foundation reads`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let source = Array(try Sample.document().info.packageXML(isSealed: true).bytes)
        for _ in 0..<100 {
            var bytes = source
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let at = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[at] = UInt8.random(in: 0x20...0x7E, using: &random)
                case 1: bytes.remove(at: at)
                case 2:
                    bytes.insert(
                        contentsOf: "<&>\"'/! ".utf8.shuffled(using: &random).prefix(1),
                        at: at
                    )
                default: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                }
            }
            guard let ours = try? XMLReader.root(bytes, place: "") else { continue }
            #expect(
                Judge.sorted(ours) == Judge.root(bytes),
                "\(String(decoding: bytes, as: UTF8.self))"
            )
        }
    }
}

/// Foundation's reading as our tree.
private final class Judge: NSObject, XMLParserDelegate {
    private var open = [OFD.XMLElement(name: "")]

    static func root(_ bytes: [UInt8]) -> OFD.XMLElement? {
        let judge = Judge()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = judge
        guard parser.parse() else { return nil }
        return judge.open[0].children.first.map(sorted)
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        let kept = attributes.filter { $0.key != "xmlns" && !$0.key.hasPrefix("xmlns:") }
        open.append(
            OFD.XMLElement(
                name: Self.local(name),
                attributes: kept.map { XMLAttribute(name: Self.local($0.key), value: $0.value) }
            )
        )
    }

    func parser(
        _ parser: XMLParser,
        didEndElement name: String,
        namespaceURI: String?,
        qualifiedName: String?
    ) {
        let done = open.removeLast()
        open[open.count - 1].children.append(done)
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        open[open.count - 1].text += text
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        open[open.count - 1].text += String(decoding: block, as: UTF8.self)
    }

    private static func local(_ name: String) -> String {
        String(name.split(separator: ":").last ?? "")
    }

    static func sorted(_ element: OFD.XMLElement) -> OFD.XMLElement {
        var element = element
        element.attributes.sort { $0.name < $1.name }
        element.children = element.children.map(sorted)
        return element
    }
}
