import Testing

/// The rules of extensions and of the renewal by law, each with its boundary.
struct OpenExtensionTests {
    private func journal(_ events: String) throws -> WrittenJournal {
        try WrittenJournal("\(WrittenJournal.granted)\n\(events)")
    }

    /// Filed in time and accepted, as c1.
    private static let accepted = """
        2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
        2026-10-12 extensionAccepted case=c1 recorded=2026-10-14
        """

    @Test func `the law renews from the day after the last day, by its own`() throws {
        try journal(OpenExtensionTests.accepted).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16: valid renewedByLaw 2032-11-15
            2032-11-15: expiring renewedByLaw 2032-11-15
            2032-11-16: expired term 2032-11-15
            """
        )
    }

    @Test func `not accepted, nobody can say until the extension ends`() throws {
        try journal(
            """
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-12-01 extensionEnded case=c1 reason=notAccepted
            """
        ).expect(
            """
            2026-11-15: expiring term
            2026-11-16 to 2026-11-30: unknown extensionUndetermined 2026-11-15
            2026-12-01: expired term 2026-11-15
            """
        )
    }

    @Test(arguments: ["notAccepted", "uncorrected", "withdrawn", "expired", "licenseEnded"])
    func `an extension that was given up and revived is no decision: the law renews`(
        reason: String
    ) throws {
        try journal(
            """
            \(OpenExtensionTests.accepted)
            2026-11-01 extensionEnded case=c1 reason=\(reason)
            2027-01-10 setAside sets=[4]
            """
        ).expect(
            """
            2026-11-16 known 2027-01-09: expired term 2026-11-15
            2026-11-15: expiring term 2026-11-15
            2026-11-16: valid renewedByLaw 2032-11-15
            """
        )
    }

    @Test func `a refusal in time that is struck leaves the answer open until the new decision`()
        throws
    {
        try journal(
            """
            \(OpenExtensionTests.accepted)
            2026-11-15 extensionEnded case=c1 reason=refused
            2027-01-10 setAside sets=[4]
            2027-03-01 extended case=c1 until=2032-11-15 by=decision
            """
        ).expect(
            """
            2026-11-16 known 2027-01-09: expired term 2026-11-15
            2026-11-15: expiring term 2026-11-15
            2026-11-16 known 2027-01-10: unknown extensionUndetermined 2026-11-15
            2027-02-28: unknown extensionUndetermined 2026-11-15
            2027-03-01: valid term 2032-11-15
            """
        )
    }

    @Test func `a refusal after the last day that is struck leaves the renewal by law`() throws {
        try journal(
            """
            \(OpenExtensionTests.accepted)
            2026-11-16 extensionEnded case=c1 reason=refused
            2027-01-10 setAside sets=[4]
            """
        ).expect("2026-11-16 to 2026-11-18: valid renewedByLaw 2032-11-15")
    }

    @Test func `an extension by decision that is struck leaves the answer open`() throws {
        try journal(
            """
            \(OpenExtensionTests.accepted)
            2026-11-15 extended case=c1 until=2032-11-15 by=decision
            2027-01-10 setAside sets=[4]
            """
        ).expect(
            """
            2026-11-16 known 2027-01-09: valid term 2032-11-15
            2026-11-15: expiring term 2026-11-15
            2026-11-16: unknown extensionUndetermined 2026-11-15
            """
        )
    }

    @Test func `an extension by decision that is stayed is decided and open on these days`() throws
    {
        try journal(
            """
            \(OpenExtensionTests.accepted)
            2026-11-10 extended case=c1 until=2032-11-15 by=decision
            2026-11-12 stayed sets=[4]
            2026-12-01 stayLifted sets=[4]
            """
        ).expect(
            """
            2026-11-09: expiring term 2026-11-15
            2026-11-10 to 2026-11-11: valid term 2032-11-15
            2026-11-12 to 2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-11-30: unknown extensionUndetermined 2026-11-15
            2026-12-01: valid term 2032-11-15
            """
        )
    }

    @Test func `a recorded renewal that is struck is no decision: the law has renewed`() throws {
        try journal(
            """
            \(OpenExtensionTests.accepted)
            2026-11-10 extended case=c1 until=2040-01-01 by=law
            2027-01-10 setAside sets=[4]
            """
        ).expect(
            """
            2026-11-10 known 2026-12-01: valid renewedByLaw 2040-01-01
            2026-11-10: expiring term 2026-11-15
            2026-11-16: valid renewedByLaw 2032-11-15
            """
        )
    }

    @Test func `a stay of a refusal changes nothing`() throws {
        try journal(
            """
            \(OpenExtensionTests.accepted)
            2026-11-13 extensionEnded case=c1 reason=refused
            2026-11-14 stayed sets=[4]
            """
        ).expect(
            """
            2026-11-15: expiring term
            2026-11-16: expired term 2026-11-15
            """
        )
    }

    @Test func `a decision of another case does not stop the renewal`() throws {
        try journal(
            """
            2026-08-20 extensionFiled case=c0 inTime=true until=2032-11-15
            2026-09-10 extensionEnded case=c0 reason=refused
            \(OpenExtensionTests.accepted)
            """
        ).expect("2026-11-16: valid renewedByLaw 2032-11-15")
    }

    @Test func `a decision that is not known yet does not stop the renewal`() throws {
        try journal(
            """
            \(OpenExtensionTests.accepted)
            2026-11-13 extensionEnded case=c1 reason=refused recorded=2026-11-20
            """
        ).expect(
            """
            2026-11-16 known 2026-11-19: valid renewedByLaw 2032-11-15
            2026-11-16 known 2026-11-20: expired term 2026-11-15
            """
        )
    }

    @Test func `an ended license is not renewed, one that ends after its last day was`() throws {
        try journal(
            """
            \(OpenExtensionTests.accepted)
            2026-11-15 terminated how=withdrawn
            """
        ).expect("2026-11-15 to 2026-11-16: withdrawn termination 2026-11-15")
        try journal(
            """
            \(OpenExtensionTests.accepted)
            2026-11-16 terminated how=withdrawn
            """
        ).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16: withdrawn termination 2032-11-15
            """
        )
        try journal(
            """
            \(OpenExtensionTests.accepted)
            2026-11-15 cancelled ground=x
            """
        ).expect("2026-11-16: cancelled cancellation 2026-11-15")
    }
}
