import Foundation
import Testing

/// Files that ask for much, given to the program as anybody gives one.
///
/// They are smaller than an attacker's, for a debug build may be ten times slower than the released
/// one. In a debug build work in step with the file takes about a second, work with the square of it
/// takes minutes; `script/fuzz` holds the released program to two seconds.
@Suite("hostile files")
struct HostileFileTests {
    @Test(arguments: HostileFile.allCases)
    func `S11 whatever a file asks for, it is answered with work in step with it, in 256 MiB`(
        file: HostileFile
    ) throws {
        let folder = try Scratch()
        let path = folder.path("hostile.ofd")
        try Program.python("import io, struct, sys, zipfile, files\n" + file.script, [path])

        let verified = try Program.cost(["verify", path, "--json"])
        #expect(verified.run.code == 1, "\(verified.said)")
        #expect(file.reasons(in: verified.said) == [file.reason], "\(verified.said)")
        let drawn = try Program.cost([
            "render", path, "--out", folder.path("a.png"), "--dpi", "72",
        ])
        #expect(drawn.run.code == (file.isDrawn ? 0 : 65), "\(drawn.said)")
        for run in [verified.run, drawn.run] {
            #expect(run.seconds < 10)
            #expect(run.kibibytes < 256 << 10)
        }
    }
}

/// A kind of file that asks for much.
enum HostileFile: CaseIterable {
    /// Two hundred thousand character references and carriage returns in one text.
    case marks
    /// Twenty thousand objects that show nothing, and a thousand lines.
    case objects
    /// A page of 300 MiB in a file of less than 2, which says so.
    case bomb
    /// The same page, of which the file says that it has a thousand bytes.
    case lie
    /// Parts that nothing names, each expanding a thousandfold, up to the limits.
    case parts

    /// The lines of Python that make it, at the path in `sys.argv[1]`.
    fileprivate var script: String {
        switch self {
        case .marks: HostileFile.writing("files.ofd(files.page('&#65;\\r' * 100_000))")
        case .objects: HostileFile.objectsScript
        case .bomb: HostileFile.bombScript + HostileFile.writing("bomb.getvalue()")
        case .lie:
            HostileFile.bombScript
                + "true, told = struct.pack('<I', 300 << 20), struct.pack('<I', 1_000)\n"
                + HostileFile.writing("bomb.getvalue().replace(true, told)")
        case .parts: HostileFile.partsScript
        }
    }

    /// The code of the one thing that is wrong with it.
    fileprivate var reason: String {
        switch self {
        case .marks, .objects, .parts: "unsigned"
        case .bomb: "container-too-large"
        case .lie: "container-damaged"
        }
    }

    /// Whether there is a page to show.
    fileprivate var isDrawn: Bool { reason == "unsigned" }

    /// The codes of an answer about the file.
    fileprivate func reasons(in answer: String) -> [String] {
        let object = try? JSONSerialization.jsonObject(with: Data(answer.utf8))
        let file = (object as? [String: Any])?["file"] as? [String: Any]
        let reasons = file?["reasons"] as? [[String: Any]]
        return (reasons ?? []).compactMap { $0["code"] as? String }
    }

    private static func writing(_ bytes: String) -> String {
        "open(sys.argv[1], 'wb').write(\(bytes))\n"
    }

    private static let objectsScript = """
        line = ("<ofd:PathObject Boundary='0 0 90 90'><ofd:AbbreviatedData>M 0 0 L 90 90"
                "</ofd:AbbreviatedData></ofd:PathObject>")
        start = "<ofd:TextObject>"
        page = files.page("").replace(start, "<ofd:Other/>" * 20_000 + line * 1_000 + start)
        \(HostileFile.writing("files.ofd(page)"))
        """

    private static let bombScript = """
        bomb = io.BytesIO()
        with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target:
            target.writestr("OFD.xml", files.ENTRY)
            target.writestr("D/D.xml", files.DOCUMENT)
            with target.open("D/P.xml", "w") as page:
                for _ in range(300):
                    page.write(b" " * (1 << 20))

        """

    private static let partsScript = """
        package = io.BytesIO(files.ofd(files.page("")))
        with zipfile.ZipFile(package, "a", zipfile.ZIP_DEFLATED) as target:
            for number in range(31):
                target.writestr(f"{number}.xml", " " * 1_000_000)
        \(HostileFile.writing("package.getvalue()"))
        """
}
