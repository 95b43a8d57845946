/// The people of an application, each once, as the head-counts see them.
///
/// - Source: SEED2-48 to SEED2-50, SEED2-D4; AMB-19.
struct Roster: Hashable, Sendable {
    /// Each person once, in the order of first mention.
    let people: [StaffMember]

    init(_ listed: [StaffMember]) {
        var order: [String] = []
        var merged: [String: StaffMember] = [:]
        // The periods are gathered apart: each merging would copy all that are there already.
        var periods: [String: [ManagementPeriod]] = [:]
        for entry in listed {
            let person = entry.identity.person
            if let known = merged[person] {
                merged[person] = Roster.merge(known, entry, [])
            } else {
                order.append(person)
                merged[person] = Roster.merge(entry, entry, [])
            }
            periods[person, default: []] += entry.management
        }
        people = order.compactMap { person in
            merged[person].map { Roster.merge($0, $0, periods[person] ?? []) }
        }
    }

    func leads(_ post: StaffPost) -> [StaffMember] {
        people.filter { $0.posts.contains(post) }
    }

    /// 电力相关专业技术人员; whoever is also a skilled worker counts here alone.
    var technicians: [StaffMember] {
        people.filter { $0.posts.contains(.technician) && Roster.counts($0) }
    }

    /// 电力相关专业技能人员.
    var skilledWorkers: [StaffMember] {
        people.filter {
            $0.posts.contains(.skilledWorker) && !$0.posts.contains(.technician)
                && Roster.counts($0)
        }
    }

    var peopleWithOtherEmployer: [StaffMember] {
        people.filter { !$0.isFullTime }
    }

    /// Whoever works elsewhere, and a safety lead with another post, counts in no head-count.
    private static func counts(_ person: StaffMember) -> Bool {
        person.isFullTime && !person.posts.contains(.safetyLead)
    }

    /// One person listed twice: all posts and periods, the higher title, full-time only if both say so.
    private static func merge(
        _ first: StaffMember,
        _ second: StaffMember,
        _ management: [ManagementPeriod]
    ) -> StaffMember {
        let titles = [first, second].sorted { left, right in
            guard let rightTitle = right.countedTitle else { return false }
            return left.countedTitle.map { $0 < rightTitle } ?? true
        }
        return StaffMember(
            identity: first.identity,
            posts: first.posts.union(second.posts),
            title: titles.last?.title,
            isHighVoltageElectrician: first.isHighVoltageElectrician
                || second.isHighVoltageElectrician,
            isFullTime: first.isFullTime && second.isFullTime,
            management: management
        )
    }
}
