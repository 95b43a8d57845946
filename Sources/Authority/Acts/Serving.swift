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
    @discardableResult
    package func serveNotice(
        _ id: CaseID,
        _ paper: Paper,
        way: ServiceWay,
        by actor: Actor
    ) throws -> Case {
        try perform(on: id, by: actor) { _, _, _ in
            .serveNotice(NoticeService(paper: paper, way: way))
        }
    }

    /// 送达: records the result's service, with every paper that is sealed and not yet served.
    @discardableResult
    package func serve(_ id: CaseID, way: ServiceWay, by actor: Actor) throws -> Case {
        try perform(on: id, by: actor) { _, _, _ in .serve(way) }
    }

    /// 归档: the case ends.
    @discardableResult
    package func archive(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(.archive, on: id, by: actor)
    }
}
