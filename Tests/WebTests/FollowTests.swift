import Foundation
import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// What the public follows on pages: lists, look-up, complaints, and an applicant's messages.
struct FollowTests {
    private func filed(_ place: Workplace) throws -> (play: PlayedCase, id: CaseID) {
        let play = PlayedCase(
            in: place.office,
            staff: place.staff,
            seed: 9,
            sealingOn: place.office.law.calendar.workingDay(5, after: place.now.day).day
        ) { _ in }
        return (play, try play.file())
    }

    @Test func `a link chooses the agency of a complaint and none of its words`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let link = "/complaints?agency=shandong&text=planted-text&name=planted-name"
            let page = try await client.get(link + "&contact=planted-contact").text
            #expect(page.contains("<option value=\"shandong\" selected>"))
            let form = try #require(page.components(separatedBy: "action=\"/complaints\"").last)
            #expect(!form.contains("planted-text\""))
            #expect(!form.contains(">planted-text"))
            #expect(!form.contains("value=\"planted-"))
        }
    }

    @Test func `SEED2-108 progress and results stand on pages for each agency`() async throws {
        let place = try Workplace()
        let (play, id) = try filed(place)
        try await place.serving { client in
            let before = try await client.get("/progress")
            #expect(before.text.contains("目前没有正在办理的申请"))
        }
        try play.accept(id)
        try await place.serving { client in
            let number = try place.office.receipt(of: id).number
            let page = try await client.get("/progress")
            #expect(page.status == 200)
            #expect(page.text.contains(number))
            #expect(page.text.contains("审查中"))
            #expect(!page.text.contains(try place.office.receipt(of: id).code))
            let elsewhere = try await client.get("/progress?agency=shandong")
            #expect(!elsewhere.text.contains(number))
            #expect(try await client.get("/progress?agency=nowhere").status == 404)
            #expect(try await client.get("/results").text.contains("还没有准予的许可"))
            #expect(try await client.get("/progress?lang=en").text.contains("Cases in progress"))
        }
    }

    @Test func `SEED2-108 number and code show what happened, by post and not by person`()
        async throws
    {
        let place = try Workplace()
        let (play, id) = try filed(place)
        try play.accept(id)
        let receipt = try place.office.receipt(of: id)
        try await place.serving { client in
            let browser = Browser(client)
            try await browser.get("/progress/lookup")
            let page = try await browser.post(
                "/progress/lookup",
                [("number", receipt.number), ("code", receipt.code)]
            )
            #expect(page.status == 200)
            #expect(page.text.contains("受理岗"))
            #expect(page.text.contains("已受理，正在审查"))
            #expect(page.header("cache-control") == "no-store")
            #expect(!page.text.contains(receipt.code))
            for person in place.staff { #expect(!page.text.contains(person.login)) }
        }
    }

    @Test func `who looks a granted case up reads how it came out, and the license's number`()
        async throws
    {
        let place = try Workplace()
        let (play, id) = try filed(place)
        try play.accept(id)
        let receipt = try place.office.receipt(of: id)
        let fields = [("number", receipt.number), ("code", receipt.code)]
        try await place.serving { client in
            let browser = Browser(client)
            try await browser.get("/progress/lookup")
            let page = try await browser.post("/progress/lookup", fields)
            #expect(!page.text.contains("许可证编号"))
        }
        try play.review(id)
        try play.decide(id)
        let number = try #require(try place.office.open(id).state.grant?.licenseNumber.rawValue)
        try await place.serving { client in
            let browser = Browser(client)
            try await browser.get("/progress/lookup")
            let page = try await browser.post("/progress/lookup", fields)
            #expect(page.text.contains("准予许可，许可证编号 \(number)"))
        }
    }

    @Test func `S15 a wrong number and a wrong code get the same answer, and soon none`()
        async throws
    {
        let place = try Workplace()
        let (_, id) = try filed(place)
        let receipt = try place.office.receipt(of: id)
        // As many at once as usual, and hardly more on a busy machine.
        var limits = ServerLimits()
        limits.rates[.receipt] = Rate(burst: 10, perMinute: 1)
        try await place.serving(limits: limits) { client in
            let browser = Browser(client)
            func ask(_ number: String, _ code: String) async throws -> Answer {
                try await browser.get("/progress/lookup")
                return try await browser.post(
                    "/progress/lookup",
                    [("number", number), ("code", code)]
                )
            }
            let wrongCode = try await ask(receipt.number, "00000000")
            let wrongNumber = try await ask("晋-2026-999999", receipt.code)
            #expect(wrongCode.status == 422 && wrongNumber.status == 422)
            let sentence = "编号或查询码不对"
            #expect(wrongCode.text.contains(sentence) && wrongNumber.text.contains(sentence))
            var last = 0
            for _ in 0..<12 { last = try await ask(receipt.number, "00000000").status }
            #expect(last == 429)
        }
    }

    @Test func `S15 a number that is there takes no longer than one that is not`() throws {
        let place = try Workplace()
        let (_, id) = try filed(place)
        let number = try place.office.receipt(of: id).number
        func median(_ asked: String) throws -> Double {
            var times: [Double] = []
            for _ in 0..<101 {
                let seconds = try ProcessorTime.of {
                    let found = try place.office.case(receipt: asked, code: "00000000")
                    #expect(found == nil)
                }
                times.append(seconds * 1_000)
            }
            return times.sorted()[50]
        }
        let there = try median(number)
        let missing = try median("晋-2026-999999")
        #expect(abs(there - missing) < 10)
    }

    @Test func `SEED2-27 a complaint is read by its agency alone and answered once`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            let visitor = Browser(client)
            try await visitor.get("/complaints")
            #expect(visitor.page.contains("12398"))
            #expect(visitor.page.contains("国家能源局"))
            let empty = try await visitor.post(
                "/complaints",
                [("agency", "shanxi"), ("text", " ")]
            )
            #expect(empty.status == 422)
            let taken = try await visitor.post(
                "/complaints",
                [("agency", "shanxi"), ("text", "窗口两天没有人接电话"), ("contact", "13800000000")]
            )
            #expect(taken.status == 200)
            let number = "晋-投-\(place.now.day.year)-000001"
            #expect(taken.text.contains(number))

            let officer = Browser(client)
            try await place.signIn(.acceptance, in: officer)
            try await officer.get("/office/complaints")
            #expect(officer.page.contains(number))
            #expect(!officer.page.contains("接电话") && !officer.page.contains("13800000000"))
            let path = "/office/complaints/\(Fields.encoded(number))"
            try await officer.get(path)
            #expect(officer.page.contains("窗口两天没有人接电话"))
            #expect(try await officer.post("\(path)/answer", [("answer", "已经整改")]).status == 303)
            try await officer.get(path)
            #expect(officer.page.contains("已经整改"))
            #expect(try await officer.post("\(path)/answer", [("answer", "又")]).status == 409)

            let reviewer = Browser(client)
            try await place.signIn(.review, in: reviewer)
            #expect(try await reviewer.get(path).status == 403)
        }
        let file = try Data(contentsOf: URL(fileURLWithPath: place.office.settings.storePath))
        #expect(file.range(of: Data("接电话".utf8)) == nil)
        #expect(file.range(of: Data("13800000000".utf8)) == nil)
    }

    @Test func `the pages weigh little and say the same in English`() async throws {
        let place = try Workplace()
        try await place.serving { client in
            for path in ["/progress", "/results", "/progress/lookup", "/complaints"] {
                let page = try await client.get("\(path)?lang=en")
                #expect(page.status == 200)
                #expect(page.body.count < 60_000)
                for key in ["follow.", "complaint.", "message."] {
                    #expect(!page.text.contains(">\(key)"), "\(path) \(key)")
                }
            }
        }
    }
}
