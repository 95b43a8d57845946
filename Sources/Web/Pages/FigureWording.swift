import Licensing

/// Required and found as the rules state them, with their units and in the reader's language.
enum FigureWording {
    static func text(_ text: String, _ rule: Rule, _ sentences: Catalogue) -> String {
        if rule == .revenue, let amount = try? Money(text) {
            return Wording.yuan(amount, sentences)
        }
        if let number = Int(text) { return figure(number, rule, sentences) }
        if let key = words[text] { return sentences("figure.\(key)") }
        return title(text, sentences) ?? text
    }

    /// The words in which the rules state what is no number.
    private static let words = [
        "具备": "has", "不具备": "hasNot", "专人专岗": "dedicated", "无安全负责人": "noSafetyLead",
        "无技术负责人": "noTechnicalLead", "无": "none", "所在地派出机构": "ownAgency", "未确定": "unclear",
    ]

    private static func figure(_ number: Int, _ rule: Rule, _ sentences: Catalogue) -> String {
        switch rule {
        case .technicalLeadExperience, .safetyLeadExperience:
            months(number, sentences)
        case .technicians, .techniciansIntermediate, .skilledWorkers, .highVoltageElectricians,
            .noOtherEmployer:
            sentences("figure.people", ["count": Wording.grouped(number)])
        default:
            Wording.grouped(number)
        }
    }

    /// `7 年 8 个月`.
    private static func months(_ count: Int, _ sentences: Catalogue) -> String {
        let (years, months) = count.quotientAndRemainder(dividingBy: 12)
        var parts: [String] = []
        if years > 0 { parts.append(sentences("figure.years", ["count": String(years)])) }
        if months > 0 || years == 0 {
            parts.append(sentences("figure.months", ["count": String(months)]))
        }
        return parts.joined(separator: " ")
    }

    private static func title(_ text: String, _ sentences: Catalogue) -> String? {
        TitleLevel.allCases.first { $0.title == text }.map { sentences("title.\($0.rawValue)") }
    }
}
