import Contract
import Licensing
import Testing

/// Events that cannot stand where they stand, each named by its position.
struct LicenseFaultTests {
    private func fault(_ events: String) throws -> BadInput? {
        let journal = try WrittenJournal(events)
        do throws(BadInput) {
            _ = try LifecycleReader.read(Array(journal.json().utf8))
            return nil
        } catch {
            return error
        }
    }

    /// Expects that the event at `position` is refused; nil for a journal that stands.
    private func expect(
        _ position: Int?,
        _ events: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let fault = try fault(events)
        let pointer = position.map { "/events/\($0 - 1)" }
        #expect(fault?.pointer == pointer, sourceLocation: sourceLocation)
        guard let position, let fault else { return }
        let named = fault.message.contains("第\(position)个事件")
        #expect(named, "\(fault.message)", sourceLocation: sourceLocation)
    }

    private static let first = WrittenJournal.granted

    @Test func `a journal without events has no origin`() throws {
        try expect(1, "")
    }

    @Test(arguments: ["extensionAccepted case=c", "cancelled ground=x", "unheardOf", "paperIssued"])
    func `the first event is an origin`(event: String) throws {
        try expect(1, "2020-11-16 \(event)")
        try expect(1, "2020-11-16 \(event)\n\(LicenseFaultTests.first)")
        try expect(nil, "\(LicenseFaultTests.first)\n2020-11-16 \(event)")
    }

    @Test func `no other event is an origin`() throws {
        try expect(2, "\(LicenseFaultTests.first)\n\(LicenseFaultTests.first)")
        let imported = LicenseFaultTests.first.replacing("granted", with: "imported")
        try expect(2, "\(LicenseFaultTests.first)\n\(imported)")
        try expect(2, "\(imported)\n\(LicenseFaultTests.first)")
        try expect(3, "\(imported)\n2020-11-16 paperIssued\n\(imported)")
        try expect(nil, imported)
    }

    @Test func `recordedAt never goes backwards, and may stand still`() throws {
        try expect(
            nil,
            """
            \(LicenseFaultTests.first)
            2020-11-16 paperIssued recorded=2020-11-16T10:00:00+08:00
            2020-11-01 paperIssued recorded=2020-11-16T02:00:00Z
            """
        )
        try expect(
            3,
            """
            \(LicenseFaultTests.first)
            2020-11-16 unheardOf recorded=2020-11-17T10:00:01+08:00
            2020-11-18 paperIssued recorded=2020-11-17T10:00:00+08:00
            """
        )
        try expect(
            2,
            """
            \(LicenseFaultTests.first)
            2020-11-17 paperIssued recorded=2020-11-16T01:59:59Z
            """
        )
    }

    @Test(arguments: ["restored", "setAside", "stayed", "stayLifted", "foundUnlawful"])
    func `sets names earlier positions only`(kind: String) throws {
        let events = """
            \(LicenseFaultTests.first)
            2026-05-01 suspended through=null
            """
        let later = "2026-05-03 suspended through=null"
        try expect(nil, "\(events)\n2026-05-02 \(kind) sets=[2]\n\(later)")
        try expect(nil, "\(events)\n2026-05-02 \(kind) sets=[2,2]\n\(later)")
        for wrong in [
            "[0]", "[-1]", "[3]", "[4]", "[5]", "[2,4]", "[4,2]", "[9223372036854775807]",
        ] {
            try expect(3, "\(events)\n2026-05-02 \(kind) sets=\(wrong)\n\(later)")
        }
    }

    /// Positions 2 to 18: one event of each kind that may follow an origin.
    private static let all = """
        \(WrittenJournal.granted)
        2026-05-01 amended changes=[]
        2026-05-01 regraded changes=[]
        2026-05-01 corrected changes=[]
        2026-05-01 extensionFiled case=c1 inTime=true until=2032-11-15
        2026-05-01 extensionAccepted case=c1
        2026-05-01 extensionEnded case=c1 reason=withdrawn
        2026-05-01 extended case=c1 until=2032-11-15 by=law
        2026-05-01 suspended through=null
        2026-05-01 restored sets=[9]
        2026-05-01 setAside sets=[]
        2026-05-01 stayed sets=[]
        2026-05-01 stayLifted sets=[]
        2026-05-01 foundUnlawful sets=[]
        2026-05-01 terminated how=revoked
        2026-05-01 cancelled ground=x
        2026-05-01 editionIssued
        2026-05-01 unheardOf
        """

    @Test(arguments: [
        ("restored", [9]), ("setAside", Array(2...18)), ("foundUnlawful", Array(1...18)),
        ("stayed", [2, 3, 4, 7, 8, 9, 15, 16]), ("stayLifted", [2, 3, 4, 7, 8, 9, 15, 16]),
    ])
    func `sets names events of the kinds that it may`(kind: String, allowed: [Int]) throws {
        for position in 1...18 {
            try expect(
                allowed.contains(position) ? nil : 19,
                "\(LicenseFaultTests.all)\n2026-05-02 \(kind) sets=[\(position)]"
            )
        }
    }

    @Test func `no extension is filed while another is open`() throws {
        let filed = """
            \(LicenseFaultTests.first)
            2026-09-01 extensionFiled case=c1 inTime=true until=2032-11-15
            """
        let second = "2026-10-01 extensionFiled case=c2 inTime=true until=2032-11-15"
        try expect(3, "\(filed)\n\(second)")
        try expect(3, "\(filed)\n\(second.replacing("c2", with: "c1"))")
        let between: [(Int?, String)] = [
            (nil, "2026-10-01 extensionEnded case=c1 reason=withdrawn"),
            (4, "2026-10-02 extensionEnded case=c1 reason=withdrawn recorded=2026-09-30"),
            (4, "2026-09-30 extensionEnded case=c9 reason=withdrawn"),
            (nil, "2026-09-30 extended case=c1 until=2032-11-15 by=decision"),
            (4, "2026-09-30 extended case=c9 until=2032-11-15 by=decision"),
            (nil, "2026-09-30 setAside sets=[2]"),
        ]
        for (position, event) in between {
            try expect(position, "\(filed)\n\(event)\n\(second)")
        }
        // On the day of the second filing the first was not filed yet.
        let early = second.replacing("2026-10-01", with: "2026-08-31")
        try expect(nil, "\(filed)\n\(early) recorded=2026-09-01")
    }

    @Test func `an end that is struck or an extension that is stayed leaves the first one open`()
        throws
    {
        let filed = """
            \(LicenseFaultTests.first)
            2026-08-01 extensionFiled case=c1 inTime=true until=2032-11-15
            """
        let second = "2026-10-01 extensionFiled case=c2 inTime=true until=2032-11-15"
        try expect(
            5,
            """
            \(filed)
            2026-08-20 extensionEnded case=c1 reason=withdrawn
            2026-09-01 setAside sets=[3]
            \(second)
            """
        )
        try expect(
            5,
            """
            \(filed)
            2026-08-20 extended case=c1 until=2032-11-15 by=decision
            2026-10-01 stayed sets=[3]
            \(second)
            """
        )
        try expect(
            nil,
            """
            \(filed)
            2026-08-20 extended case=c1 until=2032-11-15 by=decision
            2026-10-02 stayed sets=[3] recorded=2026-10-01
            \(second)
            """
        )
        try expect(
            nil,
            """
            \(filed)
            2026-08-20 extensionEnded case=c1 reason=refused
            2026-09-01 stayed sets=[3]
            \(second)
            """
        )
    }

    @Test func `an extension by which the law renewed is open until that term has ended`() throws {
        let renewed = """
            \(LicenseFaultTests.first)
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-12 extensionAccepted case=c1
            """
        try expect(4, "\(renewed)\n2032-11-15 extensionFiled case=c2 inTime=false until=2038-11-15")
        try expect(
            nil,
            "\(renewed)\n2032-11-16 extensionFiled case=c2 inTime=false until=2038-11-15"
        )
        try expect(
            nil,
            """
            \(renewed)
            2026-12-01 extended case=c1 until=2032-11-15 by=law
            2032-10-01 extensionFiled case=c2 inTime=true until=2038-11-15
            """
        )
    }

    @Test func `renewed again by another extension, the first one is over with its term`() throws {
        try expect(
            nil,
            """
            \(LicenseFaultTests.first)
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-12 extensionAccepted case=c1
            2027-01-10 extensionEnded case=c1 reason=withdrawn
            2032-09-01 extensionFiled case=c2 inTime=true until=2038-11-15
            2032-09-01 extensionAccepted case=c2
            2032-10-01 setAside sets=[4]
            2033-01-10 extended case=c2 until=2038-11-15 by=law
            2034-01-10 extensionFiled case=c3 inTime=true until=2044-11-15
            """
        )
    }

    @Test func `the first event that cannot stand is named, whatever stands behind it`() throws {
        try expect(
            2,
            """
            \(LicenseFaultTests.first)
            2026-05-01 setAside sets=[1]
            2026-05-01 paperIssued recorded=2026-04-01
            \(LicenseFaultTests.first)
            """
        )
    }

    @Test func `each fault says what is wrong`() throws {
        let messages = try [
            "2020-11-16 unheardOf", "\(LicenseFaultTests.first)\n\(LicenseFaultTests.first)",
            "\(LicenseFaultTests.first)\n2020-11-01 paperIssued",
            "\(LicenseFaultTests.first)\n2026-05-01 setAside sets=[2]",
            "\(LicenseFaultTests.first)\n2026-05-01 setAside sets=[1]",
        ].map { try #require(try fault($0)).message }
        #expect(Set(messages).count == messages.count)
    }

    @Test func `events out of their positions are no journal, and one that follows is taken`()
        throws
    {
        let license = try WrittenJournal(LicenseFaultTests.first).read().license
        let day = try #require(Day("2026-05-01"))
        func event(_ position: Int) -> LicenseEvent {
            LicenseEvent(
                sequence: position,
                fact: .force(.cancelled(ground: "x")),
                on: day,
                recordedAt: Moment(startOf: day)
            )
        }
        #expect(try license.appending([event(2)]).state(asOf: day).status == .cancelled)
        #expect(try license.appending([event(2), event(3)]).version == 3)
        for wrong in [[event(1)], [event(3)], [event(2), event(2)]] {
            let fault = #expect(throws: LicenseFault.self) { try license.appending(wrong) }
            #expect(fault?.problem == .sequence)
            #expect(fault?.position == wrong.count + 1)
        }
    }
}
