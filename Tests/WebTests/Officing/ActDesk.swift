import Licensing

@testable import Authority
@testable import Web

/// One office in which a case is brought to where an act is next.
struct ActDesk: Sendable {
    static let minutes = "会议纪要：一致同意"

    let scene: OfficerScene

    var office: Office { scene.place.office }
    var today: Day { office.now().day }

    func by(_ post: Post) -> Actor { scene.actor(post) }

    /// The people in a post.
    func people(_ post: Post) -> [SamplePerson] { scene.place.staff.filter { $0.post == post } }

    /// What is typed of a meeting of two.
    var meeting: [(String, String)] {
        [
            ("on", today.description), ("text", ActDesk.minutes),
            ("present-\(by(.head).id)", "1"), ("present-\(by(.decision).id)", "1"),
        ]
    }

    func filed() throws -> CaseID { try scene.filed() }

    /// Filed, and for once not received in the same breath.
    func unreceived() throws -> CaseID {
        let applicant = scene.place.applicant.actor
        let id = try office.startDraft(at: AgencyID("shanxi"), by: applicant)
        let enterprise = SampleEnterprise(seed: 5, filingOn: today)
        let form = try enterprise.application()
        try office.addMaterial(form, kind: Material.applicationForm, to: id, by: applicant)
        let wish = [ClassGrade(.installation, try grade(4))]
        let command = Command.file(requested: wish, delivery: .mail, origin: nil)
        return try office.perform(command, on: id, by: applicant).id
    }

    private func grade(_ rank: Int) throws -> Grade {
        guard let grade = office.law.ruleSets[0].grade(rank) else { throw NoSuchPerson() }
        return grade
    }

    /// A first correction was asked for, and answered.
    func corrected() throws -> CaseID {
        let id = try asked()
        let applicant = scene.place.applicant.actor
        let assets = ["balance-date": "2025-12-31", "total": "20", "net": "9"]
        let safety = ["organization": "1", "rules": "1"]
        try office.save(PartText(fields: assets), as: .assets, of: id, expecting: 1, by: applicant)
        try office.save(PartText(fields: safety), as: .safety, of: id, expecting: 1, by: applicant)
        try office.submitCorrection(id, by: applicant)
        return id
    }

    private func asked() throws -> CaseID {
        let id = try CorrectingTests.filed(scene.place)
        scene.place.advance(seconds: 60)
        try CorrectingTests.askToCorrect(id, scene.place)
        scene.place.advance(seconds: 60)
        try office.sealDuePapers(of: id, by: by(.sealing))
        return id
    }

    /// A correction was asked for, served, and nothing came.
    func overdue() throws -> CaseID {
        let id = try asked()
        try office.serveNotice(id, .notice(.correction), way: .counter, by: by(.service))
        scene.place.advance(seconds: 86_400 * 35)
        return id
    }

    func unsealed() throws -> CaseID {
        let id = try filed()
        try office.accept(id, by: by(.acceptance))
        return id
    }

    func accepted() throws -> CaseID {
        let id = try unsealed()
        try office.sealDuePapers(of: id, by: by(.sealing))
        return id
    }

    func checkOrdered() throws -> CaseID {
        let id = try accepted()
        try scene.place.orderSiteCheck(id)
        return id
    }

    func checkRecorded() throws -> CaseID {
        let id = try checkOrdered()
        try office.recordSiteCheck(id, Array("属实".utf8), conforms: true, by: by(.inspection))
        return id
    }

    func reviewed() throws -> CaseID {
        let id = try accepted()
        try office.review(id, by: by(.review))
        return id
    }

    func paused() throws -> CaseID {
        let id = try accepted()
        try office.pause(
            id,
            ground: PauseGround.allCases[0],
            reason: try Remark("组织专家评审"),
            expectedEnd: today.adding(days: 20),
            by: by(.review)
        )
        return id
    }

    func confirmed() throws -> CaseID { try scene.confirmed() }

    func proposed() throws -> CaseID {
        let id = try confirmed()
        let reason = RefusalReason(clause: "服务指南第二章", fact: "净资产不足")
        try office.proposeRefusal(id, reasons: [reason], by: by(.decision))
        try office.sealDuePapers(of: id, by: by(.sealing))
        return id
    }

    /// Proposed, told, and the term for a statement over.
    func heard() throws -> CaseID {
        let id = try proposed()
        try office.serveNotice(id, .notice(.refusalProposed), way: .counter, by: by(.service))
        scene.place.advance(seconds: 86_400 * 9)
        return id
    }

    func granted() throws -> CaseID {
        let id = try confirmed()
        try office.grant(id, by: by(.decision))
        try office.sealDuePapers(of: id, by: by(.sealing))
        return id
    }

    func licenseSealed() throws -> CaseID {
        let id = try granted()
        try office.makeLicense(id, by: by(.licenseMaking))
        try office.sealDuePapers(of: id, by: by(.sealing))
        return id
    }

    func published() throws -> CaseID {
        let id = try licenseSealed()
        try office.publishDue(with: id, by: by(.licenseMaking))
        return id
    }

    func served() throws -> CaseID {
        let id = try published()
        try office.serve(id, way: .mail(tracking: nil), by: by(.service))
        return id
    }
}
