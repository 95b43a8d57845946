package import Licensing

/// The sample office: made-up people, and cases played into its store.
package enum SampleOffice {
    /// The officers of an agency, one in each post.
    package static func staff(of agency: AgencyID, seed: UInt64) -> [SamplePerson] {
        SamplePeople.staff(of: agency, randomness: .seeded(seed))
    }

    /// Plays cases that ended on working days before `today`, and one that is under review.
    ///
    /// - Parameters:
    ///   - office: a new office without cases.
    ///   - seed: chooses everything that is made up.
    ///   - today: nothing is played on a later day.
    package static func furnish(
        _ office: Office,
        staff: [SamplePerson],
        seed: UInt64,
        today: Day
    ) throws {
        for number in 0..<cases {
            let distance = 3 + 7 * (cases - number)
            let day = office.law.calendar.workingDay(distance, before: today).day
            let play = PlayedCase(
                in: office,
                staff: staff,
                seed: seed &+ UInt64(number),
                sealingOn: day
            ) { _ in }
            _ = try play.play()
        }
        let day = office.law.calendar.workingDay(5, after: today).day
        let open = PlayedCase(
            in: office,
            staff: staff,
            seed: seed &+ UInt64(cases),
            sealingOn: day
        ) { _ in }
        try open.accept(try open.file())
    }

    private static let cases = 8
}
