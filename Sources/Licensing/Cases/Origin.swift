/// How a unit came to be that was newly set up by a merger or a split of a license's holder
/// (取得许可证的单位合并或分立后新设单位).
///
/// - Source: SEED2-62 to SEED2-64.
public struct Origin: Hashable, Sendable {
    /// Why the unit was newly set up (新设原因).
    public enum Kind: String, Sendable, CaseIterable {
        /// 合并.
        case merger
        /// 分立.
        case split

        /// `合并`.
        public var title: String {
            switch self {
            case .merger: "合并"
            case .split: "分立"
            }
        }
    }

    /// A unit from which it came (原单位), by its codes alone: what they call stands in the form.
    public struct Predecessor: Hashable, Sendable {
        /// 统一社会信用代码.
        public let creditCode: CreditCode
        /// The license it held.
        public let license: LicenseNumber

        /// A unit from which another came.
        public init(creditCode: CreditCode, license: LicenseNumber) {
            self.creditCode = creditCode
            self.license = license
        }
    }

    /// Merger or split.
    public let kind: Kind
    /// Day on which the unit was registered: what was finished before is a predecessor's.
    public let on: Day
    /// Where it came from: one unit for a split, one or more for a merger.
    public let predecessors: [Predecessor]
    /// Classes in which it takes over the performance of the unit that was split (承继业绩); empty
    /// for a merger, of which the source says nothing.
    public let inherits: Set<ActivityClass>

    /// How a unit came to be.
    public init(
        kind: Kind,
        on day: Day,
        predecessors: [Predecessor],
        inherits: Set<ActivityClass>
    ) {
        self.kind = kind
        on = day
        self.predecessors = predecessors
        self.inherits = kind == .split ? inherits : []
    }

    /// The same, as far as classes are applied for: who does not apply for a class claims nothing in
    /// it.
    public func claiming(_ requested: [ClassGrade]) -> Origin {
        Origin(
            kind: kind,
            on: on,
            predecessors: predecessors,
            inherits: inherits.intersection(requested.map(\.activity))
        )
    }
}

extension Origin {
    /// What something finished on a day counts for in a class.
    enum Weight: Sendable {
        /// The unit's own.
        case own
        /// A predecessor's, to be judged by an officer with the materials on merger or split.
        case inherited
        /// A predecessor's that another unit may take over, not this one (SEED2-64).
        case others
    }

    /// The weight of something of a class that was finished on the day.
    func weight(of activity: ActivityClass, on day: Day) -> Weight {
        guard day < on else { return .own }
        return kind == .merger || inherits.contains(activity) ? .inherited : .others
    }
}
