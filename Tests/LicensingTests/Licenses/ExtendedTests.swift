import Testing

/// Decisions, acceptances and renewals of extensions in odd orders, each with its boundary.
struct ExtendedTests {
    private func journal(_ events: String) throws -> WrittenJournal {
        try WrittenJournal("\(WrittenJournal.granted)\n\(events)")
    }

    /// Filed in time and accepted, as c1.
    private static let accepted = """
        2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
        2026-10-12 extensionAccepted case=c1 recorded=2026-10-14
        """

    @Test func `extended by decision on the last day and after it`() throws {
        try journal(
            """
            \(ExtendedTests.accepted)
            2026-11-15 extended case=c1 until=2031-12-31 by=decision
            """
        ).expect(
            """
            2026-11-14: expiring term 2026-11-15
            2026-11-15 to 2026-11-16: valid term 2031-12-31
            """
        )
        try journal(
            """
            \(ExtendedTests.accepted)
            2026-11-20 extended case=c1 until=2031-12-31 by=decision
            """
        ).expect(
            """
            2026-11-16 to 2026-11-19: valid renewedByLaw 2032-11-15
            2026-11-20: valid term 2031-12-31
            """
        )
    }

    @Test func `an extension of a case that is neither open nor renewed changes nothing`() throws {
        try journal(
            """
            2026-10-01 extended case=c9 until=2032-11-15 by=decision
            2026-10-02 extensionAccepted case=c9
            2026-10-03 extensionEnded case=c9 reason=refused
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-20 extensionEnded case=c1 reason=withdrawn
            2026-10-21 extended case=c1 until=2032-11-15 by=decision
            """
        ).expect(
            """
            2026-10-01 to 2026-10-22: expiring term 2026-11-15
            2026-11-16: expired term 2026-11-15
            """
        )
    }

    @Test func `an acceptance ahead of the filing's day finds nothing to accept`() throws {
        try journal(
            """
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-11 extensionAccepted case=c1 recorded=2026-10-14
            """
        ).expect("2026-11-16: unknown extensionUndetermined 2026-11-15")
    }

    @Test func `the first acceptance counts, one that is struck does not`() throws {
        try journal(
            """
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-11-15 extensionAccepted case=c1
            2026-11-16 extensionAccepted case=c1
            """
        ).expect("2026-11-16 to 2026-11-17: valid renewedByLaw 2032-11-15")
        try journal(
            """
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-11-15 extensionAccepted case=c1
            2026-11-16 extensionAccepted case=c1
            2026-11-20 setAside sets=[3]
            """
        ).expect("2026-11-16 to 2026-11-17: expired term 2026-11-15")
    }

    @Test func `an acceptance of another case accepts nothing`() throws {
        try journal(
            """
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-13 extensionAccepted case=c9
            """
        ).expect("2026-11-16: unknown extensionUndetermined 2026-11-15")
    }

    @Test func `decided in time and struck, only an acceptance by the last day leaves it open`()
        throws
    {
        let refused = """
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-11-14 extensionEnded case=c1 reason=refused
            2026-11-14 setAside sets=[3]
            """
        let open = "2026-11-16 to 2026-11-18: unknown extensionUndetermined 2026-11-15"
        try journal("\(refused)\n2026-11-15 extensionAccepted case=c1").expect(open)
        try journal("\(refused)\n2026-11-16 extensionAccepted case=c1").expect(
            "2026-11-16 to 2026-11-18: expired term 2026-11-15"
        )
        // The first acceptance counts, whatever comes behind it.
        try journal(
            """
            \(refused)
            2026-11-15 extensionAccepted case=c1
            2026-11-17 extensionAccepted case=c1
            """
        ).expect(open)
    }

    @Test func `a recorded renewal of an extension that was not accepted can be extended too`()
        throws
    {
        try journal(
            """
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-11-16 extended case=c1 until=2032-11-15 by=law
            2026-11-20 extended case=c1 until=2031-12-31 by=decision
            """
        ).expect(
            """
            2026-11-16 to 2026-11-19: valid renewedByLaw 2032-11-15
            2026-11-20: valid term 2031-12-31
            """
        )
    }

    @Test func `renewed by law and refused later in vain, the license expires with that term`()
        throws
    {
        try journal(
            """
            \(ExtendedTests.accepted)
            2030-01-10 extensionEnded case=c1 reason=refused
            2030-02-10 setAside sets=[4]
            """
        ).expect(
            """
            2032-11-15: expiring renewedByLaw 2032-11-15
            2032-11-16: expired term 2032-11-15
            """
        )
    }

    @Test func `renewed by law, a case can still be extended, and a case renews once`() throws {
        try journal(
            """
            \(ExtendedTests.accepted)
            2026-12-01 extensionEnded case=c1 reason=withdrawn
            2027-02-01 extended case=c1 until=2033-01-01 by=law
            2027-03-01 extensionFiled case=c1 inTime=true until=2040-01-01
            2027-03-01 extensionAccepted case=c1
            """
        ).expect(
            """
            2026-11-16: valid renewedByLaw 2032-11-15
            2026-12-01: valid renewedByLaw 2032-11-15
            2027-02-01: valid renewedByLaw 2033-01-01
            2033-01-01: expiring renewedByLaw 2033-01-01
            2033-01-02: expired term 2033-01-01
            """
        )
    }

    @Test func `of two open extensions after a set-aside the one filed last counts`() throws {
        let two = """
            2026-09-01 extensionFiled case=c1 inTime=true until=2031-01-01
            2026-09-01 extensionAccepted case=c1
            2026-09-20 extensionEnded case=c1 reason=withdrawn
            2026-10-12 extensionFiled case=c2 inTime=true until=2032-11-15
            """
        try journal(
            "\(two)\n2026-10-12 extensionAccepted case=c2\n2026-11-01 setAside sets=[4]"
        ).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16: valid renewedByLaw 2032-11-15
            2032-11-16: expired term 2032-11-15
            """
        )
        try journal("\(two)\n2026-11-01 setAside sets=[4]").expect(
            """
            2026-11-16 known 2026-10-31: unknown extensionUndetermined 2026-11-15
            2026-11-16: unknown extensionUndetermined 2026-11-15
            """
        )
        // The one filed last ends, and the first counts again.
        try journal(
            """
            \(two)
            2026-11-01 setAside sets=[4]
            2026-11-20 extensionEnded case=c2 reason=notAccepted
            """
        ).expect(
            """
            2026-11-19: unknown extensionUndetermined 2026-11-15
            2026-11-20: valid renewedByLaw 2031-01-01
            """
        )
    }

    @Test func `of two open extensions a late one that was filed last protects nobody`() throws {
        try journal(
            """
            2026-09-01 extensionFiled case=c1 inTime=true until=2031-01-01
            2026-09-01 extensionAccepted case=c1
            2026-09-20 extensionEnded case=c1 reason=withdrawn
            2026-10-20 extensionFiled case=c2 inTime=false until=2032-11-15
            2026-10-20 extensionAccepted case=c2
            2026-11-01 setAside sets=[4]
            """
        ).expect("2026-11-16: expired term 2026-11-15")
    }

    @Test func `the renewal waits for the latest day that the last day may be`() throws {
        try WrittenJournal(
            """
            2021-01-01 imported number=1 holder=甲 grades=[] validFrom=2021-01-01 validUntil=2027-06
            2027-04-01 extensionFiled case=c1 inTime=true until=2033-06-30
            2027-06-30 extensionAccepted case=c1
            """
        ).expect(
            """
            2027-06-01: expiring term 2027-06
            2027-06-02: unknown impreciseDate 2027-06
            2027-06-30: unknown impreciseDate 2027-06
            2027-07-01: valid renewedByLaw 2033-06-30
            """
        )
    }

    @Test func `a change of the last day keeps the basis and moves the renewal`() throws {
        try journal(
            """
            \(ExtendedTests.accepted)
            2026-11-01 corrected changes=[{"validUntil":"2026-12-31"}]
            2027-02-01 corrected changes=[{"validUntil":"2033-12-31"}]
            """
        ).expect(
            """
            2026-11-16 to 2026-12-31: expiring term 2026-12-31
            2027-01-01: valid renewedByLaw 2032-11-15
            2027-02-01: valid renewedByLaw 2033-12-31
            """
        )
    }
}
