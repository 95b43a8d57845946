import Licensing
import Regulations
import Testing

/// People, papers and a way that the tests of this folder play.
enum SampleCase {
    static let agency = AgencyID("shanxi")
    static let otherAgency = AgencyID("hebei")

    private static let loaded = Result { try Regulations.load() }

    /// The law of the program, read once for all tests.
    static func law() throws -> Law { try loaded.get() }

    static func enterprise() throws -> CreditCode { try CreditCode("91140100MA0AAAAA3Y") }
    static func otherEnterprise() throws -> CreditCode { try CreditCode("91130100MA0BBBBB7F") }

    /// One person a post, each another.
    static func actor(_ post: Post, id: String? = nil) throws -> Actor {
        let id = id ?? "person-\(post.rawValue)"
        switch post {
        case .applicant: return Actor(id: id, post: post, enterprise: try enterprise())
        case .clerk: return Actor(id: id, post: post)
        default: return Actor(id: id, post: post, agency: agency)
        }
    }

    static func digest(_ digit: Character = "a") throws -> Digest {
        try #require(Digest(hex: String(repeating: digit, count: 64)))
    }

    static func opening(agency: AgencyID = agency) throws -> Opening {
        Opening(family: .facility, matter: .initial, applicant: try enterprise(), agency: agency)
    }

    static func grade(_ rank: Int) throws -> Grade {
        try #require(law().ruleSet(RuleSetID("RS-2020"))?.grade(rank))
    }

    static func requested(_ rank: Int = 4) throws -> [ClassGrade] {
        [ClassGrade(.installation, try grade(rank)), ClassGrade(.repair, try grade(rank))]
    }

    static func identifier(version: Int = 1) throws -> LicenseIdentifier {
        try LicenseIdentifier(
            typeCode: "11100000000000019F001",
            issuerCode: "140000",
            serial: "1",
            version: version
        )
    }

    static func material(_ kind: String) throws -> Material {
        Material(kind: kind, digest: try digest(), size: 1_000)
    }

    static func review(_ proposesGrant: Bool = true) throws -> Review {
        Review(proposesGrant: proposesGrant, findings: try digest("b"))
    }

    static func grant(_ granted: [ClassGrade]? = nil) throws -> Command {
        .grant(
            notice: NoticeNumber("晋监能资质〔2026〕第12号"),
            granted: try granted ?? requested(),
            licenseNumber: try LicenseNumber("1-4-00001-2026")
        )
    }

    static let refused = Refused(
        notice: NoticeNumber("晋监能资质〔2026〕第13号"),
        reasons: [RefusalReason(clause: "服务指南第二章", fact: "专业技术人员4人，少于5人")]
    )

    static func seal(_ paper: Paper) throws -> Command {
        .applySeal(Sealing(paper: paper, seal: "14010000000001", file: try digest("c")))
    }

    /// The commands of the way that ends with a license, each with the post that gives it.
    static func grantWay() throws -> [(Post, Command)] {
        try filingWay() + [
            (.sealing, try seal(.notice(.acceptance))),
            (.review, .review(try review())),
            (.confirmation, .confirmReview),
            (.decision, try grant()),
            (.sealing, try seal(.notice(.grant))),
            (
                .licenseMaking,
                .makeLicense(Making(identifier: try identifier(), content: try digest()))
            ),
            (.sealing, try seal(.licenseOriginal)),
            (.sealing, try seal(.licenseDuplicate)),
            (.clerk, .publish(Publication(identifier: try identifier(), record: 0))),
            (.service, .serve(.mail(tracking: nil))),
            (.archive, .archive),
        ]
    }

    /// The commands of the way that ends with a refusal.
    static func refusalWay() throws -> [(Post, Command)] {
        try filingWay(.pickUp) + [
            (.review, .review(try review(false))),
            (.confirmation, .confirmReview),
            (
                .decision,
                .proposeRefusal(notice: NoticeNumber("告1"), reasons: refused.reasons)
            ),
            (.sealing, try seal(.notice(.acceptance))),
            (.sealing, try seal(.notice(.refusalProposed))),
            (
                .service,
                .serveNotice(NoticeService(paper: .notice(.refusalProposed), way: .counter))
            ),
            (.applicant, .waiveStatement),
            (.decision, .refuse(refused)),
            (.sealing, try seal(.notice(.refusal))),
            (.service, .serve(.counter)),
            (.archive, .archive),
        ]
    }

    static func filingWay(_ delivery: Delivery = .mail) throws -> [(Post, Command)] {
        [
            (.applicant, .open(try opening())),
            (.applicant, .addMaterial(try material("applicationForm"))),
            (.applicant, .file(requested: try requested(), delivery: delivery)),
            (.clerk, .receive),
            (.acceptance, .accept(notice: NoticeNumber("晋监能资质〔2026〕第1号"))),
        ]
    }

    /// 2026-03-02, a Monday, nine o'clock.
    static let begin = Moment(seconds: 1_772_413_200)

    /// The case after the first commands of a way, a day between any two; sixty before a closing.
    static func played(
        _ way: [(Post, Command)],
        upTo count: Int? = nil,
        settings: AgencySettings = .standard
    ) throws -> Case {
        var subject = Case(id: CaseID("C1"))
        var days = 0
        for step in way.prefix(count ?? way.count) {
            if step.1.kind == .closedUncorrected { days += 60 }
            subject = try subject.doing(
                step.1,
                by: try actor(step.0),
                daysLater: days,
                settings: settings
            )
            days += 1
        }
        return subject
    }

    /// A case that stands at a stage; nil for a stage that no lawful way leads to.
    static func standing(at stage: StageName) throws -> Case? {
        if let subject = try ExtensionDesk.standing(at: stage) { return subject }
        for (way, settings) in try ways() {
            for count in 0...way.count {
                let subject = try played(way, upTo: count, settings: settings)
                if subject.state.name == stage { return subject }
            }
        }
        return nil
    }
}

extension Case {
    /// The case after one more command, `daysLater` days after the beginning; without it an hour after
    /// the last act.
    func doing(
        _ command: Command,
        by actor: Actor,
        daysLater: Int? = nil,
        settings: AgencySettings = .standard
    ) throws -> Case {
        appending(
            try decide(
                command,
                by: actor,
                at: moment(daysLater),
                under: try SampleCase.law(),
                settings: settings
            )
        )
    }

    /// Why a command is refused; nil where it is not.
    func refusal(
        of command: Command,
        by actor: Actor,
        daysLater: Int? = nil,
        settings: AgencySettings = .standard
    ) throws -> Refusal? {
        do {
            _ = try doing(command, by: actor, daysLater: daysLater, settings: settings)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    /// What a post may do.
    func buttons(for actor: Actor, daysLater: Int? = nil) throws -> [PossibleAct] {
        possibleActs(for: actor, at: moment(daysLater), under: try SampleCase.law())
    }

    private func moment(_ daysLater: Int?) -> Moment {
        guard let daysLater else {
            return acts.last?.recordedAt.adding(seconds: 3_600) ?? SampleCase.begin
        }
        return SampleCase.begin.adding(seconds: Int64(daysLater) * 86_400)
    }
}
