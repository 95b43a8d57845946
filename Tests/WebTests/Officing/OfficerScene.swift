import Foundation
import Licensing
import TestKit
import Testing

@testable import Authority
@testable import Web

/// A workplace with one received application of a made-up enterprise.
struct OfficerScene {
    let place: Workplace

    init() throws {
        // A working day at noon: no term begins or ends in between.
        let day = try #require(Day("2026-11-20"))
        place = try Workplace(at: Moment(startOf: day).adding(seconds: 43_200))
    }

    /// The same at another time.
    init(place: Workplace) {
        self.place = place
    }

    /// Files an application as its enterprise's handler.
    ///
    /// - Parameters:
    ///   - seed: which enterprise.
    ///   - count: how many people it names; nil for the sample's own.
    /// - Returns: the case.
    /// - Throws: faults of the store.
    func filed(seed: UInt64? = nil, people count: Int? = nil) throws -> CaseID {
        let office = place.office
        let enterprise =
            try seed.map { SampleEnterprise(seed: $0, filingOn: office.now().day) }
            ?? free()
        let code = try CreditCode(enterprise.creditCode)
        try Authority.SampleOffice.prove(code, named: enterprise.name, in: office)
        let applicant = SamplePeople.applicant(of: code, randomness: .system).actor
        let opening = Opening(
            family: .facility,
            matter: .initial,
            applicant: code,
            agency: AgencyID("shanxi")
        )
        let id = try office.openDraft(opening, named: enterprise.name, by: applicant).id
        try office.addMaterial(
            try count.map { try LongRoster.application(of: enterprise, people: $0) }
                ?? enterprise.application(),
            kind: Material.applicationForm,
            to: id,
            by: applicant
        )
        try office.file(id, by: applicant)
        return id
    }

    /// An enterprise that holds nothing and has filed nothing: one first application is open at a time.
    private func free() throws -> SampleEnterprise {
        let office = place.office
        for seed in [7] + Array(7_000..<9_000 as Range<UInt64>) {
            let enterprise = SampleEnterprise(seed: seed, filingOn: office.now().day)
            let code = try CreditCode(enterprise.creditCode)
            let holding = try office.holding(of: code, .facility)
            if holding.licenses.isEmpty, holding.firstApplication == nil { return enterprise }
        }
        throw NoSuchPerson()
    }

    func actor(_ post: Post) -> Actor { place.officer(post).actor }

    /// Until the case waits for its decision, every paper so far sealed.
    func confirmed() throws -> CaseID {
        let id = try filed()
        let office = place.office
        try office.accept(id, by: actor(.acceptance))
        try office.sealDuePapers(of: id, by: actor(.sealing))
        try office.review(id, by: actor(.review))
        try office.confirmReview(id, by: actor(.confirmation))
        return id
    }
}

extension Workplace {
    var inspectors: [SamplePerson] { staff.filter { $0.post == .inspection } }

    /// Orders a check on site of an accepted case: every inspector, today.
    func orderSiteCheck(_ id: CaseID, at address: String = "太原市小店区") throws {
        try office.orderSiteCheck(
            id,
            reason: Remark("核对设备"),
            officers: inspectors.map(\.id),
            on: office.now().day,
            place: Remark(address),
            by: officer(.review).actor
        )
    }
}

extension Browser {
    /// Presses a button of the last page: the one form or button whose address holds a word.
    func press(_ word: String, _ fields: [(String, String)] = []) async throws -> Answer {
        let pattern = /(?:form)?action="(?<address>[^"]*)"/
        let addresses = page.matches(of: pattern).map { String($0.output.address) }
        let address = try #require(
            addresses.first { $0.contains(word) },
            "no button for \(word) on this page"
        ).replacing("&amp;", with: "&")
        var all = fields
        if !fields.contains(where: { $0.0 == "version" }) {
            all.append(("version", version(of: address)))
        }
        let answer = try await post(address, all)
        guard answer.status == 303, let next = answer.header("location") else { return answer }
        return try await get(next)
    }

    /// The version on which a button rests: its own value, or the page's hidden field.
    private func version(of address: String) -> String {
        let escaped = address.replacing("&", with: "&amp;")
        let mark = "formaction=\"\(escaped)\" name=\"version\" value=\""
        guard let start = page.range(of: mark) else { return hidden("version") }
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }
}
