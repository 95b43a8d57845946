/// Facts of a service (送达).
public struct Service: Hashable, Sendable {
    /// The papers that were served.
    public let papers: [Paper]
    /// The way of delivery.
    public let delivery: Delivery

    /// Facts of a service.
    public init(papers: [Paper], delivery: Delivery) {
        self.papers = papers
        self.delivery = delivery
    }
}
