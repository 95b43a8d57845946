package import Licensing
import Store

extension Office {
    /// 变更送达方式: the applicant chooses another way of delivery (SEED2-24).
    @discardableResult
    package func changeDelivery(
        _ id: CaseID,
        to delivery: Delivery,
        by actor: Actor
    ) throws -> Case {
        try perform(.changeDelivery(delivery), on: id, by: actor)
    }

    /// 送达文书: records one notice's service.
    ///
    /// Served electronically it lies in the applicant's box exactly when the act stands.
    ///
    /// - Throws: `OfficeRefusal`, also `.telling(.noConsent)` for an electronic service to who has not agreed.
    @discardableResult
    package func serveNotice(
        _ id: CaseID,
        _ paper: Paper,
        way: ServiceWay,
        by actor: Actor
    ) throws -> Case {
        try serving(.serveNotice(NoticeService(paper: paper, way: way)), on: id, by: actor)
    }

    /// 送达: records the result's service, with every paper that is sealed and not yet served.
    ///
    /// - Throws: as `serveNotice`.
    @discardableResult
    package func serve(_ id: CaseID, way: ServiceWay, by actor: Actor) throws -> Case {
        try serving(.serve(way), on: id, by: actor)
    }

    /// Act and message are one transaction: a refusal of either leaves neither.
    private func serving(_ command: Command, on id: CaseID, by actor: Actor) throws -> Case {
        let moment = clock.now()
        return try change(by: actor) { transaction in
            try serve(command, on: id, by: actor, at: moment, in: transaction)
        }
    }

    /// The part inside a transaction.
    ///
    /// The message has a fresh name, or the given one where another try must not make a second.
    func serve(
        _ command: Command,
        on id: CaseID,
        by actor: Actor,
        at moment: Moment,
        message: String? = nil,
        in transaction: Transaction
    ) throws -> Case {
        let after = try act(on: id, by: actor, at: moment, in: transaction) { _ in command }
        guard let served = after.acts.last else { return after }
        for paper in served.fact.electronicallyServed where paper.noticeKind != nil {
            try enterService(
                of: paper,
                on: id,
                at: served.recordedAt,
                message: message,
                in: transaction
            )
        }
        return after
    }

    /// 归档: the case ends.
    @discardableResult
    package func archive(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(.archive, on: id, by: actor)
    }
}

extension Fact {
    /// The papers that this act puts into the applicant's box.
    fileprivate var electronicallyServed: [Paper] {
        switch self {
        case .noticeServed(let service) where service.way == .electronic: [service.paper]
        case .served(let service) where service.way == .electronic: service.papers
        default: []
        }
    }
}
