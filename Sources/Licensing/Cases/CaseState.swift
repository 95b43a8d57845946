/// What a case is, as its acts tell: nothing here is stored as truth.
public struct CaseState: Hashable, Sendable {
    /// Facts of the opening; nil before it.
    public internal(set) var opening: Opening?
    /// The materials in the order in which they were added; a corrected one stands for the old.
    public internal(set) var materials: [Material] = []
    /// Whether the applicant has confirmed what an officer entered, since the officer's last material.
    public internal(set) var isContentConfirmed = false
    /// Where the case stands.
    public internal(set) var stage = Stage.none
    /// The notices that acts have called for, in their order, sealed or not.
    public internal(set) var notices: [CalledNotice] = []
    /// The uses of seals, in their order.
    public internal(set) var seals: [Sealing] = []
    /// The papers that were served, in their order.
    public internal(set) var services: [PaperService] = []
    /// The officer's confirmation that the agency is competent; nil where none was given.
    public internal(set) var areaConfirmation: AreaConfirmation?
    /// The requests to correct, in their order.
    public internal(set) var corrections: [Correction] = []
    /// Kinds of material that the applicant has given anew since the last request.
    public internal(set) var correctedKinds: Set<String> = []
    /// Whether the next request may name places that were not open in the last (AMB-6).
    public internal(set) var areLaterItemsAllowed = false
    /// Whether the law accepted the application because the agency was silent (AMB-8).
    public internal(set) var bySilence = false
    /// What the law has made true and nobody has written down yet; nil where nothing has lapsed.
    public internal(set) var unrecorded: Lapse?
    /// The checks on site, in their order.
    public internal(set) var siteChecks: [SiteCheck] = []
    /// The time that is not counted, while it runs.
    public internal(set) var standstill: Standstill?
    /// The extension of the decision's period; nil where there is none.
    public internal(set) var `extension`: PeriodExtension?
    /// What the applicant stated before a refusal, in its order.
    public internal(set) var statements: [Statement] = []
    /// Whether the applicant has waived statement and defence.
    public internal(set) var isStatementWaived = false
    var changedDelivery: Delivery?

    /// The state of a case on which nothing has happened.
    public init() {}
}

/// The state that acts make, as of the end of a day; acts of later days are left out.
///
/// What lapses by law without an act is not in it: see `Case.state(asOf:under:)`.
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

    /// The license that the matter is about, as it stood at the filing; nil for a first application.
    public var license: HeldLicense? { filing?.license }

    /// Where acts are still to come.
    public var isOpen: Bool {
        switch stage {
        case .none, .archived, .inconsistent: false
        default: true
        }
    }

    /// How the case came out (办理结果), whatever was made, served or archived since: granted, refused,
    /// not accepted, closed or withdrawn; nil while that is open.
    public var outcome: StageName? { stage.outcome }

    /// The filing; nil before it.
    public var filing: Filing? { stage.filed?.filing }

    /// The applicant's choice of delivery, as it stands now; nil before the filing (SEED2-24).
    public var delivery: Delivery? { changedDelivery ?? filing?.delivery }

    /// The application as received; nil before.
    public var received: Received? { stage.received }

    /// The application as accepted; nil before.
    public var acceptance: Acceptance? { stage.acceptance }

    /// The application as reviewed by everybody who has to; nil before.
    public var reviewed: Reviewed? { stage.reviewed }

    /// The review; nil before it.
    public var review: Review? { reviewed?.review }

    /// Day on which the refusal was proposed; nil where none was.
    var proposedOn: Day? { stage.proposed?.on }

    /// What the applicant was told before a refusal; nil where nothing was.
    public var proposal: RefusalProposal? { stage.proposed?.proposal }

    /// The grant with its day; nil where there is none.
    public var granted: Granted? { stage.granted }

    /// The refusal with its day; nil where there is none.
    public var declined: Declined? { stage.declined }

    /// The decision; nil before it.
    public var decision: Decision? {
        if let grant { return .granted(grant) }
        return refusal.map { .refused($0) }
    }

    /// What was granted; nil where nothing was.
    public var grant: Grant? { granted?.grant }

    /// What a refusal states; nil where there is none.
    public var refusal: Refused? { declined?.refusal }

    /// The edition as made; nil before it.
    public var making: Making? { stage.made?.making }

    /// The place in the register; nil before publication.
    public var publication: Publication? { stage.published?.publication }

    /// The result's service with its day; nil before.
    public var served: Served? { stage.served }

    /// The result's service; nil before it.
    public var service: Service? { served?.service }
}
