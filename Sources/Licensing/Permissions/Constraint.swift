/// What must hold beside post and stage for an act to be permitted; pure over the case's acts.
public enum Constraint: Hashable, Sendable {
    /// The officer's agency is the one addressed.
    case ownAgency
    /// The applicant acts for the enterprise that applies.
    case ownEnterprise
    /// No earlier act of these was the same person's.
    case separation(Separation)
    /// The draft says who entered it: nobody but the applicant, or the very officer.
    case entryMarked
    /// An officer entered for the applicant (SEED1-30, SEED1-31).
    case assisted
    /// What an officer entered, the applicant has confirmed.
    case contentConfirmed
    /// The place is open for correction.
    case placeOpen
    /// Something has been given for a place that is open.
    case somethingCorrected
    /// What the applicant answers was told: the notice that asks it is sealed.
    case told
    /// A place that was not open in the last round can only be asked for in a second.
    case secondRound
    /// The term to correct is over (AMB-7).
    case correctionTermOver
    /// Silence accepted, and nobody has written it down (AMB-8).
    case silenceUnrecorded
    /// The law renewed the license, and nobody has written it down (AMB-25).
    case renewalUnrecorded
    /// The extension ended with the license's term, and nobody has written it down (AMB-26).
    case expiryUnrecorded
    /// No check on site waits for its record or its second signature.
    case siteCheckOver
    /// The officer is named in the order of a check that is open.
    case namedOnSite
    /// The check has no record yet.
    case siteCheckUnrecorded
    /// The check has its record.
    case siteCheckRecorded
    /// Who recorded does not sign alone (两名以上工作人员).
    case twoOnSite
    /// Time is counted.
    case notPaused
    /// Time stands still.
    case paused
    /// The period has not been extended before.
    case notExtended
    /// The period has not run out.
    case withinPeriod
    /// The applicant's time to speak is over, or the applicant has said all.
    case heard
    /// A license or a decision's notice is sealed only after the decision (SEED1-37).
    case decidedBeforeSeal
    /// A paper is sealed only where the case calls for it, and once.
    case sealOnlyWhatIsDue
    /// 正本 and 副本 are both sealed (SEED1-8).
    case licenseSealed
    /// Every paper that the case called for is sealed.
    case allSealed
    /// A notice is served only when sealed, and once; the license's papers go with the result.
    case serveOnlyWhatIsSealed
    /// The house itself serves only electronically.
    case electronicOnly
    /// The result goes the way that the applicant chose (SEED2-23, SEED2-24).
    case chosenDelivery
    /// The notice with which the case ends is served.
    case endingServed

    /// Name as the documentation's table spells it.
    public var name: String {
        switch self {
        case .separation(let separation): separation.rawValue
        default: "\(self)"
        }
    }
}

/// Somebody's wish to do an act on a case: all that a constraint may look at.
struct Attempt {
    let actor: Actor
    let wish: Wish
    /// The agency and the enterprise that the case, or the opening asked for, names.
    let opening: Opening?
    let acts: [Act]
    let state: CaseState
    /// Today.
    let day: Day
    /// Last day of the decision's period, for what must come within it alone.
    let decisionDue: Day?
    /// The applicant's term to correct or to speak; nil where it is not its turn.
    let term: ApplicantTerm?
    let separations: Set<Separation>

    /// What is wished: the act, with what of its facts a constraint may look at.
    ///
    /// A button of a page knows the kind and the paper alone; what is nil is not looked at.
    struct Wish {
        let kind: ActKind
        /// The paper, for a use of a seal or a notice's service.
        let paper: Paper?
        let opening: Opening?
        let material: Material?
        let way: ServiceWay?
    }

    var kind: ActKind { wish.kind }
}

extension Attempt.Wish {
    init(_ kind: ActKind, _ paper: Paper?) {
        self.init(kind: kind, paper: paper, opening: nil, material: nil, way: nil)
    }

    init(_ command: Command) {
        self.init(
            kind: command.kind,
            paper: command.paper,
            opening: command.opening,
            material: command.material,
            way: command.way
        )
    }
}

extension Command {
    fileprivate var opening: Opening? {
        if case .open(let opening) = self { opening } else { nil }
    }

    fileprivate var material: Material? {
        if case .addMaterial(let material) = self { material } else { nil }
    }
}
