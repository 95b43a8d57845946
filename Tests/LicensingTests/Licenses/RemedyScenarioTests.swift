import Testing

/// The design's hard scenarios of endings, remedies and imports, with the days before and after.
struct RemedyScenarioTests {
    @Test func `13 revoked, cancelled, and both annulled: the license was valid all the time`()
        throws
    {
        try WrittenJournal(
            """
            \(WrittenJournal.granted("2022-03-01", until: "2028-02-29"))
            2024-05-22 terminated how=revoked
            2024-05-30 cancelled ground=revoked
            2026-06-10 setAside sets=[2,3] recorded=2026-06-15
            """
        ).expect(
            """
            2024-05-21 known 2024-06-30: valid term 2028-02-29
            2024-05-22 known 2024-06-30: revoked termination 2028-02-29
            2024-05-25 known 2024-06-30: revoked termination 2028-02-29
            2024-05-29 known 2024-06-30: revoked termination 2028-02-29
            2024-05-30 known 2024-06-30: cancelled cancellation 2028-02-29
            2025-01-01 known 2024-06-30: cancelled cancellation 2028-02-29
            2025-01-01 known 2026-06-15: valid term 2028-02-29
            2026-06-12 known 2026-06-12: cancelled cancellation 2028-02-29
            2026-06-12 known 2026-06-15: valid term 2028-02-29
            2024-05-21 to 2024-05-31: valid term 2028-02-29
            2026-06-09 to 2026-06-15: valid term 2028-02-29
            2028-02-29: expiring term 2028-02-29
            2028-03-01: expired term 2028-02-29
            """
        )
    }

    @Test
    func `14 a retrial annuls the judgment that annulled, and the license is cancelled again`()
        throws
    {
        try WrittenJournal(
            """
            \(WrittenJournal.granted("2022-03-01", until: "2028-02-29"))
            2024-05-22 terminated how=revoked
            2024-05-30 cancelled ground=revoked
            2026-06-10 setAside sets=[2,3] recorded=2026-06-15
            2027-03-10 setAside sets=[4]
            """
        ).expect(
            """
            2025-01-01 known 2026-07-01: valid term 2028-02-29
            2025-01-01 known 2027-03-09: valid term 2028-02-29
            2025-01-01 known 2027-04-01: cancelled cancellation 2028-02-29
            2024-05-21: valid term 2028-02-29
            2024-05-22 to 2024-05-29: revoked termination 2028-02-29
            2024-05-30: cancelled cancellation 2028-02-29
            2027-03-09 to 2027-03-11: cancelled cancellation 2028-02-29
            """
        )
    }

    @Test func `15 the annulment comes after the term: valid until its last day, then expired`()
        throws
    {
        try WrittenJournal(
            """
            \(WrittenJournal.granted("2020-04-01", until: "2026-03-31"))
            2024-08-15 terminated how=revoked
            2024-08-20 cancelled ground=revoked
            2026-09-01 setAside sets=[2,3]
            """
        ).expect(
            """
            2024-08-14: valid term 2026-03-31
            2024-08-15 to 2024-08-21: valid term 2026-03-31
            2025-12-30: valid term 2026-03-31
            2025-12-31: expiring term 2026-03-31
            2026-03-31: expiring term 2026-03-31
            2026-04-01 to 2026-04-02: expired term 2026-03-31
            2026-09-01: expired term 2026-03-31
            2024-08-15 known 2026-08-31: revoked termination 2026-03-31
            2026-04-01 known 2026-08-31: cancelled cancellation 2026-03-31
            """
        )
    }

    @Test func `16 a court stays the rescission and lifts the stay`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted("2022-03-01", until: "2028-02-29"))
            2026-05-11 terminated how=rescinded
            2026-06-08 stayed sets=[2]
            2026-09-14 stayLifted sets=[2]
            """
        ).expect(
            """
            2026-05-10: valid term 2028-02-29
            2026-05-11 to 2026-06-07: rescinded termination 2028-02-29
            2026-06-08 to 2026-09-13: valid term 2028-02-29
            2026-09-14 to 2026-09-15: rescinded termination 2028-02-29
            """
        )
    }

    @Test func `16 a cancellation that was made is stayed with the rescission`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted("2022-03-01", until: "2028-02-29"))
            2026-05-11 terminated how=rescinded
            2026-05-20 cancelled ground=rescinded
            2026-06-08 stayed sets=[2,3]
            2026-09-14 stayLifted sets=[2,3]
            """
        ).expect(
            """
            2026-05-19: rescinded termination 2028-02-29
            2026-05-20 to 2026-06-07: cancelled cancellation 2028-02-29
            2026-06-08 to 2026-09-13: valid term 2028-02-29
            2026-09-14: cancelled cancellation 2028-02-29
            """
        )
    }

    @Test func `24 an import that knows only the years answers unknown within them`() throws {
        try WrittenJournal(
            """
            2021-01-01 imported number=4-1-00033-2006 holder=乙公司 grades=[] \
            validFrom=2021 validUntil=2027 recorded=2026-08-01
            """
        ).expect(
            """
            2020-12-31: notYetValid notBegun - - - -
            2021-01-01: unknown impreciseDate 2027 - 乙公司 4-1-00033-2006
            2021-06-01: unknown impreciseDate 2027
            2021-12-30: unknown impreciseDate 2027
            2021-12-31: valid term 2027
            2026-10-02: valid term 2027
            2026-10-03: expiring term 2027
            2026-12-31 to 2027-01-01: expiring term 2027
            2027-01-02: unknown impreciseDate 2027
            2027-06-01: unknown impreciseDate 2027
            2027-12-31: unknown impreciseDate 2027
            2028-01-01: expired term 2027
            """
        )
    }

    @Test func `35 an upgrade is annulled, and the name that changed later stands`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted("2022-03-01", until: "2028-02-29"))
            2022-03-01 editionIssued
            2022-03-01 paperIssued
            2022-03-01 paperIssued
            2023-05-04 amended changes=[{"grade":{"class":"installation","grade":3}}]
            2024-07-01 amended changes=[{"holder":"甲集团公司"}]
            2025-02-10 setAside sets=[5]
            """
        ).expect(
            """
            2023-05-03 known 2025-02-09: valid term 2028-02-29 installation:4 甲公司
            2023-05-04 known 2025-02-09: valid term 2028-02-29 installation:3 甲公司
            2024-06-30 known 2025-02-09: valid term 2028-02-29 installation:3 甲公司
            2024-07-01 known 2025-02-09: valid term 2028-02-29 installation:3 甲集团公司
            2023-05-03 to 2023-05-05: valid term 2028-02-29 installation:4 甲公司
            2024-06-30: valid term 2028-02-29 installation:4 甲公司
            2024-07-01: valid term 2028-02-29 installation:4 甲集团公司
            2025-02-09 to 2025-02-11: valid term 2028-02-29 installation:4 甲集团公司
            """
        )
    }

    @Test
    func `38 a revocation ended the extension and all of it is annulled: the law has renewed`()
        throws
    {
        try WrittenJournal(
            """
            \(WrittenJournal.granted)
            2026-10-12 extensionFiled case=c1 inTime=true until=2032-11-15
            2026-10-12 extensionAccepted case=c1 recorded=2026-10-14
            2026-10-30 terminated how=revoked
            2026-10-30 extensionEnded case=c1 reason=licenseEnded
            2026-11-06 cancelled ground=revoked
            2027-06-01 setAside sets=[4,5,6]
            """
        ).expect(
            """
            2026-10-29 known 2026-11-02: expiring term 2026-11-15
            2026-11-02 known 2026-11-02: revoked termination 2026-11-15
            2026-11-20 known 2026-11-20: cancelled cancellation 2026-11-15
            2027-05-31 known 2027-05-31: cancelled cancellation 2026-11-15
            2026-10-29 to 2026-11-15: expiring term 2026-11-15
            2026-11-16 to 2026-11-17: valid renewedByLaw 2032-11-15
            2027-06-01: valid renewedByLaw 2032-11-15
            """
        )
    }
}
