import Licensing

/// Version 1: what the choice of delivery and a notice's service carry.
struct DeliveryV1: Codable {
    let delivery: String

    func value() throws -> Delivery { try known(Delivery(rawValue: delivery), delivery) }
}

struct NoticeServiceV1: Codable {
    let paper: PaperV1
    let way: ServiceWayV1

    init(_ facts: NoticeService) {
        paper = PaperV1(facts.paper)
        way = ServiceWayV1(facts.way)
    }

    func value() throws -> NoticeService {
        NoticeService(paper: try paper.value(), way: try way.value())
    }
}

/// The tracking number is there only where something was mailed with one.
struct ServiceWayV1: Codable {
    let tracking: String?
    let way: String

    init(_ facts: ServiceWay) {
        switch facts {
        case .electronic: (way, tracking) = ("electronic", nil)
        case .mail(let number): (way, tracking) = ("mail", number)
        case .counter: (way, tracking) = ("counter", nil)
        }
    }

    func value() throws -> ServiceWay {
        switch (way, tracking) {
        case ("electronic", nil): .electronic
        case ("mail", let number): .mail(tracking: number)
        case ("counter", nil): .counter
        default: throw UnknownWord(word: way)
        }
    }
}
