import Licensing

/// Version 1: what making, sealing, publishing and serving carry.
struct MakingV1: Codable {
    let content: String
    let identifier: String

    init(_ facts: Making) {
        content = facts.content.hex
        identifier = facts.identifier.description
    }

    func value() throws -> Making {
        Making(
            identifier: try LicenseIdentifier(identifier),
            content: try known(Digest(hex: content), content)
        )
    }
}

struct SealingV1: Codable {
    let file: String
    let paper: PaperV1
    let seal: String

    init(_ facts: Sealing) {
        file = facts.file.hex
        paper = PaperV1(facts.paper)
        seal = facts.seal
    }

    func value() throws -> Sealing {
        Sealing(
            paper: try paper.value(),
            seal: seal,
            file: try known(Digest(hex: file), file)
        )
    }
}

/// `notice` names the kind where the paper is one; the first round is left out.
struct PaperV1: Codable {
    let notice: String?
    let paper: String
    let round: Int?

    init(_ facts: Paper) {
        switch facts {
        case .licenseOriginal: (paper, notice, round) = ("licenseOriginal", nil, nil)
        case .licenseDuplicate: (paper, notice, round) = ("licenseDuplicate", nil, nil)
        case .notice(let kind, 1): (paper, notice, round) = ("notice", kind.rawValue, nil)
        case .notice(let kind, let of): (paper, notice, round) = ("notice", kind.rawValue, of)
        }
    }

    func value() throws -> Paper {
        switch (paper, notice) {
        case ("licenseOriginal", nil): .licenseOriginal
        case ("licenseDuplicate", nil): .licenseDuplicate
        case ("notice", let kind?):
            .notice(try known(NoticeKind(rawValue: kind), kind), round: round ?? 1)
        default: throw UnknownWord(word: paper)
        }
    }
}

struct PublicationV1: Codable {
    let identifier: String
    let record: Int

    init(_ facts: Publication) {
        identifier = facts.identifier.description
        record = facts.record
    }

    func value() throws -> Publication {
        Publication(identifier: try LicenseIdentifier(identifier), record: record)
    }
}

struct ServiceV1: Codable {
    let delivery: String
    let papers: [PaperV1]
    /// Left out where it is the plain way of the delivery.
    let way: ServiceWayV1?

    init(_ facts: Service) {
        way = facts.way == facts.delivery.plainWay ? nil : ServiceWayV1(facts.way)
        delivery = facts.delivery.rawValue
        papers = facts.papers.map(PaperV1.init)
    }

    func value() throws -> Service {
        Service(
            papers: try papers.map { try $0.value() },
            delivery: try known(Delivery(rawValue: delivery), delivery),
            way: try way?.value()
        )
    }
}
