import Foundation
import Licensing

@testable import Authority

/// What stays Chinese on an English page: names, numbers, clauses and what people typed.
struct ProperChinese: Sendable {
    /// Longest first, so that no part of a name is left over.
    private let names: [String]
    /// Values of the rules, as the page of what is to be confirmed lists them.
    private let data: Set<String>

    init(_ scene: EnglishScene) throws {
        let office = scene.scene.place.office
        let law = office.law
        let agencies = law.agencies.flatMap { agency in
            let card = agency.contact
            let remedies = agency.remedies
            return [
                agency.name, agency.shortName, card?.address, card?.officeHours, card?.progress,
                remedies.complaintBody.value, remedies.reconsiderationBody.value,
                remedies.reconsiderationChannel.value, remedies.court.value,
            ].compactMap(\.self)
        }
        let people = try office.accounts.officers(of: AgencyID("shanxi")).map(\.name)
        data = Set(office.unverifiedData().map(\.value))
        names =
            (agencies + people + scene.names + law.ruleSets.map(\.title)
            + DivisionCode.provinces.values + EnglishScene.typed)
            .sorted { $0.count > $1.count }
    }

    /// What is left of a text without them; no Chinese should be.
    func rest(of text: String) -> String {
        guard !data.contains(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            return ""
        }
        var rest = text
        for name in names { rest = rest.replacing(name, with: "") }
        for pattern in ProperChinese.patterns {
            rest = rest.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
        }
        return rest
    }

    private static let patterns = [
        // A law, a chapter of the guide, an article.
        #"《[^》]*》"#, #"服务指南第[一二三四]章(?:“[^”]*”)?[一二三四五六七八九十（）0-9]*"#,
        #"、第[一二三四]章(?:“[^”]*”)?[一二三四（）0-9]*"#,
        #"第[一二三四五六七八九十百]+[条款项](?:第[一二三四五六七八九十百]+[款项])*"#,
        #"[一二三四五六七八九十]（[一二三四五六七八九十]）[0-9]?"#,
        // Numbers of cases, notices and complaints.
        #"晋-(?:投-)?\d{4}-\d{6}"#, #"晋监能资质\p{Han}{1,3}〔\d{4}〕第\d+号"#,
        // A masked name, and the way to the Chinese page.
        #"\p{Han}\*\*"#, "中文",
    ]
}
