/// Why a license, or another application, does not let something happen.
public enum LicenseRefusal: Hashable, Sendable {
    /// The applicant holds a license of the family, and cannot apply for a first one.
    case held(number: String?, LicenseStatus)
    /// The applicant has filed another first application that is not decided.
    case firstApplicationOpen(CaseID)
    /// The matter is about a license, and the case names none that the applicant holds.
    case notHeld
    /// The license is not in term on the day.
    case notInTerm(LicenseStatus)
    /// Another agency issued the license.
    case otherIssuer
    /// The license has changed since the form was shown.
    case stale(seen: Int, now: Int)
    /// Another extension of the license is open.
    case extensionOpen(CaseID)
    /// An extension keeps classes and grades; other ones were asked for.
    case otherScope
    /// The last day of the term is known by its month or year only.
    case lastDayUnknown
    /// The law has renewed the license, and nothing is left to decide.
    case renewedByLaw(on: Day)
    /// The term ended before the extension was granted.
    case endedByExpiry(on: Day)
}

extension LicenseRefusal {
    /// Stable code for interfaces and records.
    var kind: RefusalCode {
        switch self {
        case .held: .licenseHeld
        case .firstApplicationOpen: .firstApplicationOpen
        case .notHeld: .licenseNotHeld
        case .notInTerm: .licenseNotInTerm
        case .otherIssuer: .otherIssuer
        case .stale: .licenseChanged
        case .extensionOpen: .extensionOpen
        case .otherScope: .otherScope
        case .lastDayUnknown: .lastDayUnknown
        case .renewedByLaw: .renewedByLaw
        case .endedByExpiry: .endedByExpiry
        }
    }

    /// The clause that is in the way; nil where none names it.
    var clause: String? {
        switch self {
        case .notInTerm, .renewedByLaw, .endedByExpiry: "《中华人民共和国行政许可法》第五十条"
        case .held, .firstApplicationOpen, .notHeld, .otherIssuer, .stale, .extensionOpen,
            .otherScope, .lastDayUnknown:
            nil
        }
    }

    /// What is in the way and what to do, in Chinese.
    var message: String {
        switch self {
        case .held(let number, let status):
            "本单位已持有许可证（\(number.map { "编号 \($0)，" } ?? "")\(status.title)），同一单位同一种类只有一份许可证，不能再次首次申请；请在该许可证下办理延续或变更。"
        case .firstApplicationOpen:
            "本单位已有一件首次申请尚未办结，不能再次首次申请；请在该办件中补充或撤回后重新申请。"
        case .notHeld: "没有找到本单位持有的这份许可证，请从“我的许可证”重新打开。"
        case .notInTerm(let status): "许可证\(status.title)，不能申请延续；有效期届满后请首次申请。"
        case .otherIssuer: "许可证由其他派出机构颁发，请向颁发该许可证的机构申请延续。"
        case .stale: "许可证在您填写期间有了新的记录，请重新打开核对后再提交。"
        case .extensionOpen: "该许可证已有一件延续申请尚未办结，不能再次申请；请在该办件中办理。"
        case .otherScope: "延续不改变许可类别和等级，申请的类别和等级须与许可证一致；需要变更的，另行申请许可事项变更。"
        case .lastDayUnknown: "许可证有效期届满的日期不确定，请先由机构核实更正，再申请延续。"
        case .renewedByLaw(let day):
            "有效期届满前未作出决定，自\(day.inWords)起视为准予延续，不能再作出决定；请确认视为准予延续并制发新证照。"
        case .endedByExpiry(let day):
            "许可证有效期已于\(day.inWords)届满，延续申请随之终止；需要继续从事许可活动的，请首次申请。"
        }
    }
}
