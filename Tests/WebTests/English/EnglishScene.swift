import Foundation
import Licensing
import TestKit

@testable import Authority
@testable import Web

/// A workplace with a case in every state that a page can show, each of an enterprise of its own.
struct EnglishScene: Sendable {
    let scene: OfficerScene
    /// The administrators of the enterprises.
    private(set) var applicants: [SamplePerson] = []
    /// Names, addresses and heads of the enterprises.
    private(set) var names: [String] = []
    /// What people type into the cases.
    static let typed = ["须补充说明", "净资产不足", "太原市小店区", "申请人"]

    private var office: Office { scene.place.office }
    private let remark: Remark

    init() throws {
        scene = try OfficerScene()
        remark = try Remark("须补充说明")
        keepNames(of: SampleEnterprise(seed: 5, filingOn: scene.place.now.day))
        for (index, way) in [
            EnglishScene.received, EnglishScene.corrected, EnglishScene.declined,
            EnglishScene.withdrawn, EnglishScene.checked, EnglishScene.paused,
            EnglishScene.proposed, EnglishScene.refused, EnglishScene.issued,
        ].enumerated() {
            let id = try file(seed: UInt64(21 + index))
            try way(self)(id)
        }
    }

    private mutating func file(seed: UInt64) throws -> CaseID {
        let id = try scene.filed(seed: seed)
        let enterprise = SampleEnterprise(seed: seed, filingOn: office.now().day)
        let code = try CreditCode(enterprise.creditCode)
        let person = SamplePeople.applicant(of: code, randomness: .system)
        try Authority.SampleOffice.open([person], in: office)
        try office.giveConsent(by: person.actor)
        applicants.append(person)
        keepNames(of: enterprise)
        return id
    }

    private mutating func keepNames(of enterprise: SampleEnterprise) {
        names += [enterprise.name, enterprise.address, enterprise.legalRepresentative]
    }

    private func by(_ post: Post) -> Actor { scene.actor(post) }

    private func seal(_ id: CaseID) throws {
        try office.sealDuePapers(of: id, by: by(.sealing))
    }

    private func received(_ id: CaseID) throws {
        try office.assign(id, to: by(.acceptance).id, for: .acceptance, by: by(.head))
    }

    private func corrected(_ id: CaseID) throws {
        let item = CorrectionItem(
            place: .form(part: "assets"),
            fault: remark,
            clause: "服务指南第二章",
            example: remark
        )
        try office.requestCorrection(id, items: [item], by: by(.acceptance))
        try seal(id)
        try office.serveNotice(id, .notice(.correction), way: .electronic, by: .clerk)
    }

    private func declined(_ id: CaseID) throws {
        try office.declineAcceptance(
            id,
            ground: .notNeeded,
            reason: remark,
            clause: "《中华人民共和国行政许可法》第三十二条第一款第一项",
            by: by(.acceptance)
        )
        try seal(id)
        try office.serveNotice(id, .notice(.nonAcceptance), way: .electronic, by: .clerk)
    }

    private func withdrawn(_ id: CaseID) throws {
        guard let applicant = applicants.last?.actor else { return }
        try office.withdraw(id, reason: remark, by: applicant)
    }

    private func accepted(_ id: CaseID) throws {
        try office.accept(id, by: by(.acceptance))
        try seal(id)
    }

    private func checked(_ id: CaseID) throws {
        try accepted(id)
        try scene.place.orderSiteCheck(id)
        try seal(id)
        try office.recordSiteCheck(id, Array("核查记录".utf8), conforms: true, by: by(.inspection))
        try office.extendPeriod(id, reason: remark, by: by(.head))
        try seal(id)
    }

    private func paused(_ id: CaseID) throws {
        try accepted(id)
        let end = office.now().day.adding(days: 9)
        try office.pause(
            id,
            ground: .expertReview,
            reason: remark,
            expectedEnd: end,
            by: by(.review)
        )
        try seal(id)
    }

    private func reviewed(_ id: CaseID, proposesGrant: Bool) throws {
        try accepted(id)
        try office.review(id, proposesGrant: proposesGrant, by: by(.review))
    }

    private func proposed(_ id: CaseID) throws {
        try reviewed(id, proposesGrant: false)
        try office.returnReview(id, reason: remark, by: by(.confirmation))
        try office.review(id, proposesGrant: false, by: by(.review))
        try office.confirmReview(id, by: by(.confirmation))
        let reason = RefusalReason(clause: "服务指南第二章一", fact: "净资产不足")
        try office.proposeRefusal(id, reasons: [reason], by: by(.decision))
        try seal(id)
        try office.serveNotice(id, .notice(.refusalProposed), way: .electronic, by: .clerk)
    }

    private func refused(_ id: CaseID) throws {
        try proposed(id)
        guard let applicant = applicants.last?.actor else { return }
        try office.giveStatement(id, Array("陈述".utf8), by: applicant)
        try office.waiveStatement(id, by: applicant)
        try office.refuse(id, by: by(.decision))
        try seal(id)
        try office.serve(id, way: .electronic, by: by(.service))
    }

    private func issued(_ id: CaseID) throws {
        try reviewed(id, proposesGrant: true)
        try office.confirmReview(id, by: by(.confirmation))
        try office.grant(id, by: by(.decision))
        try seal(id)
        try office.makeLicense(id, by: by(.licenseMaking))
        try office.sealLicense(id, by: by(.sealing))
        try office.publishDue()
        try office.serve(id, way: .mail(tracking: nil), by: by(.service))
        try office.perform(.archive, on: id, by: by(.archive))
    }
}
