import Testing

/// The lines of the status, each beside the one that it precedes, on both sides of its boundary.
struct StatusOrderTests {
    @Test func `before the origin is recorded nothing is known, at its instant it is`() throws {
        try WrittenJournal(
            """
            2024-01-10 imported number=1 holder=甲 grades=[] validFrom=2024-01-10 \
            validUntil=2030-01-09 recorded=2026-03-01T10:00:00+08:00
            """
        ).expect(
            """
            2026-03-01 known 2026-03-01T09:59:59+08:00: unknown nothing - - - -
            2026-03-01 known 2026-03-01T10:00:00+08:00: valid term 2030-01-09
            2026-03-01 known 2026-03-01T02:00:00Z: valid term 2030-01-09
            2024-01-09 known 2026-02-28: unknown nothing - - - -
            """
        )
    }

    @Test func `before the day of the origin nothing has begun, whatever happened`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted("2026-03-01", until: "2032-02-29"))
            2026-02-20 cancelled ground=x recorded=2026-03-02
            2026-02-20 amended changes=[{"holder":"乙"}] recorded=2026-03-02
            """
        ).expect(
            """
            2026-02-19 to 2026-02-28: notYetValid notBegun - - - -
            2026-03-01 to 2026-03-02: valid term 2032-02-29 installation:4 甲公司
            """
        )
    }

    @Test(arguments: [
        "2026-05-01 cancelled ground=x\n2026-05-03 terminated how=revoked",
        "2026-05-01 cancelled ground=x recorded=2026-05-03\n2026-05-03 terminated how=withdrawn",
    ])
    func `cancelled stands also beside a termination`(endings: String) throws {
        try WrittenJournal(
            "\(WrittenJournal.granted("2022-03-01", until: "2028-02-29"))\n\(endings)"
        ).expect(
            """
            2026-04-30: valid term
            2026-05-01 to 2026-05-04: cancelled cancellation 2028-02-29
            """
        )
    }

    @Test func `of two terminations the last one says how, by day and then by position`() throws {
        try WrittenJournal(
            """
            \(WrittenJournal.granted("2022-03-01", until: "2028-02-29"))
            2026-05-02 terminated how=revoked
            2026-05-01 terminated how=withdrawn recorded=2026-05-02
            2026-05-04 terminated how=withdrawn
            2026-05-04 terminated how=rescinded
            """
        ).expect(
            """
            2026-04-30: valid term
            2026-05-01: withdrawn termination
            2026-05-02 to 2026-05-03: revoked termination
            2026-05-04: rescinded termination
            """
        )
    }

    @Test
    func `terminated or cancelled before the first day of validity is ended, not yet to come`()
        throws
    {
        let early =
            "2026-01-10 granted number=1 holder=甲 grades=[] "
            + "validFrom=2026-03-01 validUntil=2032-02-29"
        try WrittenJournal("\(early)\n2026-02-01 terminated how=withdrawn").expect(
            """
            2026-01-31: notYetValid notBegun 2032-02-29
            2026-02-01: withdrawn termination 2032-02-29
            2026-03-01: withdrawn termination 2032-02-29
            """
        )
        try WrittenJournal("\(early)\n2026-02-01 cancelled ground=x").expect(
            """
            2026-01-31: notYetValid notBegun
            2026-02-01: cancelled cancellation
            """
        )
    }

    @Test func `ended after its last day is ended, not expired`() throws {
        try WrittenJournal("\(WrittenJournal.granted)\n2026-11-20 cancelled ground=expired").expect(
            """
            2026-11-15: expiring term
            2026-11-16 to 2026-11-19: expired term
            2026-11-20: cancelled cancellation
            """
        )
        try WrittenJournal("\(WrittenJournal.granted)\n2026-11-20 terminated how=revoked").expect(
            """
            2026-11-19: expired term
            2026-11-20: revoked termination
            """
        )
    }

    @Test func `the first day of validity is valid, the day before it is not, and has its content`()
        throws
    {
        try WrittenJournal(
            """
            2026-01-10 granted number=1-4-1 holder=甲 grades=[{"class":"repair","grade":5}] \
            validFrom=2026-03-01 validUntil=2032-02-29
            """
        ).expect(
            """
            2026-01-09: notYetValid notBegun - - - -
            2026-01-10: notYetValid notBegun 2032-02-29 repair:5 甲 1-4-1
            2026-02-28: notYetValid notBegun 2032-02-29 repair:5 甲 1-4-1
            2026-03-01: valid term 2032-02-29 repair:5 甲 1-4-1
            """
        )
    }

    @Test func `not yet valid comes before expired where the days are the wrong way round`() throws
    {
        try WrittenJournal(
            """
            2026-01-10 granted number=1 holder=甲 grades=[] \
            validFrom=2026-06-01 validUntil=2026-03-01
            """
        ).expect(
            """
            2026-05-31: notYetValid notBegun
            2026-06-01: expired term
            """
        )
    }

    @Test func `an imprecise day is told only within its range`() throws {
        try WrittenJournal(
            """
            2021-01-01 imported number=1 holder=甲 grades=[] validFrom=2021-02 validUntil=2027-02
            """
        ).expect(
            """
            2021-01-31: notYetValid notBegun 2027-02
            2021-02-01: unknown impreciseDate 2027-02
            2021-02-27: unknown impreciseDate 2027-02
            2021-02-28: valid term 2027-02
            2026-11-02: valid term 2027-02
            2026-11-03: expiring term 2027-02
            2027-02-01: expiring term 2027-02
            2027-02-02: unknown impreciseDate 2027-02
            2027-02-28: unknown impreciseDate 2027-02
            2027-03-01: expired term 2027-02
            """
        )
    }

    @Test func `a leap year and December have their whole range`() throws {
        try WrittenJournal(
            """
            2021-01-01 imported number=1 holder=甲 grades=[] validFrom=2021-01 validUntil=2028-02
            """
        ).expect(
            """
            2028-02-29: unknown impreciseDate
            2028-03-01: expired term
            """
        )
        try WrittenJournal(
            """
            2021-01-01 imported number=1 holder=甲 grades=[] validFrom=2021-01 validUntil=2027-12
            """
        ).expect(
            """
            2027-12-01: expiring term
            2027-12-31: unknown impreciseDate
            2028-01-01: expired term
            """
        )
    }

    @Test
    func `an imprecise day is unknown also while suspended, and expired also while suspended`()
        throws
    {
        try WrittenJournal(
            """
            2021-01-01 imported number=1 holder=甲 grades=[] validFrom=2021 validUntil=2027-02
            2021-03-01 suspended through=null
            """
        ).expect(
            """
            2021-03-01: unknown impreciseDate
            2021-12-31: suspended suspension
            2027-02-01: suspended suspension
            2027-02-02: unknown impreciseDate
            2027-03-01: expired term
            """
        )
    }

    @Test func `an imprecise day that a change sets is precise from then on`() throws {
        try WrittenJournal(
            """
            2021-01-01 imported number=1 holder=甲 grades=[] validFrom=2021 validUntil=2027 \
            recorded=2026-01-05
            2021-01-01 corrected changes=[{"validFrom":"2021-05-04"}] recorded=2026-02-01
            2027-06-01 corrected changes=[{"validUntil":"2027-05-03"}]
            """
        ).expect(
            """
            2021-05-03: notYetValid notBegun 2027
            2021-05-04: valid term 2027
            2021-06-01 known 2026-01-31: unknown impreciseDate 2027
            2027-05-31: unknown impreciseDate 2027
            2027-06-01: expired term 2027-05-03
            """
        )
    }

    @Test func `suspended comes before expiring, and ninety days before the end begin expiring`()
        throws
    {
        try WrittenJournal(
            """
            \(WrittenJournal.granted("2022-03-01", until: "2026-11-15"))
            2026-08-19 suspended through=2026-08-20
            """
        ).expect(
            """
            2026-08-16: valid term
            2026-08-17 to 2026-08-18: expiring term
            2026-08-19 to 2026-08-20: suspended suspension
            2026-08-21: expiring term
            2026-11-15: expiring term
            2026-11-16: expired term
            """
        )
    }
}
