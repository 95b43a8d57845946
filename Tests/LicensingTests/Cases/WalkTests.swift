@testable import Licensing
import TestKit
import Testing

/// Two thousand seeded walks over simulated days: what must hold after every step of any of them.
@Suite struct WalkTests {
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `no walk of permitted and forbidden commands breaks a case`(block: UInt64) throws {
        for seed in block * 100..<(block + 1) * 100 {
            var walk = try Walk(seed: seed)
            for _ in 0..<Walk.length { try walk.step() }
            walk.checkWhole()
            #expect(walk.subject.acts.count >= 4, "seed \(seed) must get somewhere")
        }
    }

    @Test func `the walks reach every stage and do every act`() throws {
        var stages: Set<StageName> = [.none]
        var acts: Set<ActKind> = []
        for seed in 0..<800 as Range<UInt64> {
            var walk = try Walk(seed: seed)
            for _ in 0..<Walk.length {
                try walk.step()
                stages.insert(walk.subject.state.name)
            }
            acts.formUnion(walk.subject.acts.map(\.fact.kind))
        }
        #expect(stages == Set(StageName.allCases).subtracting([.inconsistent]))
        #expect(Set(ActKind.allCases).subtracting(acts).isEmpty)
    }
}

/// One walk: a case, its day, and the dice.
private struct Walk {
    private(set) var subject = Case(id: CaseID("C"))
    private var stepwise = CaseState()
    private var moment = SampleCase.begin
    private var source: SeededRandom
    private let settings: AgencySettings
    private let law: Law
    /// The license that the walk extends; nil where it applies for a first one.
    private let license: License?

    /// Steps of one walk.
    static let length = 90
    private static let known = Result { try commands() }
    private static let fitting = Result {
        let all = try known.get()
        return Dictionary(
            uniqueKeysWithValues: StageName.allCases.map { stage in
                (stage, all.filter { fits($0.1.kind, stage) })
            }
        )
    }

    init(seed: UInt64) throws {
        source = SeededRandom(seed: seed)
        settings = AgencySettings(readers: seed.isMultiple(of: 2) ? 1 : 2, correctionDays: 3)
        law = try SampleCase.law()
        // In time on the first day only, and over before the longest walks are.
        license =
            seed % 4 == 3
            ? try ExtensionDesk.license(granted: "2020-04-02", until: "2026-04-01") : nil
    }

    /// What the case waits for, what fits its stage, or anything; then a day or none passes.
    mutating func step() throws {
        let stage = subject.state(asOf: moment.day, under: law).name
        let waiting = try subject.waiting(under: law, asOf: moment.day)?.act
        let wanted =
            switch roll(6) {
            case 0: try Walk.known.get()
            case 1, 2: try Walk.fitting.get()[stage] ?? []
            default: try Walk.known.get().filter { $0.1.kind == waiting }
            }
        guard !wanted.isEmpty else { return }
        let (post, command) = wanted[roll(wanted.count)]
        let actor = try actor(roll(12) == 0 ? Post.allCases[roll(Post.allCases.count)] : post)
        let answer = decide(command, actor)
        #expect(answer == decide(command, actor), "the same question has the same answer")
        if case .success(let acts) = answer { take(acts) }
        moment = moment.adding(seconds: Int64(roll(5_400)) + days() * 86_400)
    }

    /// Mostly none, at times a few, seldom so many that a term runs out.
    private mutating func days() -> Int64 {
        switch roll(60) {
        case 0: 12
        case 1...6: Int64(roll(3))
        default: 0
        }
    }

    private mutating func take(_ acts: [Act]) {
        let before = subject.state
        #expect(before.name != .archived, "an archived case accepts nothing")
        subject = subject.appending(acts)
        for act in acts {
            check(act, after: before)
            stepwise.apply(act)
        }
        #expect(subject.state.name != .inconsistent)
    }

    private func check(_ act: Act, after before: CaseState) {
        if case .sealApplied(let sealing) = act.fact {
            #expect(before.duePapers.contains(sealing.paper), "no seal before its act")
        }
        if let submitted = before.received?.on { #expect(act.on >= submitted) }
        #expect(act.on <= act.recordedAt.day)
        switch act.fact.kind {
        case .granted, .refused: #expect(before.standstill == nil)
        case .reviewed: #expect(before.openSiteCheck == nil)
        default: break
        }
    }

    func checkWhole() {
        let acts = subject.acts
        #expect(acts.map(\.sequence) == Array(acts.indices.map { $0 + 1 }))
        #expect(fold(acts, asOf: Day(number: .max)) == stepwise)
        #expect(acts.map(\.recordedAt) == acts.map(\.recordedAt).sorted())
        #expect(acts.count { [.granted, .refused].contains($0.fact.kind) } <= 1)
        let sealed = stepwise.sealedPapers
        #expect(Set(sealed).count == sealed.count)
        #expect(Set(stepwise.services.map(\.paper)).isSubset(of: sealed))
        #expect(
            stepwise.corrections.count
                == stepwise.notices.count { $0.paper.noticeKind == .correction }
        )
        // A refusal that nobody sealed in time is none: the law has renewed.
        if acts.contains(where: { $0.fact.kind == .refused }), stepwise.renewedByLawOn == nil {
            #expect(stepwise.isRefusedHeard)
        }
        #expect((try? subject.clocks(under: law)) != nil, "every case has its clocks")
        checkPeople()
    }

    /// Who did what, counted over the whole case.
    private func checkPeople() {
        func people(_ kinds: Set<ActKind>) -> Set<String> {
            Set(subject.acts.filter { kinds.contains($0.fact.kind) }.map(\.by.id))
        }
        let deciders = people([.granted, .refused, .refusalProposed])
        #expect(deciders.isDisjoint(with: people([.accepted])))
        #expect(deciders.isDisjoint(with: people([.reviewed, .reviewConfirmed])))
        #expect(people([.reviewed]).isDisjoint(with: people([.accepted])))
    }

    private func decide(_ command: Command, _ actor: Actor) -> Result<[Act], Refusal> {
        Result { () throws(Refusal) in
            try subject.decide(
                adapted(command),
                by: actor,
                at: moment,
                under: law,
                settings: settings,
                holding: Holding(licenses: license.map { [$0] } ?? [])
            )
        }
    }

    /// The same command as it is given about a license.
    private func adapted(_ command: Command) -> Command {
        guard let license else { return command }
        switch command {
        case .open(let opening):
            return .open(
                Opening(
                    family: opening.family,
                    matter: .extension,
                    applicant: opening.applicant,
                    agency: opening.agency,
                    assistedBy: opening.assistedBy
                )
            )
        case .file(let requested, let delivery, _, _):
            let seen = SeenLicense(id: license.id, version: license.version)
            return .file(requested: requested, delivery: delivery, license: seen)
        case .grant(let notice, let granted, let number, let manner):
            return .grant(
                notice: notice,
                granted: granted,
                licenseNumber: (try? LicenseNumber(ExtensionDesk.number)) ?? number,
                manner: manner
            )
        default: return command
        }
    }

    private mutating func actor(_ post: Post) throws -> Actor {
        try SampleCase.actor(post, id: "person-\(roll(8))")
    }

    private mutating func roll(_ sides: Int) -> Int {
        Int(source.next() % UInt64(sides))
    }

    private static func fits(_ kind: ActKind, _ stage: StageName) -> Bool {
        PermissionTable.rows.contains { $0.act == kind && $0.stages.contains(stage) }
    }

    /// What the walks ask for: every act at least once, the ends of a case less often.
    private static func commands() throws -> [(Post, Command)] {
        let people = (0..<8).map { "person-\($0)" }
        let plain = try SampleCase.opening()
        let assisted = people.map { id in
            Command.open(
                Opening(
                    family: plain.family,
                    matter: plain.matter,
                    applicant: plain.applicant,
                    agency: plain.agency,
                    assistedBy: id
                )
            )
        }
        let seals = try [
            NoticeKind.acceptance, .correction, .nonAcceptance, .siteCheck, .periodExtended,
            .specialTime, .refusalProposed, .withdrawal, .closedUncorrected, .grant, .refusal,
            .extensionGranted, .extensionRefused, .extensionConfirmed,
        ].flatMap { kind in
            try (1...2).flatMap { round in
                let paper = Paper.notice(kind, round: round)
                return [
                    (Post.sealing, try SampleCase.seal(paper)),
                    (Post.clerk, .serveNotice(NoticeService(paper: paper, way: .electronic))),
                ]
            }
        }
        let areas: [(Post, Command)] = [
            (.sealing, try SampleCase.seal(.licenseOriginal)),
            (.sealing, try SampleCase.seal(.licenseDuplicate)),
            (.inspection, try SampleCase.record()), (.inspection, .signSiteCheck),
            (.review, try SampleCase.order(people, on: "2026-03-04")),
            (.review, try SampleCase.order(people, on: "2026-03-10")),
            (.review, try SampleCase.order(people, on: "2026-03-24")),
            (.review, .review(try SampleCase.review())),
            (.review, .review(try SampleCase.review(false))), (.confirmation, .resume),
            (.applicant, .giveStatement(try SampleCase.digest("8"))),
        ]
        let rare: [(Post, Command)] = [
            (.confirmation, .allowLaterItems(reason: try SampleCase.remark())),
            (.acceptance, try SampleCase.correction()),
            (.acceptance, .closeUncorrected(notice: NoticeNumber("终1"))),
        ]
        return try SampleCase.everyCommand() + assisted.map { (.acceptance, $0) } + seals + areas
            + rare.flatMap { Array(repeating: $0, count: 16) }
    }
}

extension CaseState {
    /// Whether who was refused had waived, or let the term pass after the notice was served.
    fileprivate var isRefusedHeard: Bool {
        guard let declined, let proposal else { return false }
        let paper = papers.last { $0.noticeKind == .refusalProposed }
        let isTold = paper.flatMap { service(of: $0) }.map { $0.on < declined.on } ?? false
        return isStatementWaived || (isTold && declined.on > proposal.until)
    }
}
