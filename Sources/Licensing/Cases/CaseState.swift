/// What a case is, as its acts tell: nothing here is stored as truth.
public struct CaseState: Hashable, Sendable {
    /// Facts of the opening; nil before it.
    public internal(set) var opening: Opening?
    /// The materials in the order in which they were added.
    public internal(set) var materials: [Material] = []
    /// Where the case stands.
    public internal(set) var stage = Stage.none
    /// The uses of seals, in their order.
    public internal(set) var seals: [Sealing] = []

    /// The state of a case on which nothing has happened.
    public init() {}
}

/// The state that acts make, as of the end of a day; acts of later days are left out.
public func fold(_ acts: some Sequence<Act>, asOf day: Day) -> CaseState {
    var state = CaseState()
    for act in acts where act.on <= day {
        state.apply(act)
    }
    return state
}

extension CaseState {
    /// The stage's name.
    public var name: StageName { stage.name }

    /// Where acts are still to come.
    public var isOpen: Bool {
        switch stage {
        case .none, .archived, .inconsistent: false
        default: true
        }
    }

    /// The filing; nil before it.
    public var filing: Filing? { received?.filed.filing ?? filedOnly?.filing }

    /// The decision; nil before it.
    public var decision: Decision? {
        if let grant { return .granted(grant) }
        return refusal.map { .refused($0) }
    }

    /// What was granted; nil where nothing was.
    public var grant: Grant? { granted?.grant }

    /// What a refusal states; nil where there is none.
    public var refusal: Refused? { declined?.refusal }

    /// The review; nil before it.
    public var review: Review? { reviewed?.review }

    /// The edition as made; nil before it.
    public var making: Making? { made?.making }

    /// The place in the register; nil before publication.
    public var publication: Publication? { published?.publication }

    /// The service; nil before it.
    public var service: Service? { served?.service }
}

extension CaseState {
    private var filedOnly: Filed? {
        if case .filed(let filed) = stage { filed } else { nil }
    }

    /// The application as received; nil before.
    public var received: Received? {
        if case .received(let received) = stage { received } else { acceptance?.received }
    }

    /// The application as accepted; nil before.
    public var acceptance: Acceptance? {
        if case .accepted(let acceptance) = stage { acceptance } else { reviewed?.acceptance }
    }

    /// The application as reviewed; nil before.
    public var reviewed: Reviewed? {
        switch stage {
        case .reviewed(let reviewed), .confirmed(let reviewed): reviewed
        default: granted?.reviewed ?? declined?.reviewed
        }
    }

    /// The grant with its day; nil where there is none.
    public var granted: Granted? {
        if case .granted(let granted) = stage { granted } else { made?.granted }
    }

    /// The refusal with its day; nil where there is none.
    public var declined: Declined? {
        if case .refused(let declined) = stage { return declined }
        guard case .refusal(let declined) = served?.ending else { return nil }
        return declined
    }

    private var made: Made? {
        if case .made(let made) = stage { made } else { published?.made }
    }

    private var published: Published? {
        if case .published(let published) = stage { return published }
        guard case .license(let published) = served?.ending else { return nil }
        return published
    }

    /// The service with its day; nil before.
    public var served: Served? {
        switch stage {
        case .served(let served), .archived(let served): served
        default: nil
        }
    }
}
