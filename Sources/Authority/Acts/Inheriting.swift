import Licensing
import Store

/// 承继业绩: of the units that one split set up, at most one takes over the performance of a class
/// (SEED2-63); who comes later is handled as a first application (SEED2-64).
extension Office {
    /// Holds a filing's claims against those that stand, and writes them down.
    ///
    /// Both happen in the transaction of the filing, and one connection writes: of two who claim at
    /// once the second sees the first's.
    ///
    /// - Throws: `OfficeRefusal.inherited` with the classes that another unit has.
    func claim(
        _ origin: Origin?,
        for filed: Case,
        by claimant: CreditCode,
        agency: AgencyID,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        guard let origin else { return }
        let taken = try taken(origin, by: claimant, in: transaction.reading)
        guard taken.isEmpty else { throw OfficeRefusal.inherited(taken) }
        for unit in origin.predecessors {
            for activity in ActivityClass.allCases where origin.inherits.contains(activity) {
                try transaction.add(
                    PerformanceClaim(
                        case: filed.id,
                        predecessor: unit.creditCode,
                        activity: activity,
                        agency: agency,
                        claimant: claimant,
                        at: moment
                    )
                )
            }
        }
    }

    /// The classes that another unit of the same split has taken over.
    func taken(
        _ origin: Origin,
        by claimant: CreditCode,
        in snapshot: Snapshot
    ) throws -> [ActivityClass] {
        var taken: Set<ActivityClass> = []
        for unit in origin.predecessors {
            for claim in try snapshot.performanceClaims(to: unit.creditCode)
            where claim.claimant != claimant && origin.inherits.contains(claim.activity) {
                let other = Case(id: claim.case, acts: try snapshot.acts(of: claim.case))
                if other.state.inheritedClasses.contains(claim.activity) {
                    taken.insert(claim.activity)
                }
            }
        }
        return ActivityClass.allCases.filter(taken.contains)
    }
}

extension Origin {
    /// What a correction cannot change, for others may rest on it; names, numbers and days it can.
    struct Essence: Hashable {
        let kind: Kind
        let units: Set<CreditCode>
        let inherits: Set<ActivityClass>
    }

    var essence: Essence {
        Essence(kind: kind, units: Set(predecessors.map(\.creditCode)), inherits: inherits)
    }
}
