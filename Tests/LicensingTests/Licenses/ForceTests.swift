import Testing

/// Suspensions, stays, and what never had effect.
struct ForceTests {
    private func journal(_ events: String) throws -> WrittenJournal {
        try WrittenJournal(
            "\(WrittenJournal.granted("2022-03-01", until: "2028-02-29"))\n\(events)"
        )
    }

    @Test func `a suspension covers its first and its last day`() throws {
        try journal("2026-05-11 suspended through=2026-05-13").expect(
            """
            2026-05-10: valid term
            2026-05-11 to 2026-05-13: suspended suspension 2028-02-29 installation:4
            2026-05-14: valid term
            """
        )
    }

    @Test func `a suspension that ends before it begins covers no day`() throws {
        try journal("2026-05-11 suspended through=2026-05-10").expect(
            "2026-05-09 to 2026-05-12: valid term"
        )
    }

    @Test func `an open suspension stands until a restoration of it, from its day`() throws {
        try journal(
            """
            2026-05-11 suspended through=null
            2026-06-01 restored sets=[2]
            """
        ).expect(
            """
            2026-05-10: valid term
            2026-05-11 to 2026-05-31: suspended suspension
            2026-06-01: valid term
            2026-06-01 known 2026-05-31: suspended suspension
            """
        )
    }

    @Test func `a restoration ends the suspensions that it names and no other`() throws {
        try journal(
            """
            2026-05-11 suspended through=null
            2026-05-12 suspended through=2026-06-10
            2026-06-01 restored sets=[2]
            """
        ).expect(
            """
            2026-06-01 to 2026-06-10: suspended suspension
            2026-06-11: valid term
            """
        )
        try journal(
            """
            2026-05-11 suspended through=null
            2026-05-12 suspended through=null
            2026-06-01 restored sets=[2,3]
            """
        ).expect(
            """
            2026-05-31: suspended suspension
            2026-06-01: valid term
            """
        )
    }

    @Test func `a restoration ahead of the suspension's day finds nothing to end`() throws {
        try journal(
            """
            2026-05-11 suspended through=null recorded=2026-05-01
            2026-05-05 restored sets=[2]
            """
        ).expect(
            """
            2026-05-05 to 2026-05-10: valid term
            2026-05-11: suspended suspension
            """
        )
    }

    @Test func `on one day the position decides: restored after suspended`() throws {
        try journal(
            """
            2026-05-11 suspended through=null
            2026-05-11 restored sets=[2]
            """
        ).expect("2026-05-10 to 2026-05-12: valid term")
    }

    @Test func `a restoration that is set aside ends nothing`() throws {
        try journal(
            """
            2026-05-11 suspended through=null
            2026-06-01 restored sets=[2]
            2026-07-01 setAside sets=[3]
            """
        ).expect("2026-05-31 to 2026-07-02: suspended suspension")
    }

    @Test func `set aside strikes on every day, whatever its own day`() throws {
        try journal(
            """
            2026-05-11 suspended through=null
            2020-01-01 setAside sets=[2] recorded=2026-06-01
            """
        ).expect("2026-05-10 to 2026-06-02: valid term")
        try journal(
            """
            2026-05-11 suspended through=null
            2027-01-01 setAside sets=[2] recorded=2026-06-01
            """
        ).expect(
            """
            2026-05-10 to 2026-06-02: valid term
            2026-05-12 known 2026-05-31: suspended suspension
            """
        )
    }

    @Test func `a set-aside of a set-aside revives, and a third one strikes again`() throws {
        try journal(
            """
            2026-05-11 terminated how=rescinded
            2026-06-01 setAside sets=[2]
            2026-07-01 setAside sets=[3]
            2026-08-01 setAside sets=[4]
            """
        ).expect(
            """
            2026-05-11 known 2026-05-31: rescinded termination
            2026-05-11 known 2026-06-30: valid term
            2026-05-11 known 2026-07-31: rescinded termination
            2026-05-11 known 2026-08-01: valid term
            """
        )
    }

    @Test func `of two set-asides one that stands is enough`() throws {
        try journal(
            """
            2026-05-11 terminated how=rescinded
            2026-06-01 setAside sets=[2]
            2026-06-02 setAside sets=[2]
            2026-07-01 setAside sets=[3]
            """
        ).expect("2026-05-11: valid term")
    }

    @Test func `a set-aside of nothing changes nothing`() throws {
        try journal("2026-05-11 terminated how=rescinded\n2026-06-01 setAside sets=[]").expect(
            "2026-05-11 to 2026-06-02: rescinded termination"
        )
    }

    @Test func `a stay holds from its day until it is lifted, and again`() throws {
        try journal(
            """
            2026-05-11 suspended through=null
            2026-06-01 stayed sets=[2]
            2026-06-03 stayLifted sets=[2]
            2026-06-05 stayed sets=[2]
            """
        ).expect(
            """
            2026-05-31: suspended suspension
            2026-06-01 to 2026-06-02: valid term
            2026-06-03 to 2026-06-04: suspended suspension
            2026-06-05 to 2026-06-06: valid term
            """
        )
    }

    @Test func `a lift ahead of the stay's day lifts nothing`() throws {
        try journal(
            """
            2026-05-11 suspended through=null
            2026-06-05 stayed sets=[2] recorded=2026-06-01
            2026-06-03 stayLifted sets=[2]
            """
        ).expect(
            """
            2026-06-02 to 2026-06-04: suspended suspension
            2026-06-05 to 2026-06-07: valid term
            """
        )
    }

    @Test func `on one day the position decides: the later of stay and lift`() throws {
        try journal(
            """
            2026-05-11 suspended through=null
            2026-06-01 stayed sets=[2]
            2026-06-01 stayLifted sets=[2]
            2026-06-04 stayLifted sets=[2]
            2026-06-04 stayed sets=[2]
            """
        ).expect(
            """
            2026-06-01 to 2026-06-03: suspended suspension
            2026-06-04: valid term
            """
        )
    }

    @Test func `a lift lifts the stay of what it names and no other`() throws {
        try journal(
            """
            2026-05-11 terminated how=rescinded
            2026-05-20 cancelled ground=rescinded
            2026-06-08 stayed sets=[2,3]
            2026-09-14 stayLifted sets=[2]
            """
        ).expect(
            """
            2026-06-08 to 2026-06-09: valid term
            2026-09-13: valid term
            2026-09-14: rescinded termination
            """
        )
    }

    @Test func `a stay or a lift that is set aside never was`() throws {
        try journal(
            """
            2026-05-11 suspended through=null
            2026-06-01 stayed sets=[2]
            2026-07-01 setAside sets=[3]
            """
        ).expect("2026-05-31 to 2026-07-02: suspended suspension")
        try journal(
            """
            2026-05-11 suspended through=null
            2026-06-01 stayed sets=[2]
            2026-06-05 stayLifted sets=[2]
            2026-07-01 setAside sets=[4]
            """
        ).expect(
            """
            2026-05-31: suspended suspension
            2026-06-01 to 2026-07-02: valid term
            """
        )
    }

    @Test func `a stay of a change gives back what was before while it lasts`() throws {
        try journal(
            """
            2026-05-11 regraded changes=[{"grade":{"class":"installation","grade":5}}]
            2026-06-01 stayed sets=[2]
            2026-07-01 stayLifted sets=[2]
            """
        ).expect(
            """
            2026-05-10: valid term 2028-02-29 installation:4
            2026-05-11 to 2026-05-31: valid term 2028-02-29 installation:5
            2026-06-01 to 2026-06-30: valid term 2028-02-29 installation:4
            2026-07-01: valid term 2028-02-29 installation:5
            """
        )
    }

    @Test func `found unlawful, papers, announcements and unlisted kinds change no status`() throws
    {
        try journal(
            """
            2026-05-11 terminated how=rescinded
            2026-06-01 foundUnlawful sets=[1,2]
            2026-06-01 paperEnded serial=7
            2026-06-01 cancellationAnnounced through=2026-07-01
            2026-06-01 announcementDropped
            2026-06-01 lossAnnounced
            2026-06-01 movedToTheMoon where=crater
            2026-07-01 setAside sets=[3,8,2]
            """
        ).expect(
            """
            2026-05-11 known 2026-06-30: rescinded termination
            2026-06-02 known 2026-06-30: rescinded termination
            2026-05-10 to 2026-05-12: valid term
            """
        )
    }
}
