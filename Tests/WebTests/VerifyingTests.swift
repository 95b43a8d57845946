import Licensing
import Register
import Regulations
import Testing

@testable import Web

/// Verification by number, code and file, as pages.
struct VerifyingTests {
    private static func multipart(_ name: String, _ fileName: String, _ bytes: [UInt8]) -> [UInt8] {
        Array(
            ("--edge\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\""
                + "\r\nContent-Type: application/octet-stream\r\n\r\n").utf8
        ) + bytes + Array("\r\n--edge--\r\n".utf8)
    }

    private static let type = "multipart/form-data; boundary=edge"

    @Test func `SEED1-10 SEED1-20 the answer about a number, with the equal legal effect`()
        async throws
    {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get("/verify?number=1-4-10144-2026").text
            #expect(page.contains("class=\"answer valid\""))
            #expect(page.contains("太原汾河电力安装有限公司"))
            #expect(page.contains("同等法律效力"))
            #expect(page.contains("2026年11月21日 12:00（北京时间）"))
            let typed = Fields.encoded("１－４ 10144－2026".replacing(" ", with: "－"))
            let same = try await client.get("/verify?number=\(typed)").text
            #expect(same.contains("太原汾河电力安装有限公司"))
            let spaced = try await client.get("/verify?number=1-4-%2010144%20-2026").text
            #expect(spaced.contains("太原汾河电力安装有限公司"))
            for word in ["一、文件", "二、印章", "三、版本", "四、许可"] {
                #expect(page.contains(word))
            }
        }
    }

    @Test(arguments: [
        "1—4—10144—2026", "1–4–10144–2026", "１－４－１０１４４－２０２６", "1 - 4 - 10144 - 2026",
        "1−4−10144−2026", "1‑4‑10144‑2026",
    ])
    func `a number is taken with any dash, blanks and digits of any width`(
        typed: String
    )
        async throws
    {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get("/verify?number=\(Fields.encoded(typed))")
            #expect(page.status == 200)
            #expect(page.text.contains("太原汾河电力安装有限公司"))
            let found = try await client.get("/licenses?q=\(Fields.encoded(typed))").text
            #expect(found.contains("太原汾河电力安装有限公司"))
        }
    }

    @Test(arguments: ["汾河电力", "91140105MA0KD31X0A", "911401050000000000"])
    func `a name or a credit code leads to the search`(typed: String) async throws {
        try await serving(try SampleOffice.make()) { client in
            let answer = try await client.get("/verify?number=\(Fields.encoded(typed))")
            #expect(answer.status == 303)
            #expect(answer.header("location") == "/licenses?q=\(Fields.encoded(typed))")
        }
    }

    @Test(arguments: ["1-4-1014-2026", "12345", "---"])
    func `a number with a mistake is said to be one`(typed: String) async throws {
        try await serving(try SampleOffice.make()) { client in
            let answer = try await client.get("/verify?number=\(typed)")
            #expect(answer.status == 400)
        }
    }

    @Test(
        arguments: [
            ("1-4-10140-2026", "已注销"), ("1-4-10141-2026", "尚未生效"), ("1-4-10142-2026", "已过期"),
        ]
    )
    func `SEED1-20 nothing is green that is not valid`(number: String, word: String) async throws {
        try await serving(try SampleOffice.make()) { client in
            for path in ["/verify?number=\(number)", "/v/token-\(number)", "/licenses/\(number)"] {
                let page = try await client.get(path).text
                #expect(page.contains("class=\"answer notValid\""))
                #expect(page.contains(word))
                #expect(!page.contains("class=\"answer valid\""))
                #expect(!page.contains("sign valid\""))
            }
        }
    }

    @Test func `a register that is older than it may be confirms nothing`() async throws {
        let law = try Regulations.load()
        let content = try SampleOffice.content(0, .init("太原汾河电力安装有限公司", -1), law: law)
        let past = SampleOffice.now.adding(seconds: -1)
        let register = Register(
            [.edition(try SampleOffice.edition(content))],
            standing: .confirmed(until: past)
        )
        try await serving(try SampleOffice.make(register: register)) { client in
            for path in ["/verify?number=1-4-10100-2026", "/licenses/1-4-10100-2026"] {
                let page = try await client.get(path).text
                #expect(page.contains("class=\"answer cannotConfirm\""))
                #expect(page.contains("不能确认"))
                #expect(!page.contains("class=\"answer valid\""))
                #expect(!page.contains("sign valid\""))
            }
            let data = try await client.get("/api/v1/licenses/1-4-10100-2026").text
            #expect(data.contains("\"status\":\"unknown\",\"verdict\":\"cannotConfirm\""))
            let list = try await client.get("/licenses").text
            #expect(!list.contains("tag valid"))
        }
    }

    @Test func `SEED1-20 a number that is not registered is an answer of its own`() async throws {
        try await serving(try SampleOffice.make()) { client in
            for path in ["/verify?number=1-4-99999-2026", "/v/none"] {
                let answer = try await client.get(path)
                #expect(answer.status == 404)
                #expect(answer.text.contains("没有登记不等于没有许可"))
                #expect(answer.text.contains("class=\"answer cannotConfirm\""))
                #expect(!answer.text.contains("勿采信"))
            }
        }
    }

    @Test(arguments: [(0, true), (1, false)])
    func `a number is denied only where the register was declared complete`(
        later: Int,
        isDenied: Bool
    ) async throws {
        var register = try SampleOffice.standard(try Regulations.load())
        register.append(
            .coverage(
                CoverageRecord(
                    agency: AgencyID("shanxi"),
                    family: .facility,
                    from: SampleOffice.now.day.adding(days: later),
                    numbers: "1-4-"
                )
            )
        )
        try await serving(try SampleOffice.make(register: register)) { client in
            let answer = try await client.get("/verify?number=1-4-99999-2026")
            #expect(answer.status == 404)
            let tone = isDenied ? "notValid" : "cannotConfirm"
            #expect(answer.text.contains("class=\"answer \(tone)\""))
            #expect(answer.text.contains("请勿采信") == isDenied)
            let other = try await client.get("/verify?number=2-1-99999-2026")
            #expect(other.text.contains("class=\"answer cannotConfirm\""))
            let data = try await client.get("/api/v1/licenses/1-4-99999-2026").text
            #expect(data.contains("无法确认") != isDenied)
        }
    }

    @Test func `before that nobody is told not to rely on anything`() async throws {
        try await serving(try SampleOffice.make()) { client in
            for path in [
                "/verify", "/verify?number=1-4-99999-2026", "/verify?number=1-4-10140-2026",
                "/v/none", "/licenses/1-4-10142-2026", "/", "/licenses",
            ] {
                #expect(try await !client.get(path).text.contains("勿采信"), "\(path)")
                let english = try await client.get(
                    path + (path.contains("?") ? "&" : "?") + "lang=en"
                )
                #expect(!english.text.contains("not rely on it"), "\(path)")
            }
            let body = VerifyingTests.multipart("file", "a.ofd", Array("PK no zip".utf8))
            let answer = try await client.post("/verify", type: VerifyingTests.type, body)
            #expect(!answer.text.contains("勿采信"))
        }
    }

    @Test func `by number or code the paper in hand is to be compared, and with what`() async throws
    {
        try await serving(try SampleOffice.make()) { client in
            for path in [
                "/verify?number=1-4-10144-2026", "/v/token-1-4-10144-2026",
                "/licenses/1-4-10144-2026",
            ] {
                let page = try await client.get(path).text
                #expect(page.contains("逐项核对：持证单位、类别和等级、有效期限、许可证编号"))
                #expect(!page.contains("待核实"), "marks of data are the operators'")
            }
        }
    }

    @Test func `SEED1-19 everybody sees the display of a license without an account`() async throws
    {
        try await serving(try SampleOffice.make()) { client in
            let page = try await client.get("/licenses/1-4-10144-2026").text
            for shown in [
                "太原汾河电力安装有限公司", "91140105MA0KD31X0A", "1-4-10144-2026", "郭建国",
                "山西省太原市小店区长治路100号", "承装类四级", "承修类四级", "承试类五级",
                "35 千伏以下电力设施的安装、维修", "2026年11月20日 至 2032年11月19日",
                "国家能源局山西监管办公室", "1.2.156.3005.2.",
            ] {
                #expect(page.contains(shown), Comment(rawValue: shown))
            }
        }
    }

    @Test func `a wrong number comes back with the error on top and what was typed`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let answer = try await client.get("/verify?number=14-00123")
            #expect(answer.status == 400)
            #expect(answer.text.contains("<title>错误："))
            #expect(answer.text.contains("role=\"alert\""))
            #expect(answer.text.contains("href=\"#number\""))
            #expect(answer.text.contains("value=\"14-00123\""))
            #expect(answer.text.contains("aria-invalid=\"true\""))
            let english = try await client.get("/verify?number=&lang=en")
            #expect(english.text.contains("<title>Error: "))
        }
    }

    @Test func `a damaged file is not valid, and says so by name`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let bytes: [UInt8] = [0x50, 0x4B, 3, 4] + Array("no more".utf8)
            let body = VerifyingTests.multipart("file", "C:\\a\\证照.ofd", bytes)
            let answer = try await client.post("/verify", type: VerifyingTests.type, body)
            #expect(answer.status == 200)
            #expect(answer.text.contains("class=\"answer notValid\""))
            #expect(answer.text.contains("文件 证照.ofd"))
            #expect(!answer.text.contains("sign valid\""))
            #expect(!answer.text.contains("name=\"number\""))
        }
    }

    @Test func `the name of a file is shown whole, or with a mark where its end was left out`() {
        let name = String(repeating: "照", count: FileName.lengthMax)
        #expect(FileName.shown(name) == name)
        #expect(FileName.shown("C:\\a\\\(name)") == name)
        #expect(FileName.shown("\(name)\u{200B}\n") == name, "what is not shown is not left out")
        #expect(FileName.shown("\(name)x") == "\(name)…")
        #expect(FileName.shown("\(name).ofd") == "\(name)…")
        #expect(FileName.shown(nil).isEmpty)
    }

    @Test func `a printout is not accused: its number can be asked for, or its code scanned`()
        async throws
    {
        try await serving(try SampleOffice.make()) { client in
            let body = VerifyingTests.multipart("file", "证照.pdf", Array("%PDF-1.7\n".utf8))
            let answer = try await client.post("/verify", type: VerifyingTests.type, body)
            #expect(answer.status == 200)
            #expect(answer.text.contains("class=\"answer cannotConfirm\""))
            #expect(answer.text.contains("action=\"/verify\" method=\"get\""))
            #expect(answer.text.contains("name=\"number\""))
            #expect(answer.text.contains("扫一扫"))
            #expect(!answer.text.contains("answer notValid"))
        }
    }

    @Test func `no file, an empty one and no form at all ask for a file`() async throws {
        try await serving(try SampleOffice.make()) { client in
            for body in [
                VerifyingTests.multipart("file", "", []),
                VerifyingTests.multipart("other", "a", [1]),
                Array("nonsense".utf8), [],
            ] {
                let answer = try await client.post("/verify", type: VerifyingTests.type, body)
                #expect(answer.status == 400)
                #expect(answer.text.contains("href=\"#file\""))
            }
        }
    }

    @Test func `a file over the limit is refused before it is read`() async throws {
        try await serving(try SampleOffice.make()) { client in
            let big = [UInt8](repeating: 0x41, count: 11 * 1_048_576)
            let body = VerifyingTests.multipart("file", "big.ofd", big)
            let answer = try await client.post("/verify", type: VerifyingTests.type, body)
            #expect(answer.status == 413)
            #expect(answer.text.contains("内容过大"))
            #expect(answer.text.contains("10 MiB"))
        }
    }
}
