import Licensing
import Testing

@testable import Authority
@testable import Web

struct InboxTests {
    @Test func `the list says first what waits, each row how long it has, in words`() async throws {
        let scene = try OfficerScene()
        let id = try scene.filed()
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.acceptance, in: browser)
            let page = try await browser.get("/office").text
            #expect(page.contains("共 1 件，均未逾期。"))
            #expect(page.contains("/office/cases/\(id)"))
            #expect(page.contains("剩 5 个工作日"))
            #expect(page.utf8.count <= 60 * 1_024)
            scene.place.advance(seconds: 86_400 * 10)
            try await scene.place.signIn(.review, in: browser)
            let late = try await browser.get("/office?view=overdue").text
            #expect(!late.contains("剩 5 个工作日"))
        }
    }

    @Test func `S5 nobody but an officer of the agency sees its list and its cases`() async throws {
        let scene = try OfficerScene()
        let id = try scene.filed()
        try await scene.place.serving { client in
            let nobody = Browser(client)
            #expect(try await nobody.get("/office").status == 303)
            #expect(try await nobody.get("/office/cases/\(id)").status == 303)
            let applicant = Browser(client)
            try await scene.place.signIn(scene.place.applicant, in: applicant)
            #expect(try await applicant.get("/office").status == 403)
            let administrator = Browser(client)
            try await scene.place.signIn(.administrator, in: administrator)
            #expect(try await administrator.get("/office").status == 303)
            #expect(try await administrator.get("/office/cases/\(id)").status == 404)
            #expect(try await administrator.get("/office/list.csv").status == 409)
        }
    }

    @Test func `filters stand in the address, and a case is found by name, code and number`()
        async throws
    {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let row = try scene.place.office.caseFile(id, for: scene.actor(.review))
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.review, in: browser)
            for text in [row.applicant.rawValue, String(row.applicantName.prefix(4)), "\(id)"] {
                let query = "/office?view=open&q=\(Fields.encoded(text))"
                #expect(try await browser.get(query).text.contains("cases/\(id)"), "\(text)")
            }
            #expect(try await !browser.get("/office?q=nobody").text.contains("cases/\(id)"))
            let stage = try await browser.get("/office?stage=received").text
            #expect(stage.contains("cases/\(id)"))
            #expect(stage.contains("value=\"received\" selected"))
            #expect(try await !browser.get("/office?stage=accepted").text.contains("cases/\(id)"))
            let table = try await browser.get("/office/list.csv?view=open")
            #expect(table.header("content-disposition")?.hasPrefix("attachment") == true)
            #expect(table.text.contains(row.applicantName))
        }
    }

    @Test func `a text of more than 100 characters is called too long, and stays as it was typed`()
        async throws
    {
        let scene = try OfficerScene()
        _ = try scene.filed()
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.review, in: browser)
            for (length, status) in [(100, 200), (101, 400)] {
                let text = String(repeating: "山", count: length - 1) + "末"
                let query = "?view=open&q=\(Fields.encoded(text))"
                let page = try await browser.get("/office\(query)")
                #expect(page.status == status)
                #expect(page.text.contains("value=\"\(text)\""))
                #expect(page.text.contains("最多 100 个字符") == (status == 400))
                #expect(page.text.contains("class=\"nothing\"") == (status == 200))
                let table = try await browser.get("/office/list.csv\(query)")
                guard status == 400 else {
                    #expect(table.header("content-type")?.hasPrefix("text/csv") == true)
                    continue
                }
                // The list that says so is shown instead.
                let place = try #require(table.header("location"))
                #expect(table.status == 303 && place.hasPrefix("/office?"))
                #expect(try await browser.get(place).text.contains("最多 100 个字符"))
            }
            let text = String(repeating: "山", count: 101)
            let english = try await browser.get("/office?lang=en&q=\(Fields.encoded(text))").text
            #expect(english.contains("at most 100 characters"))
        }
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("@x", "'@x"), ("+86", "+86"), ("-3", "-3"), ("-x", "'-x"),
        ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("=a,\"b", "\"'=a,\"\"b\""), ("公司", "公司"),
        ("\t=1", "'\t=1"), ("＝1+1", "'＝1+1"), ("＋86", "'＋86"), ("－3", "'－3"), ("＠甲", "'＠甲"),
        (" =1+1", "' =1+1"), ("\r甲", "\"'\r甲\""), ("\n甲", "\"'\n甲\""), ("甲\r\n乙", "\"甲\r\n乙\""),
        ("甲＝乙", "甲＝乙"), ("'=1", "'=1"), ("", ""),
    ])
    func `a cell of the table runs nothing in a spreadsheet`(text: String, cell: String) {
        #expect(InboxTable.cell(text) == cell)
    }

    @Test(arguments: [
        (nil, "不计期限", ""), (-1, "逾期 1 个工作日", "✕"), (0, "今天到期", "!"),
        (2, "剩 2 个工作日", "!"), (3, "剩 3 个工作日", ""),
    ])
    func `days left are said in words and with a sign`(days: Int?, word: String, sign: String) {
        let left = DaysLeft(days, Catalogues().chinese)
        #expect(left.text.contains(word))
        #expect(left.sign == sign)
    }

    @Test func `a case is found by the number of its receipt`() async throws {
        let scene = try OfficerScene()
        let id = try scene.filed()
        let number = try #require(try scene.place.office.receiptNumber(of: id))
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.acceptance, in: browser)
            let found = try await browser.get("/office?q=\(Fields.encoded(number))")
            #expect(found.text.contains("cases/\(id)"))
            #expect(found.text.contains("收件编号"))
            let other = try await browser.get("/office?q=\(Fields.encoded(number + "9"))")
            #expect(!other.text.contains("cases/\(id)"))
        }
    }

    @Test func `a case is taken from the list and given by the confirmer`() async throws {
        let scene = try OfficerScene()
        let id = try scene.filed()
        try await scene.place.serving { client in
            let browser = Browser(client)
            try await scene.place.signIn(.acceptance, in: browser)
            try await browser.get("/office")
            _ = try await browser.press("do=claim")
            #expect(try await browser.get("/office?view=mine").text.contains("cases/\(id)"))
            try await browser.get("/office/cases/\(id)")
            _ = try await browser.press("do=giveBack")
            #expect(try await !browser.get("/office?view=mine").text.contains("cases/\(id)"))
            let head = Browser(client)
            try await scene.place.signIn(.head, in: head)
            try await head.get("/office/cases/\(id)")
            let account = scene.actor(.acceptance).id
            #expect(try await head.press("do=assign", [("account", account)]).status == 200)
            #expect(try await browser.get("/office?view=mine").text.contains("cases/\(id)"))
        }
    }
}
