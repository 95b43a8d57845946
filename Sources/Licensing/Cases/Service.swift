/// Facts of the result's service (送达).
public struct Service: Hashable, Sendable {
    /// The papers that were served.
    public let papers: [Paper]
    /// The way of delivery that the applicant chose.
    public let delivery: Delivery
    /// How they were served indeed.
    public let way: ServiceWay

    /// Facts of a service.
    ///
    /// - Parameters:
    ///   - papers: the papers.
    ///   - delivery: what the applicant chose.
    ///   - way: how they were served; nil for the plain way of the choice.
    public init(papers: [Paper], delivery: Delivery, way: ServiceWay? = nil) {
        self.papers = papers
        self.delivery = delivery
        self.way = way ?? delivery.plainWay
    }
}

/// How a paper reaches the applicant (送达方式).
public enum ServiceWay: Hashable, Sendable {
    /// 电子送达: into the applicant's system, with the applicant's consent.
    case electronic
    /// 邮寄, with the tracking number where there is one.
    case mail(tracking: String?)
    /// 窗口领取.
    case counter

    /// `邮寄`.
    public var title: String {
        switch self {
        case .electronic: "电子送达"
        case .mail: "邮寄"
        case .counter: "窗口领取"
        }
    }
}

extension Delivery {
    /// The way of service that the choice means.
    public var plainWay: ServiceWay {
        switch self {
        case .mail: .mail(tracking: nil)
        case .pickUp: .counter
        }
    }
}

/// Facts of one notice's service (送达文书).
public struct NoticeService: Hashable, Sendable {
    /// The paper; never one of the license's, which is served with the result.
    public let paper: Paper
    /// How it was served.
    public let way: ServiceWay

    /// Facts of one notice's service.
    public init(paper: Paper, way: ServiceWay) {
        self.paper = paper
        self.way = way
    }
}

/// One paper's service with its day (送达回证).
public struct PaperService: Hashable, Sendable {
    /// The paper.
    public let paper: Paper
    /// How it was served.
    public let way: ServiceWay
    /// Day of the service.
    public let on: Day
}
