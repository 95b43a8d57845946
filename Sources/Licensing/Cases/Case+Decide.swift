extension Case {
    /// Decides a command: the acts that it becomes, or why it does not.
    ///
    /// Pure: the same case, command, actor, moment and law always give the same answer. What has
    /// lapsed by law on the day is true for the decision, written down or not.
    ///
    /// - Parameters:
    ///   - command: what is asked for.
    ///   - actor: who asks, in which post.
    ///   - moment: when; its legal day becomes the act's day, save for what lapsed by law.
    ///   - law: rule sets and calendar; the rule set is chosen at filing and kept from there on.
    ///   - settings: what the agency has set for itself.
    ///   - holding: what the applicant holds and asks for already.
    /// - Returns: the acts to append, at least one.
    /// - Throws: why the command is refused; the case is unchanged.
    public func decide(
        _ command: Command,
        by actor: Actor,
        at moment: Moment,
        under law: Law,
        settings: AgencySettings = .standard,
        holding: Holding = .nothing
    ) throws(Refusal) -> [Act] {
        let desk = DecisionDesk(
            // What silence accepted is written down before what followed from it.
            state: command.kind == .acceptedBySilence
                ? state.acceptedBySilence(asOf: moment.day, under: law)
                : state.lapsed(asOf: moment.day, under: law),
            day: moment.day,
            law: law,
            settings: settings,
            holding: holding
        )
        let permission = try PermissionTable.permission(
            for: attempt(.init(command), by: actor, at: desk)
        )
        if let last = acts.last?.recordedAt, moment < last { throw .clockBackwards(last: last) }
        let fact = try desk.fact(of: command)
        return [
            Act(
                sequence: acts.count + 1,
                fact: fact,
                by: actor,
                on: desk.legalDay(of: fact),
                recordedAt: moment,
                clause: permission.clause
            )
        ]
    }

    /// The wish of an actor, with all that a constraint may look at.
    func attempt(
        _ wish: Attempt.Wish,
        by actor: Actor,
        at desk: DecisionDesk
    ) throws(Refusal) -> Attempt {
        Attempt(
            actor: actor,
            wish: wish,
            opening: wish.opening ?? desk.state.opening,
            acts: acts,
            state: desk.state,
            day: desk.day,
            decisionDue: [.periodExtended, .paused].contains(wish.kind)
                ? try decisionDue(under: desk.law) : nil,
            term: desk.state.applicantTerm(under: desk.law),
            separations: desk.settings.separations
        )
    }

    /// Last day of the decision's period; nil where none runs, or it stands still.
    private func decisionDue(under law: Law) throws(Refusal) -> Day? {
        do throws(TimelineFault) {
            return try clocks(under: law).last { $0.name == .decision }?.due
        } catch {
            throw .clockFault(error)
        }
    }
}
