import Authority
import Licensing

/// Everything that the page of a case is made from, read in one go.
struct CaseSheet: Sendable {
    /// The case as each of the person's posts sees it, the own one first.
    let files: [(actor: Actor, file: CaseFile)]
    let report: EligibilityReport?
    /// Who has read what; empty for who neither reads nor audits.
    let readings: [ReadingEntry]
    let application: ApplicationView?
    /// What each answered request to correct changed; none for who reads no materials.
    let rounds: [CorrectedRound]
    /// What the application says otherwise than the enterprise's registration.
    let differences: EnterpriseDifferences
    let assignments: [AssignmentEntry]
    let people: [Postholder]
    let receipt: String?
    let waiting: Waiting?
    let today: Day
    let law: Law
    /// How much waits for the person's post.
    let waitingCount: WaitingCount

    /// The case as the person's own post sees it.
    let file: CaseFile

    /// - Throws: `OfficeRefusal` for who may not see the case.
    init(_ id: CaseID, for person: Actor, in office: Office) throws {
        let actors = try office.actors(for: person)
        files = try actors.map { ($0, try office.caseFile(id, for: $0)) }
        file = try office.caseFile(id, for: person)
        // A draft is its applicant's alone.
        guard file.state.name != .draft, file.state.name != .none else {
            throw OfficeRefusal.noCase(id)
        }
        today = office.now().day
        law = office.law
        let mayRead = files.contains { $0.file.mayRead }
        report = mayRead ? try? office.findings(of: id) : nil
        application = mayRead ? try? office.maskedApplication(of: id) : nil
        // Beside the case, not of it: what cannot be compared takes nobody's page away.
        rounds = mayRead ? (try? office.correctedRounds(of: file.case)) ?? [] : []
        let overseer = person.post == .audit ? person : files.first { $0.file.mayRead }?.actor
        readings = try overseer.map { try office.materialReadings(of: id, for: $0) } ?? []
        differences = mayRead ? (try? office.differences(of: id)) ?? .none : .none
        assignments = try office.assignments(of: id)
        people = try office.postholders(of: file.agency)
        receipt = try office.receiptNumber(of: id)
        waiting = try file.case.waiting(under: office.law, asOf: today)
        waitingCount = try office.waitingCount(for: person)
    }

    /// The person in a post that reads materials; nil where there is none.
    var reader: Actor? { files.first { $0.file.mayRead }?.actor }

    /// What the forms of the acts are made from.
    var matter: ActMatter {
        ActMatter(
            state: file.state,
            rules: file.state.filing.flatMap { law.ruleSet($0.ruleSet) },
            people: people,
            report: report,
            division: application?.division,
            agencies: law.agencies
        )
    }

    /// Each act that one of the person's posts knows, once: where one post may do it, that one.
    var possible: [(actor: Actor, act: PossibleAct)] {
        var found: [(actor: Actor, act: PossibleAct)] = []
        for (actor, file) in files {
            for act in file.possible where act.kind != .opened && act.kind != .materialAdded {
                let same = found.firstIndex { $0.act.kind == act.kind }
                if let same, found[same].act.isPermitted || !act.isPermitted { continue }
                if let same { found[same] = (actor, act) } else { found.append((actor, act)) }
            }
        }
        return found
    }

    /// How pages call an account: an officer by name, anybody else by the post.
    func name(of actor: Actor, _ sentences: Catalogue) -> String {
        let post = sentences("post.\(actor.post.rawValue)")
        guard let person = people.first(where: { $0.account == actor.id }) else { return post }
        return person.name == actor.post.title ? post : "\(post) \(person.name)"
    }

    /// Who has the case on the desk for the post whose turn it is.
    var holder: AssignmentEntry? {
        assignments.last { entry in waiting?.posts.contains(entry.post) == true }
    }
}
