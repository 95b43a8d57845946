extension Case {
    /// Decides a command: the acts that it becomes, or why it does not.
    ///
    /// Pure: the same case, command, actor, moment and law always give the same answer.
    ///
    /// - Parameters:
    ///   - command: what is asked for.
    ///   - actor: who asks, in which post.
    ///   - moment: when; its legal day becomes the act's day.
    ///   - law: rule sets and calendar; the rule set is chosen at filing and kept from there on.
    ///   - separations: which separations of duties the agency holds to.
    /// - Returns: the acts to append, at least one.
    /// - Throws: why the command is refused; the case is unchanged.
    public func decide(
        _ command: Command,
        by actor: Actor,
        at moment: Moment,
        under law: Law,
        separations: Set<Separation> = Separation.all
    ) throws(Refusal) -> [Act] {
        let state = state
        let attempt = Attempt(
            actor: actor,
            kind: command.kind,
            paper: command.paper,
            opening: command.opening ?? state.opening,
            acts: acts,
            state: state,
            separations: separations
        )
        let permission = try PermissionTable.permission(for: attempt)
        if let last = acts.last?.recordedAt, moment < last { throw .clockBackwards(last: last) }
        let fact = try state.fact(of: command, on: moment.day, under: law)
        return [
            Act(
                sequence: acts.count + 1,
                fact: fact,
                by: actor,
                on: moment.day,
                recordedAt: moment,
                clause: permission.clause
            )
        ]
    }
}

extension Command {
    fileprivate var opening: Opening? {
        if case .open(let opening) = self { opening } else { nil }
    }
}

extension CaseState {
    /// The fact that a permitted command makes true.
    fileprivate func fact(
        of command: Command,
        on day: Day,
        under law: Law
    ) throws(Refusal) -> Fact {
        switch command {
        case .open(let opening): .opened(opening)
        case .addMaterial(let material): .materialAdded(material)
        case .file(let requested, let delivery):
            .filed(try filing(requested, delivery, on: day, under: law))
        case .receive: .received
        case .accept(let notice): .accepted(notice: notice)
        case .review(let review): .reviewed(review)
        case .confirmReview: .reviewConfirmed
        case .grant(let notice, let granted, let number):
            .decided(
                .granted(try grant(notice, granted, number, on: day, rules: pinned(law, on: day)))
            )
        case .refuse(let refused): .decided(.refused(try checked(refused)))
        case .makeLicense(let making): .licenseMade(making)
        case .applySeal(let sealing): .sealApplied(sealing)
        case .publish(let publication): .published(try checked(publication))
        case .serve(let delivery): .served(Service(papers: sealedPapers, delivery: delivery))
        case .archive: .archived
        }
    }

    /// The rule set that the filing pinned.
    private func pinned(_ law: Law, on day: Day) throws(Refusal) -> RuleSet {
        guard let id = filing?.ruleSet, let rules = law.ruleSet(id) else { throw .noRuleSet(day) }
        return rules
    }

    private func checked(_ publication: Publication) throws(Refusal) -> Publication {
        guard publication.identifier == making?.identifier else { throw .otherEdition }
        return publication
    }

    /// SEED2-D8; 行政许可法 第三十八条第二款: a refusal says why.
    private func checked(_ refused: Refused) throws(Refusal) -> Refused {
        let isBlank: (String) -> Bool = { $0.allSatisfy(\.isWhitespace) }
        guard !refused.reasons.isEmpty,
            refused.reasons.allSatisfy({ !isBlank($0.fact) && !isBlank($0.clause) })
        else { throw .noReasons }
        return refused
    }
}
