import Contract
import Licensing
import Testing

/// What the license says on a day.
struct ContentTests {
    private func journal(_ events: String) throws -> WrittenJournal {
        try WrittenJournal(
            "\(WrittenJournal.granted("2022-03-01", until: "2028-02-29"))\n\(events)"
        )
    }

    @Test(arguments: ["amended", "regraded", "corrected"])
    func `a change holds from its own day, also one that lies ahead or back`(kind: String) throws {
        try journal(
            """
            2026-05-11 \(kind) changes=[{"holder":"乙公司"}] recorded=2026-05-01
            2026-04-01 \(kind) changes=[{"number":"1-4-00002-2022"}] recorded=2026-05-01
            """
        ).expect(
            """
            2026-03-31: valid term 2028-02-29 installation:4 甲公司 1-4-00001-2022
            2026-04-01: valid term 2028-02-29 installation:4 甲公司 1-4-00002-2022
            2026-05-10: valid term 2028-02-29 installation:4 甲公司 1-4-00002-2022
            2026-05-11: valid term 2028-02-29 installation:4 乙公司 1-4-00002-2022
            2026-05-11 known 2026-04-30: valid term 2028-02-29 installation:4 甲公司 1-4-00001-2022
            """
        )
    }

    @Test func `a class that is held keeps its place, a new one is appended, null drops one`()
        throws
    {
        try journal(
            """
            2026-05-01 amended changes=[{"grade":{"class":"testing","grade":5}}]
            2026-05-02 amended changes=[{"grade":{"class":"installation","grade":3}}]
            2026-05-03 amended changes=[{"grade":{"class":"installation","grade":null}}]
            2026-05-04 amended changes=[{"grade":{"class":"installation","grade":2}}]
            2026-05-05 amended changes=[{"grade":{"class":"repair","grade":null}}]
            """
        ).expect(
            """
            2026-04-30: valid term 2028-02-29 installation:4
            2026-05-01: valid term 2028-02-29 installation:4,testing:5
            2026-05-02: valid term 2028-02-29 installation:3,testing:5
            2026-05-03: valid term 2028-02-29 testing:5
            2026-05-04 to 2026-05-05: valid term 2028-02-29 testing:5,installation:2
            """
        )
    }

    @Test func `changes of one event and of one day apply in their order`() throws {
        try journal(
            """
            2026-05-01 amended changes=[{"holder":"乙"},{"holder":"丙"},{"number":"2"}]
            2026-05-02 amended changes=[{"holder":"丁"}]
            2026-05-02 amended changes=[{"holder":"戊"}]
            2026-05-01 amended changes=[{"holder":"己"}] recorded=2026-05-03
            """
        ).expect(
            """
            2026-05-01: valid term 2028-02-29 installation:4 己 2
            2026-05-01 known 2026-05-02: valid term 2028-02-29 installation:4 丙 2
            2026-05-02: valid term 2028-02-29 installation:4 戊 2
            """
        )
    }

    @Test func `changes after an ending are applied like any other`() throws {
        try journal(
            """
            2026-05-01 cancelled ground=x
            2026-05-02 corrected changes=[{"holder":"乙"},{"validUntil":"2027-01-01"}]
            """
        ).expect(
            """
            2026-05-01: cancelled cancellation 2028-02-29 installation:4 甲公司
            2026-05-02: cancelled cancellation 2027-01-01 installation:4 乙
            """
        )
    }

    @Test func `the days of validity can be changed`() throws {
        try journal(
            """
            2026-05-01 corrected changes=[{"validFrom":"2026-05-03"},{"validUntil":"2026-05-05"}]
            """
        ).expect(
            """
            2026-04-30: valid term 2028-02-29
            2026-05-01 to 2026-05-02: notYetValid notBegun 2026-05-05
            2026-05-03 to 2026-05-05: expiring term 2026-05-05
            2026-05-06: expired term 2026-05-05
            """
        )
    }

    @Test func `every other content is kept too`() throws {
        let written = try journal(
            """
            2026-05-01 amended changes=[{"agency":"shandong"},{"address":"济南市"},\
            {"creditCode":"91140105MA0KD31X0A"},{"legalRepresentative":"5f2c"}]
            """
        )
        let day = try #require(Day("2026-05-01"))
        let license = try written.read().license
        #expect(license.version == 2)
        let before = try #require(license.state(asOf: day.adding(days: -1)).terms)
        #expect(before.agency == nil && before.holder == Holder(name: "甲公司"))
        let terms = try #require(license.state(asOf: day).terms)
        #expect(terms.agency == AgencyID("shandong"))
        #expect(
            terms.holder
                == Holder(
                    name: "甲公司",
                    creditCode: "91140105MA0KD31X0A",
                    address: "济南市",
                    legalRepresentative: "5f2c"
                )
        )
    }

    @Test func `the state names what decides it, and the suspensions that stand`() throws {
        let license = try journal(
            """
            2026-05-01 suspended through=2026-05-04
            2026-05-02 suspended through=null
            2026-05-06 restored sets=[3]
            2026-05-08 terminated how=revoked
            2026-05-09 cancelled ground=revoked
            """
        ).read().license
        let rows: [(String, Int?, [Int])] = [
            ("2026-04-30", nil, []), ("2026-05-01", 2, [2]), ("2026-05-02", 3, [2, 3]),
            ("2026-05-05", 3, [2, 3]), ("2026-05-06", nil, [2]), ("2026-05-08", 5, [2]),
            ("2026-05-09", 6, [2]),
        ]
        for (text, decidedBy, suspensions) in rows {
            let state = license.state(asOf: try #require(Day(text)))
            #expect(state.decidedBy == decidedBy, "\(text)")
            #expect(state.suspensions == suspensions, "\(text)")
        }
    }

    @Test func `the state tells the extension that is open`() throws {
        let license = try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-14 extensionAccepted case=c1
            """
        ).read().license
        func open(_ text: String) throws -> OpenExtension? {
            license.state(asOf: try #require(Day(text))).openExtension
        }
        #expect(try open("2026-10-11") == nil)
        let filed = try #require(try open("2026-10-13"))
        #expect(filed.case == CaseID("c1") && filed.inTime && filed.acceptedOn == nil)
        #expect(filed.filedOn == Day("2026-10-12") && filed.until == Day("2032-11-15"))
        #expect(try open("2026-10-14")?.acceptedOn == Day("2026-10-14"))
        #expect(try open("2026-11-15")?.hasRenewed == false)
        #expect(try open("2026-11-16")?.hasRenewed == true)
        #expect(try open("2032-11-15") != nil)
        #expect(try open("2032-11-16") == nil)
    }
}
