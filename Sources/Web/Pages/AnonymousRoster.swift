import Licensing

/// A roster of nobody: people made up from counts, so that the check needs no names and numbers.
///
/// The same rules then judge it as judge a real roster.
struct AnonymousRoster {
    /// More people than any applicant has.
    static let countMax = 2_000

    /// What the form says of a head.
    struct Head {
        let title: TitleLevel?
        /// Months of management experience in each class.
        let months: [ActivityClass: Int]
    }

    let technicalLead: Head
    let technicalLeadIsTechnician: Bool
    let safetyLead: Head
    let safetyLeadIsDedicated: Bool
    let technicians: Int
    let intermediate: Int
    let skilledWorkers: Int
    let electricians: Int
    let somebodyWorksElsewhere: Bool
    let today: Day

    /// Everybody; the counts include a technical lead who is also a technician.
    var people: [StaffMember] {
        var people: [StaffMember?] = []
        let leadCounts = technicalLeadIsTechnician && technicians > 0
        let leadPosts: Set<StaffPost> =
            leadCounts ? [.technicalLead, .technician] : [.technicalLead]
        people.append(member(0, leadPosts, technicalLead.title, technicalLead.months))
        let safetyPosts: Set<StaffPost> =
            safetyLeadIsDedicated ? [.safetyLead] : [.safetyLead, .skilledWorker]
        people.append(member(1, safetyPosts, safetyLead.title, safetyLead.months))
        let leadIsIntermediate = leadCounts && (technicalLead.title ?? .junior) >= .intermediate
        let others = technicians - (leadCounts ? 1 : 0)
        let titled = max(0, intermediate - (leadIsIntermediate ? 1 : 0))
        for index in 0..<max(0, others) {
            let title: TitleLevel = index < titled ? .intermediate : .junior
            people.append(member(2 + index, [.technician], title))
        }
        for index in 0..<skilledWorkers {
            let isElectrician = index < electricians
            people.append(
                member(10_000 + index, [.skilledWorker], nil, isElectrician: isElectrician)
            )
        }
        if somebodyWorksElsewhere {
            people.append(member(20_000, [.technician], nil, isFullTime: false))
        }
        return people.compactMap { $0 }
    }

    private func member(
        _ number: Int,
        _ posts: Set<StaffPost>,
        _ title: TitleLevel?,
        _ months: [ActivityClass: Int] = [:],
        isElectrician: Bool = false,
        isFullTime: Bool = true
    ) -> StaffMember? {
        guard let identity = AnonymousRoster.identity(number, today: today) else { return nil }
        return StaffMember(
            identity: identity,
            posts: posts,
            title: title.map { ProfessionalTitle($0, isPowerRelated: true) },
            isHighVoltageElectrician: isElectrician,
            isFullTime: isFullTime,
            management: months.filter { $0.value > 0 }.sorted { $0.key.rawValue < $1.key.rawValue }
                .map { .init(activity: $0.key, from: start(months: $0.value), to: nil) }
        )
    }

    /// First day of a period of so many whole months that ends today.
    private func start(months: Int) -> Day {
        let day = today.adding(months: -months)
        // Where the month has no such day, `adding` goes on to the next, which would lose one.
        return day.dayOfMonth == today.dayOfMonth ? day : day.adding(days: -1)
    }

    /// A well-formed number of nobody: only its difference from the others counts.
    private static func identity(_ number: Int, today: Day) -> PersonID? {
        let born = Day(number: number / 1_000)
        let digits = born.description.filter { $0 != "-" }
        let sequence = String(1_000 + number % 1_000).dropFirst()
        let text = "110101\(digits)\(sequence)"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(text, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        let check = Array("10X98765432")[sum % 11]
        return try? PersonID(text + String(check), kind: .resident, today: today)
    }
}
