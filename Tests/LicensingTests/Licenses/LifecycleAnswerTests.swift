import Contract
import Licensing
import Testing

/// The output of `lifecycle`, key by key and in words.
struct LifecycleAnswerTests {
    /// The contract's example.
    static let example = """
        { "family": "facility",
          "events": [
            { "kind": "granted", "on": "2020-11-16", "recordedAt": "2020-11-16T10:00:00+08:00",
              "number": "1-4-00123-2020", "holder": "甲公司",
              "grades": [ { "class": "installation", "grade": 4 } ],
              "validFrom": "2020-11-16", "validUntil": "2026-11-15" },
            { "kind": "extensionFiled", "on": "2026-10-16",
              "recordedAt": "2026-10-16T09:00:00+08:00",
              "case": "c1", "inTime": true, "until": "2032-11-15" },
            { "kind": "extensionAccepted", "on": "2026-10-16",
              "recordedAt": "2026-10-26T00:00:00+08:00", "case": "c1" } ],
          "ask": [ { "on": "2026-11-20" },
                   { "on": "2026-11-20", "knownAt": "2026-10-20T12:00:00+08:00" } ] }
        """

    private func answer(_ text: String) throws -> LifecycleAnswer {
        LifecycleAnswer(try LifecycleReader.read(Array(text.utf8)))
    }

    @Test func `the contract's example, key by key`() throws {
        let answer = try answer(LifecycleAnswerTests.example)
        let rest = """
            "number":"1-4-00123-2020","holder":"甲公司",\
            "grades":[{"class":"installation","grade":4}]
            """
        let first = """
            {"on":"2026-11-20","knownAt":null,"status":"valid","basis":"renewedByLaw",\
            \(rest),"validUntil":"2032-11-15"}
            """
        let second = """
            {"on":"2026-11-20","knownAt":"2026-10-20T12:00:00+08:00","status":"unknown",\
            "basis":"extensionUndetermined",\(rest),"validUntil":"2026-11-15"}
            """
        #expect(answer.json.text == "{\"answers\":[\(first),\(second)]}")
        #expect(!answer.isKnown)
    }

    @Test func `the example in the docs is the contract's`() throws {
        let written = try JSON.parse(Array(try Example.text("license-journal.json").utf8))
        let contract = try JSON.parse(Array(LifecycleAnswerTests.example.utf8))
        #expect(written == contract)
    }

    @Test func `where no origin applies there is no content`() throws {
        let input = try WrittenJournal(WrittenJournal.granted).read(ask: [
            #"{"on": "2020-11-15"}"#,
            #"{"on": "2020-11-16", "knownAt": "2020-11-16T09:59:59+08:00"}"#,
        ])
        let none = #""number":null,"holder":null,"grades":[],"validUntil":null}"#
        let texts = LifecycleAnswer(input).answers.map(\.json.text)
        #expect(
            texts == [
                #"{"on":"2020-11-15","knownAt":null,"status":"notYetValid","basis":"notBegun","#
                    + none,
                #"{"on":"2020-11-16","knownAt":"2020-11-16T09:59:59+08:00","status":"unknown","#
                    + #""basis":"nothing","# + none,
            ]
        )
    }

    @Test func `an instant is repeated as it was written, and null is none`() throws {
        let input = try WrittenJournal(WrittenJournal.granted).read(ask: [
            #"{"on": "2026-01-02", "knownAt": "2026-01-02T04:00:00Z"}"#,
            #"{"on": "2026-01-02", "knownAt": null}"#,
        ])
        let answer = LifecycleAnswer(input)
        #expect(answer.answers.map(\.question.knownAt) == ["2026-01-02T04:00:00Z", nil])
        #expect(answer.isKnown)
        let day = try #require(Day("2026-01-02"))
        let noon = LifecycleQuestion(day, knownAt: Moment(startOf: day).adding(seconds: 43_200))
        #expect(noon.knownAt == "2026-01-02T12:00:00+08:00")
    }

    @Test func `without questions there are no answers, and all of them are known`() throws {
        let answer = LifecycleAnswer(try WrittenJournal(WrittenJournal.granted).read())
        #expect(answer.json.text == #"{"answers":[]}"#)
        #expect(answer.isKnown && !answer.words.isEmpty)
    }

    @Test func `the words for a person tell the day, the status, its basis and the content`() throws
    {
        let words = try answer(LifecycleAnswerTests.example).words
        #expect(
            words == """
                2026-11-20：有效（依法视为准予延续）
                    1-4-00123-2020，甲公司，承装类4级，有效期至 2032-11-15
                2026-11-20（截至 2026-10-20T12:00:00+08:00 所知）：无法确认（延续申请结果尚不能确定）
                    1-4-00123-2020，甲公司，承装类4级，有效期至 2026-11-15
                """
        )
        let bare = try WrittenJournal(
            "2021-01-01 imported number=7 holder=乙 grades=[] validFrom=2021 validUntil=2027"
        ).read(ask: [#"{"on": "2021-06-01"}"#, #"{"on": "2020-06-01"}"#])
        #expect(
            LifecycleAnswer(bare).words == """
                2021-06-01：无法确认（日期只知道年份或月份）
                    7，乙，没有许可类别，有效期至 2027
                2020-06-01：尚未生效（许可尚未开始）
                    没有许可内容
                """
        )
    }

    @Test func `statuses and bases are the contract's, and each has its words`() throws {
        let journal = try WrittenJournal(
            """
            2021-01-01 imported number=1 holder=甲 grades=[] validFrom=2021-02 \
            validUntil=2027-12-31 recorded=2021-02-01
            2022-01-01 suspended through=2022-01-01
            2027-08-01 extensionFiled case=c1 inTime=true until=2033-12-31
            2027-08-01 extensionAccepted case=c1 recorded=2028-02-01
            2034-02-01 terminated how=revoked
            2034-02-02 terminated how=withdrawn
            2034-02-03 terminated how=rescinded
            2034-02-04 cancelled ground=x
            """
        )
        let days = [
            "2020-12-31", "2021-02-01", "2021-02-28", "2022-01-01", "2027-12-31", "2028-01-01",
            "2034-01-01", "2034-02-01", "2034-02-02", "2034-02-03", "2034-02-04",
        ]
        let questions =
            days.map { "{\"on\": \"\($0)\"}" } + [
                #"{"on": "2028-01-01", "knownAt": "2028-01-01T00:00:00+08:00"}"#,
                #"{"on": "2028-01-01", "knownAt": "2021-01-01T00:00:00+08:00"}"#,
            ]
        let answer = LifecycleAnswer(try journal.read(ask: questions))
        let states = answer.answers.map(\.state)
        #expect(Set(states.map(\.status)) == Set(LicenseStatus.allCases))
        #expect(Set(states.map(\.basis)) == Set(StatusBasis.allCases))
        #expect(
            Set(StatusBasis.allCases.map(\.rawValue)) == [
                "term", "renewedByLaw", "extensionUndetermined", "impreciseDate", "notBegun",
                "suspension", "termination", "cancellation", "nothing",
            ]
        )
        #expect(Set(answer.answers.map(\.words)).count == answer.answers.count)
    }
}
