import Foundation
import TestKit
import Testing

@Suite("render")
struct RenderTests {
    @Test func `SEED1-13 a license is drawn as PNG and PDF`() throws {
        let folder = try Scratch()
        let license = try PlayedDemo.path("license-original.ofd")
        let png = folder.path("a.png")
        let end = try Program.run(["render", license, "--out", png, "--dpi", "72"])
        #expect(end.code == 0, "\(end.complaint)")
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: png)).prefix(4) == Data([137, 80, 78, 71])
        )
        let pdf = folder.path("a.pdf")
        #expect(try Program.run(["render", license, "--out", pdf]).code == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: pdf)).prefix(4) == Data("%PDF".utf8))
    }

    @Test func `pages count from one, and wrong requests say so`() throws {
        let folder = try Scratch()
        let license = try PlayedDemo.path("license-original.ofd")
        for arguments in [
            ["--out", folder.path("a.txt")], ["--out", folder.path("a.png"), "--page", "0"],
            ["--out", folder.path("a.png"), "--page", "2"],
            ["--out", folder.path("a.png"), "--dpi", "0"],
        ] {
            let end = try Program.run(["render", license] + arguments)
            #expect(end.code == 64, "\(arguments) \(end.complaint)")
            #expect(end.output.isEmpty)
        }
        let other = try folder.write("no file", "no.ofd")
        #expect(try Program.run(["render", other, "--out", folder.path("b.png")]).code == 65)
    }

    @Test func `the QR code on the drawn page leads to the verification`() throws {
        let folder = try Scratch()
        let png = folder.path("a.png")
        let license = try PlayedDemo.path("license-original.ofd")
        #expect(try Program.run(["render", license, "--out", png, "--dpi", "150"]).code == 0)
        let reader = URL(fileURLWithPath: "/usr/bin/zbarimg")
        let end = try Program.run(["-q", "--raw", png], binary: reader)
        #expect(end.code == 0, "\(end.complaint)")
        let payload = end.text.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(payload.wholeMatch(of: /https:\/\/[^\/]+\/v\/[0-9a-f]{32}/) != nil, "\(payload)")
    }

    @Test func `S11 damaged bytes of an embedded font end a drawing with 0 or 65, by no signal`()
        async throws
    {
        let folder = try Scratch()
        let license = try PlayedDemo.path("license-original.ofd")
        try Self.damageFonts(of: license, in: folder, times: 40)
        let ends = try await onThread {
            try (0..<40).map { number in
                let name = folder.path("\(number)")
                let out = name + (number % 2 == 0 ? ".png" : ".pdf")
                return try Program.run(["render", name + ".ofd", "--out", out, "--dpi", "72"])
            }
        }
        for (number, end) in ends.enumerated() {
            #expect([0, 65].contains(end.code), "no. \(number): \(end.complaint)")
        }
        // Some of the pictures differ from the license's own: the damage reaches the drawing.
        let genuine = folder.path("genuine.png")
        #expect(try Program.run(["render", license, "--out", genuine, "--dpi", "72"]).code == 0)
        let picture = try Data(contentsOf: URL(fileURLWithPath: genuine))
        let others = stride(from: 0, to: 40, by: 2).compactMap { number in
            FileManager.default.contents(atPath: folder.path("\(number).png"))
        }
        #expect(others.contains { $0 != picture })
    }

    /// The engine draws a glyph that cannot be read as nothing, and complains of none.
    ///
    /// Of a font whose table says that it has 65,535 names it would read far behind the table: such
    /// a font is replaced.
    @Test(arguments: [("glyf", 0x7F, false), ("name", 0xFF, true)])
    func `S11 fonts with a table of equal bytes end no drawing by a signal`(
        table: String,
        byte: Int,
        isReplaced: Bool
    ) throws {
        let folder = try Scratch()
        let license = try PlayedDemo.path("license-original.ofd")
        let script = """
            import struct, sys, zipfile
            def damaged(font):
                font = bytearray(font)
                for entry in range(12, 12 + 16 * struct.unpack(">H", font[4:6])[0], 16):
                    start, length = struct.unpack(">II", font[entry + 8:entry + 16])
                    if font[entry:entry + 4] == sys.argv[3].encode():
                        font[start:start + length] = bytes([int(sys.argv[4])]) * length
                return bytes(font)
            with zipfile.ZipFile(sys.argv[1]) as source, zipfile.ZipFile(sys.argv[2], "w") as copy:
                for name in source.namelist():
                    content = source.read(name)
                    copy.writestr(name, damaged(content) if name.endswith(".ttf") else content)
            """
        let copy = folder.path("copy.ofd")
        try Program.python(script, [license, copy, table, "\(byte)"])
        let genuine = folder.path("genuine.png")
        #expect(try Program.run(["render", license, "--out", genuine, "--dpi", "72"]).code == 0)
        for name in ["a.png", "a.pdf"] {
            let out = folder.path(name)
            let end = try Program.run(["render", copy, "--out", out, "--dpi", "72"])
            #expect(end.code == 0, "\(name): \(end.complaint)")
            // The note of a font that another one stands for.
            #expect(end.complaint.contains("代替") == isReplaced, "\(name): \(end.complaint)")
        }
        // The stand-ins may be the very fonts whose parts the license has, and show the same.
        let shown = folder.path("a.png")
        #expect(isReplaced || !FileManager.default.contentsEqual(atPath: genuine, andPath: shown))
    }

    /// Writes copies of a license, in each of which one of its fonts has damaged bytes.
    private static func damageFonts(
        of license: String,
        in folder: Scratch,
        times count: Int
    ) throws {
        let package = Array(try Data(contentsOf: URL(fileURLWithPath: license)))
        let list = try Judge.run("unzip", "-Z1", "IN", "Doc_0/Res/Font_*.ttf", input: package)
        let names = String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init)
        let fonts = try names.map { try Judge.run("unzip", "-p", "IN", $0, input: package) }
        try #require(!fonts.isEmpty)
        for number in 0..<count {
            var mutator = Mutator(seed: UInt64(number))
            let damaged = mutator.bytes(fonts[number % fonts.count])
            _ = try folder.write(damaged, "\(number).ttf")
        }
        let script = """
            import pathlib, sys, zipfile
            folder, fonts = pathlib.Path(sys.argv[2]), sys.argv[4:]
            with zipfile.ZipFile(sys.argv[1]) as source:
                parts = [(name, source.read(name)) for name in source.namelist()]
            for number in range(int(sys.argv[3])):
                damaged = (folder / f"{number}.ttf").read_bytes()
                with zipfile.ZipFile(folder / f"{number}.ofd", "w", zipfile.ZIP_DEFLATED) as copy:
                    for name, content in parts:
                        is_font = name == fonts[number % len(fonts)]
                        copy.writestr(name, damaged if is_font else content)
            """
        try Program.python(script, [license, folder.url.path, "\(count)"] + names)
    }
}
