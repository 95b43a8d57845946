import Foundation
import Testing

@testable import OFD

/// The work that any file may cost: counted, so that each machine gives the same answer.
struct LimitTests {
    private static let entry = "<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>"
    private static let document =
        "<Document><CommonData><PublicRes>R.xml</PublicRes></CommonData>"
        + "<Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>"

    /// Processor time of this thread.
    private func seconds(_ body: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        body()
        return now() - start
    }

    /// Whether texts can be parsed one after the other with one allowance.
    private func isRead(_ texts: [String], _ allowance: XMLAllowance) -> Bool {
        var left = allowance
        for text in texts {
            do throws(Fault) {
                _ = try XMLReader.root(Array(text.utf8), place: "", &left)
            } catch {
                #expect(error.code == .tooLarge)
                return false
            }
        }
        return true
    }

    @Test func `bytes, elements and attributes are counted over all files`() {
        let texts = ["<a b='' c=''/>", "<a><b d=''/></a>"]
        func isRead(bytes: Int = 30, elements: Int = 3, attributes: Int = 3) -> Bool {
            self.isRead(
                texts,
                XMLAllowance(bytes: bytes, elements: elements, attributes: attributes)
            )
        }
        #expect(isRead())
        #expect(!isRead(bytes: 29))
        #expect(!isRead(elements: 2))
        #expect(!isRead(attributes: 2))
    }

    @Test func `S11 pages of 8 MiB in all are parsed, those beyond are too large`() {
        #expect(XMLAllowance.package.bytes == 8 << 20)
        let blanks = String(repeating: " ", count: 1_000_000)
        var files = [("OFD.xml", Self.entry)]
        let pages = (0..<9).map { "<Page ID='\($0)' BaseLoc='P\($0).xml'/>" }.joined()
        files.append(("D.xml", "<Document><CommonData/><Pages>\(pages)</Pages></Document>"))
        for page in 0..<9 { files.append(("P\(page).xml", "<Page>\(blanks)</Page>")) }
        let forge = ZIPForge(entries: files.map { .init($0.0, Array($0.1.utf8)) })
        let large = inspect(forge.bytes).faults.filter { $0.code == .tooLarge }
        #expect(large == [Fault(.tooLarge, "P8.xml")])
    }

    @Test(arguments: ["&#65;", "\r", "\r\n", "&amp;", "]", "&#x10FFFF;", "<![CDATA[\r]]>"])
    func `references and line ends cost what other characters cost`(mark: String) throws {
        let count = 20_000
        let text = "<R>" + String(repeating: mark, count: count) + "</R>"
        let twice = "<R>" + String(repeating: mark, count: 2 * count) + "</R>"
        let once = seconds { _ = try? XMLReader.root(Array(text.utf8), place: "") }
        let double = seconds { _ = try? XMLReader.root(Array(twice.utf8), place: "") }
        // Twice the text, about twice the time; four times were worse than linear.
        #expect(double < 3.2 * once + 0.1, "\(once) \(double)")
        let plain = try XMLReader.root(Array("<R>\(mark)</R>".utf8), place: "").text
        for (text, count) in [(text, count), (twice, 2 * count)] {
            let root = try XMLReader.root(Array(text.utf8), place: "")
            #expect(root.text == String(repeating: plain, count: count))
        }
    }

    @Test func `references are read as before: digits, letters, nothing else`() {
        func text(_ reference: String) -> String? {
            try? XMLReader.root(Array("<a>\(reference)</a>".utf8), place: "").text
        }
        #expect(text("&#65;&#x41;&#x000041;&lt;&gt;&amp;&quot;&apos;&#x4E2D;") == "AAA<>&\"'中")
        for wrong in [
            "&#;", "&#x;", "&#x110000;", "&#xD800;", "&#0;", "&#-1;", "&#+65;", "&#65", "&#6 5;",
            "&nbsp;", "&;", "&", "&#X41;", "&#4294967361;", "&#x100000041;", "&#xFFFFFFFFF;",
        ] {
            #expect(text(wrong) == nil, "\(wrong)")
        }
    }

    @Test func `256 attributes are read, twins among them refused`() {
        func element(_ names: [String]) -> String {
            "<a\(names.map { " \($0)=''" }.joined())/>"
        }
        let names = (0..<256).map { "n\($0)" }
        func isRead(_ names: [String]) -> Bool {
            (try? XMLReader.root(Array(element(names).utf8), place: "")) != nil
        }
        #expect(isRead(names))
        #expect(!isRead(names + ["m"]))
        for twin in [0, 7, 8, 9, 200] {
            #expect(!isRead(Array(names.dropLast()) + [names[twin]]), "\(twin)")
        }
        #expect(!isRead(["a", "b", "a"]))
    }

    @Test
    func `a path of many segments, many numbers and long places are given up, not worked off`() {
        #expect(PathReader.segments("M 1 1 L 2 2", limit: 2)?.count == 2)
        #expect(PathReader.segments("M 1 1 L 2 2 C", limit: 2) == nil)
        #expect(Values.numbers(String(repeating: "1 ", count: 64))?.count == 64)
        #expect(Values.numbers(String(repeating: "1 ", count: 65)) == nil)
        #expect(Values.number("0." + String(repeating: "1", count: 62)) != nil)
        #expect(Values.number("0." + String(repeating: "1", count: 63)) == nil)
        let long = String(repeating: "a/../", count: 500)
        #expect(Location.resolve(long + "b", from: "") == nil)
        #expect(Location.resolve("a/../b", from: "") == "b")
        #expect(Array(Tokens(" 1\t2\r\n3,4 ", commas: true)) == ["1", "2", "3", "4"])
        #expect(Array(Tokens("1,2 \u{3000}")) == ["1,2", "\u{3000}"])
    }

    @Test func `work and memory are given out once`() {
        var work = Work(fileSize: 176 << 20)
        #expect(work.memory == 8 << 20)
        let memory = [8 << 20, 1].map { work.take(memory: $0) }
        #expect(memory == [true, false])
        work.giveBack(memory: 5)
        let given = work.take(memory: 5)
        #expect(given)
        let all = work.steps
        let steps = [all + 1, -1, all, 1].map { work.take(steps: $0) }
        #expect(steps == [false, false, true, false])
    }

    /// A package of files that are not compressed, so that none of them has a remarkable ratio.
    private func package(_ files: [(String, String)]) throws -> OpenPackage {
        let entries = files.map { (name, text) -> ZIPForge.Entry in
            var entry = ZIPForge.Entry(name, Array(text.utf8))
            entry.method = 0
            entry.packed = entry.bytes
            return entry
        }
        return OpenPackage(try Container(ZIPForge(entries: entries).bytes))
    }

    @Test func `S11 a part that is named three times, read and checked is parsed once`() throws {
        // Half of what may be parsed, and a little more: twice would be too large.
        let blanks = String(repeating: " ", count: XMLAllowance.package.bytes / 2)
        func faults(_ names: [String]) throws -> [Fault] {
            let pages = names.enumerated().map { "<Page ID='\($0 + 1)' BaseLoc='\($1)'/>" }
            let list = "<Document><CommonData/><Pages>\(pages.joined())</Pages></Document>"
            var files = [("OFD.xml", Self.entry), ("D.xml", list)]
            files += Set(names).map { ($0, "<Page>\(blanks)</Page>") }
            var package = try package(files)
            let pageCount = (try? read(&package))?.pages.count
            let found = check(&package).faults.filter { $0.code != .unsigned }
            #expect(pageCount == (found.isEmpty ? names.count : nil))
            return found
        }
        #expect(try faults(["P.xml", "P.xml", "P.xml"]).isEmpty)
        #expect(try faults(["P.xml", "Q.xml"]) == [Fault(.tooLarge, "Q.xml")])
    }

    @Test func `S11 three templates that are one part take the steps of one`() throws {
        let object =
            "<PathObject Boundary='0 0 9 9'><AbbreviatedData>M 0 0 L 9 9</AbbreviatedData>"
            + "</PathObject>"
        let layer = "<Layer>\(String(repeating: object, count: 1_000))</Layer>"
        func steps(_ count: Int) throws -> Int {
            let ids = 1...count
            let templates = ids.map { "<TemplatePage ID='\($0)' BaseLoc='T.xml'/>" }.joined()
            let pages = ids.map { "<Page ID='\($0 + 10)' BaseLoc='\($0).xml'/>" }.joined()
            let list =
                "<Document><CommonData>\(templates)</CommonData><Pages>\(pages)</Pages></Document>"
            var files = [
                ("OFD.xml", Self.entry), ("D.xml", list),
                ("T.xml", "<Page><Content>\(layer)</Content></Page>"),
            ]
            files += ids.map { ("\($0).xml", "<Page><Template TemplateID='\($0)'/></Page>") }
            var package = try package(files)
            let all = package.work.steps
            let document = try read(&package)
            #expect(document.pages.map(\.template) == Array(repeating: Int?(0), count: count))
            #expect(document.templates.map(\.objects.count) == [1_000])
            return all - package.work.steps
        }
        let once = try steps(1)
        #expect(once >= 100_000)
        #expect(try steps(3) == once)
    }

    @Test func `S11 the check takes from what reading left, and the drawing gets the rest`() throws
    {
        let document = try Sample.document()
        let picture = try Package(document).archive()
        let seal = try SealedSample.makeSeal(picture: picture, type: "ofd")
        let bytes = try SealedSample.seal(Package(document), by: seal, closing: true)
        var package = OpenPackage(try Container(bytes))
        #expect(package.work == Work(fileSize: bytes.count))
        _ = try read(&package)
        let afterReading = package.work
        #expect(afterReading.steps < Work().steps)
        // The check finds the seal, whose picture is a document that is opened and read too.
        let shown = stamps(of: &package)
        #expect(shown.count == 1)
        #expect(afterReading.steps - package.work.steps > 5_000_000)
        #expect(package.work.memory < afterReading.memory)
        #expect(try Showing(file: bytes).work == package.work)
    }

    @Test func `64 signatures are looked into, more are too many`() {
        func check(_ count: Int) -> Set<FaultCode> {
            var files = [
                (
                    "OFD.xml",
                    "<OFD><DocBody><DocRoot>D.xml</DocRoot><Signatures>S.xml</Signatures></DocBody></OFD>"
                ), ("D.xml", Self.document), ("P.xml", "<Page/>"), ("R.xml", "<Res/>"),
            ]
            let records = (0..<count).map { "<Signature ID='\($0)' BaseLoc='\($0).xml'/>" }
            files.append(("S.xml", "<Signatures>\(records.joined())</Signatures>"))
            for index in 0..<count { files.append(("\(index).xml", "<Signature/>")) }
            let forge = ZIPForge(entries: files.map { .init($0.0, Array($0.1.utf8)) })
            return Set(inspect(forge.bytes).faults.map(\.code))
        }
        #expect(!check(64).contains(.tooMany))
        #expect(check(65).contains(.tooMany))
    }

    @Test func `a version of the format that nobody here knows is no accusation`() {
        func codes(_ version: String) -> [FaultCode] {
            let text = Self.entry.replacingOccurrences(
                of: "<OFD>",
                with: "<OFD Version='\(version)'>"
            )
            let files = [
                ("OFD.xml", text), ("D.xml", Self.document), ("P.xml", "<Page/>"),
                ("R.xml", "<Res/>"),
            ]
            return inspect(ZIPForge(entries: files.map { .init($0.0, Array($0.1.utf8)) }).bytes)
                .faults.map(\.code)
        }
        for known in ["1.0", "1.1", "1.2", "1", ""] { #expect(codes(known) == [.unsigned]) }
        for other in ["2.0", "2", "1.x", "1.0.1", "x"] { #expect(codes(other).contains(.version)) }
        #expect(FaultCode.version.effect == .cannotConfirm)
    }
}
