import Licensing

extension OfficeRefusal {
    /// A stable name of the refusal, by which its sentence in another language is found.
    package var code: String {
        switch self {
        case .law(let refusal): refusal.code
        case .work(let refusal): refusal.code
        case .people(let refusal): refusal.rawValue
        case .telling(let refusal): refusal.rawValue
        case .noCase: "no-case"
        case .noAgency: "no-agency"
        case .unconfirmed: "unconfirmed"
        case .paper: "paper"
        case .faceDiffers: "face-differs"
        case .application: "application"
        case .answered: "answered"
        case .keyReused: "key-reused"
        case .mayNotRead: "may-not-read"
        case .areaUnconfirmed: "area-unconfirmed"
        case .notHead: "not-head"
        case .findingsUnmet: "findings-unmet"
        case .noMaterial: "no-material"
        case .inherited: "inherited"
        case .registeredOtherwise: "registered-otherwise"
        case .stepUnreadable: "step-unreadable"
        case .notVerified: "not-verified"
        case .noCertificate: "no-certificate"
        case .clockBehind: "clock-behind"
        case .registerChecking: "register-checking"
        case .registerFaulty: "register-faulty"
        case .journalsFaulty: "journals-faulty"
        }
    }

    /// What a sentence in another language may name: identifiers and log-ins, nothing in Chinese.
    package var values: [String: String] {
        switch self {
        case .noCase(let id): ["id": id.rawValue]
        case .noAgency(let id): ["id": id.rawValue]
        case .unconfirmed(let keys): ["data": keys.joined(separator: ", ")]
        case .registeredOtherwise(let number): ["number": number.rawValue]
        case .stepUnreadable(let id, let step): ["id": id.rawValue, "step": step]
        case .areaUnconfirmed(let division): ["division": division.rawValue]
        case .noCertificate(let logins): ["people": logins.joined(separator: ", ")]
        default: [:]
        }
    }
}
