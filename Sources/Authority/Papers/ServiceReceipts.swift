import Contract
import Documents
import Drawing
package import Licensing

extension Office {
    /// 送达回证 of one recorded service, as PDF; nil where the act is no service.
    ///
    /// It is drawn from the acts each time and says what they say: nothing of it is kept. Who may see
    /// the case is asked before: see `caseFile(_:for:)`.
    ///
    /// - Parameters:
    ///   - sequence: place of the act in the case, from 1.
    ///   - whole: the case.
    /// - Returns: the PDF; nil where the act is no service.
    /// - Throws: what the store or the drawing cannot do.
    package func serviceReceipt(_ sequence: Int, of whole: Case) throws -> [UInt8]? {
        guard let act = whole.acts.first(where: { $0.sequence == sequence }),
            let way = act.fact.serviceWay, let opening = whole.state.opening
        else { return nil }
        let before = Case(id: whole.id, acts: Array(whole.acts.prefix { $0.sequence < sequence }))
        let after = before.appending([act])
        let known = before.state.services.count
        let agency = try agency(opening.agency)
        let applicant = try applicant(of: whole.id)
        let name = digest(of: Array("service \(whole.id) \(sequence)".utf8))
        let receipt = ServiceReceipt(
            issuer: agency.name,
            reference: "办件\(whole.id) 第\(sequence)项记录",
            receiver: applicant.name,
            receiverCode: applicant.creditCode,
            matter: opening.matterInWords,
            items: after.state.services.dropFirst(known).map { after.state.item($0.paper) },
            way: way,
            on: act.on,
            recordedAt: act.recordedAt,
            isSample: settings.isSample,
            documentID: String(name.hex.prefix(32))
        )
        return try Painting(try receipt.document(in: papers.typefaces)).pdf().bytes
    }
}

extension Fact {
    /// How something was served by the act; nil for an act that serves nothing.
    package var serviceWay: ServiceWay? {
        switch self {
        case .noticeServed(let service): service.way
        case .served(let service): service.way
        default: nil
        }
    }
}

extension CaseState {
    fileprivate func item(_ paper: Paper) -> ServiceReceipt.Item {
        let number = called(paper)?.number.rawValue ?? grant?.licenseNumber.rawValue ?? "无文号"
        return ServiceReceipt.Item(title: paper.title, number: number)
    }
}
