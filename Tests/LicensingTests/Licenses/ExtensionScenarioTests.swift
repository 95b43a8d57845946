import Testing

/// The design's hard scenarios of an extension, with the days before and after.
struct ExtensionScenarioTests {
    @Test func `1 extended by decision before the end, the term has no gap`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-09-30 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-09-30 extensionAccepted case=c1 recorded=2026-10-09
            2026-10-28 extended case=c1 until=2032-11-15 by=decision
            """
        ).expect(
            """
            2026-08-16: valid term 2026-11-15
            2026-08-17: expiring term 2026-11-15
            2026-10-27: expiring term 2026-11-15
            2026-10-28: valid term 2032-11-15
            2026-11-01: valid term 2032-11-15
            2026-11-15 to 2026-11-16: valid term 2032-11-15
            2026-11-01 known 2026-10-27: expiring term 2026-11-15
            2032-08-16: valid term 2032-11-15
            2032-08-17 to 2032-11-15: expiring term 2032-11-15
            2032-11-16: expired term 2032-11-15
            """
        )
    }

    @Test func `2 filed on the last day in time and nobody acts, the law renews by silence`() throws
    {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-16 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-16 extensionAccepted case=c1 recorded=2026-12-03
            2026-11-16 extended case=c1 until=2032-11-15 by=law recorded=2026-12-03
            """
        ).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-12-04: valid renewedByLaw 2032-11-15
            2026-11-15 known 2026-11-20: expiring term 2026-11-15
            2026-11-16 known 2026-11-20: unknown extensionUndetermined 2026-11-15
            2026-11-20 known 2026-11-20: unknown extensionUndetermined 2026-11-15
            2026-11-20 known 2026-12-03: valid renewedByLaw 2032-11-15
            2032-11-15: expiring renewedByLaw 2032-11-15
            2032-11-16: expired term 2032-11-15
            """
        )
        // Nobody needs to write the renewal down.
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-16 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-16 extensionAccepted case=c1 recorded=2026-12-03
            """
        ).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-12-04: valid renewedByLaw 2032-11-15
            """
        )
    }

    @Test func `3 filed late and undecided, the license expires`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-17 extensionFiled case=c1 inTime=false until=2032-11-15
            2026-10-17 extensionAccepted case=c1 recorded=2026-10-20
            """
        ).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-11-27: expired term 2026-11-15
            2026-11-16 known 2026-10-18: expired term 2026-11-15
            """
        )
    }

    @Test func `4 a correction is asked and not answered, the license expires`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-15 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-11-15 extensionEnded case=c1 reason=uncorrected recorded=2026-11-16
            """
        ).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-11-20: expired term 2026-11-15
            2026-11-15 known 2026-11-15: expiring term 2026-11-15
            2026-11-16 known 2026-11-15: unknown extensionUndetermined 2026-11-15
            2026-11-16 known 2026-11-16: expired term 2026-11-15
            """
        )
    }

    @Test func `5 corrected before the end and accepted by silence after it, the law renews`()
        throws
    {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-15 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-11-13 extensionAccepted case=c1 recorded=2026-11-21T00:00:00+08:00
            """
        ).expect(
            """
            2026-11-18 known 2026-11-18: unknown extensionUndetermined 2026-11-15
            2026-11-20 known 2026-11-20T23:59:59+08:00: unknown extensionUndetermined 2026-11-15
            2026-11-21 known 2026-11-21T00:00:00+08:00: valid renewedByLaw 2032-11-15
            2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-11-21: valid renewedByLaw 2032-11-15
            """
        )
    }

    @Test func `6 corrected before the end and accepted expressly after it, the law renews`() throws
    {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-15 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-11-13 extensionAccepted case=c1 recorded=2026-11-17
            """
        ).expect(
            """
            2026-11-15 known 2026-11-16: expiring term 2026-11-15
            2026-11-16 known 2026-11-16: unknown extensionUndetermined 2026-11-15
            2026-11-16 known 2026-11-17: valid renewedByLaw 2032-11-15
            2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-11-17: valid renewedByLaw 2032-11-15
            """
        )
    }

    @Test(arguments: ["", "2026-11-20 extensionEnded case=c1 reason=refused"])
    func `7 undecided on the last day, a refusal after it comes too late`(refusal: String) throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-15 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-15 extensionAccepted case=c1 recorded=2026-10-19
            \(refusal)
            """
        ).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-11-21: valid renewedByLaw 2032-11-15
            """
        )
    }

    @Test func `8 refused before the end and served later, the license expires`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-15 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-15 extensionAccepted case=c1 recorded=2026-10-19
            2026-11-13 extensionEnded case=c1 reason=refused
            """
        ).expect(
            """
            2026-11-12 to 2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-11-27: expired term 2026-11-15
            2026-11-16 known 2026-11-12: valid renewedByLaw 2032-11-15
            """
        )
    }

    @Test func `9 refused early and filed again in time, the second filing stands on its own`()
        throws
    {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-08-20 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-08-20 extensionAccepted case=c1 recorded=2026-08-25
            2026-09-10 extensionEnded case=c1 reason=refused
            2026-10-12 extensionFiled case=c2 inTime=true until=2032-11-15
            2026-10-12 extensionAccepted case=c2 recorded=2026-10-14
            """
        ).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16: valid renewedByLaw 2032-11-15
            2026-11-16 known 2026-09-10: expired term 2026-11-15
            2026-11-16 known 2026-10-12: unknown extensionUndetermined 2026-11-15
            """
        )
    }

    @Test func `10 suspended across the end of the term, the law renews all the same`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-12 suspended through=2026-12-11
            2026-10-13 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-13 extensionAccepted case=c1 recorded=2026-10-14
            """
        ).expect(
            """
            2026-10-11: expiring term 2026-11-15
            2026-10-12 to 2026-11-15: suspended suspension 2026-11-15
            2026-11-16 to 2026-12-11: suspended suspension 2032-11-15
            2026-12-12: valid renewedByLaw 2032-11-15
            """
        )
    }

    @Test func `11 suspended across the end without an extension, the license expires`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-12 suspended through=2026-12-11
            """
        ).expect(
            """
            2026-10-11: expiring term 2026-11-15
            2026-10-12 to 2026-11-15: suspended suspension 2026-11-15
            2026-11-16 to 2026-12-12: expired term 2026-11-15
            """
        )
    }

    @Test func `29 renewed by law, its new edition changes no status`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-16 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-16 extensionAccepted case=c1 recorded=2026-10-24
            2026-11-16 extended case=c1 until=2032-11-15 by=law
            2027-07-16 editionIssued
            """
        ).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16: valid renewedByLaw 2032-11-15
            2027-07-15 to 2027-07-16: valid renewedByLaw 2032-11-15
            2032-08-16: valid renewedByLaw 2032-11-15
            2032-08-17: expiring renewedByLaw 2032-11-15
            """
        )
    }

    @Test func `36 a correction received on the last day counts, one a day later does not`() throws
    {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-15 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-11-15 extensionAccepted case=c1 recorded=2026-11-21
            """
        ).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-11-21: valid renewedByLaw 2032-11-15
            2026-11-18 known 2026-11-20: unknown extensionUndetermined 2026-11-15
            """
        )
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-15 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-11-16 extensionAccepted case=c1 recorded=2026-11-21
            """
        ).expect(
            """
            2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-11-21: expired term 2026-11-15
            2026-11-16 known 2026-11-20: unknown extensionUndetermined 2026-11-15
            """
        )
    }
}
