import Licensing

@testable import Authority

extension Fair {
    /// A draft, of the applicant's own or entered at the counter.
    func draft(_ desk: DraftDesk) throws -> CaseID {
        switch desk {
        case .own: return try office.startDraft(at: Fair.agency, by: applicant)
        case .counter:
            guard let code = place.applicant.enterprise else { throw NoSuchPerson() }
            return try office.startAssisted(for: code, by: officer(.acceptance))
        }
    }

    /// The applicant's case, filed with an application that meets every condition.
    func filed() throws -> CaseID {
        try place.makeRoom(for: applicant)
        let id = try draft(.own)
        let enterprise = SampleEnterprise(seed: 5, filingOn: place.now.day)
        let form = try enterprise.application()
        try office.addMaterial(form, kind: Material.applicationForm, to: id, by: applicant)
        try office.file(id, by: applicant)
        return id
    }

    /// The same with a refusal proposed and told, or only proposed.
    func proposed(isTold: Bool = true) throws -> CaseID {
        let id = try filed()
        try office.accept(id, by: officer(.acceptance))
        try office.sealDuePapers(of: id, by: officer(.sealing))
        try office.review(id, by: officer(.review))
        try office.confirmReview(id, by: officer(.confirmation))
        let reason = RefusalReason(clause: "服务指南第二章", fact: "净资产不足")
        try office.proposeRefusal(id, reasons: [reason], by: officer(.decision))
        if isTold { try office.sealDuePapers(of: id, by: officer(.sealing)) }
        return id
    }

    /// The same with a correction asked for and every item of it answered.
    func answered() throws -> CaseID {
        let id = try CorrectingTests.filed(place)
        place.advance(seconds: 60)
        try CorrectingTests.tellToCorrect(id, place)
        place.advance(seconds: 60)
        let assets = ["balance-date": "2025-12-31", "total": "20", "net": "9"]
        try office.save(PartText(fields: assets), as: .assets, of: id, expecting: 1, by: applicant)
        let safety = ["organization": "1", "rules": "1"]
        try office.save(PartText(fields: safety), as: .safety, of: id, expecting: 1, by: applicant)
        return id
    }

    func addFile(to id: CaseID, by actor: Actor) throws {
        let upload = try UploadCheck.of(
            name: "说明.png",
            declared: "image/png",
            bytes: LetterTests.png
        )
        try office.addFile(upload, kind: MaterialKind.performance, to: id, by: actor)
    }
}

/// Where a draft is filled in.
enum DraftDesk: Sendable {
    case own, counter

    var base: String { self == .own ? "/my/cases" : "/office/assisted" }

    func actor(_ fair: Fair) -> Actor { self == .own ? fair.applicant : fair.officer(.acceptance) }

    /// Whoever fills it in looks at it.
    func browser(_ fair: Fair, _ id: CaseID) async throws -> Browser {
        try await fair.browser(of: actor(fair).id, at: "\(base)/\(id)")
    }
}
