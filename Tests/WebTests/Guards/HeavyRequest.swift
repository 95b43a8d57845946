import Licensing
import TestKit

@testable import Authority
@testable import Web

/// A request for heavy work: to verify, read or examine a file, draw a paper, or hash a password.
enum HeavyRequest: String, CaseIterable, Sendable {
    case file, eligibility, eligibilityPage
    case roster, upload
    case filedPicture, filedPDF, paperPicture, paperPDF, officersPDF
    case login, registration, recovery, newPassword

    var labor: Labor {
        switch self {
        case .file, .eligibility, .eligibilityPage: .verification
        case .roster: .rosters
        case .upload: .uploads
        case .filedPicture, .filedPDF, .paperPicture, .paperPDF, .officersPDF: .drawing
        case .login, .registration, .recovery, .newPassword: .passwords
        }
    }

    /// Whether somebody sends it who is signed in.
    var isSignedIn: Bool {
        switch self {
        case .file, .eligibility, .eligibilityPage, .login, .registration, .recovery: false
        default: true
        }
    }

    /// The status of its answer where there is room.
    var status: Int {
        switch self {
        case .upload, .login: 303
        case .eligibilityPage: 400
        case .eligibility, .roster, .recovery, .newPassword: 422
        default: 200
        }
    }

    /// Brings a case of the applicant to where the request can be sent.
    func prepare(_ fair: Fair) throws -> CaseID {
        switch self {
        case .filedPicture, .filedPDF: return try CorrectingTests.filed(fair.place)
        case .paperPicture, .paperPDF, .officersPDF:
            let id = try fair.filed()
            try fair.office.accept(id, by: fair.officer(.acceptance))
            try fair.office.sealDuePapers(of: id, by: fair.officer(.sealing))
            return id
        default: return try fair.draft(.own)
        }
    }

    /// Sends it as somebody new; what goes before it needs no work of its kind.
    func send(_ fair: Fair, _ id: CaseID) async throws -> Answer {
        switch self {
        case .file, .eligibility, .eligibilityPage: return try await sendPublicly(fair)
        case .roster, .upload: return try await sendFile(fair, "/my/cases/\(id)")
        case .filedPicture: return try await look(fair, "/my/cases/\(id)/application/1")
        case .filedPDF: return try await look(fair, "/my/cases/\(id)/application/file?as=pdf")
        case .paperPicture: return try await look(fair, "/my/cases/\(id)/papers/1/1")
        case .paperPDF: return try await look(fair, "/my/cases/\(id)/papers/1/file?as=pdf")
        case .officersPDF: return try await look(fair, "/office/cases/\(id)/papers/1?as=pdf")
        case .login, .registration, .recovery, .newPassword:
            return try await sendPassword(fair)
        }
    }

    private func sendPublicly(_ fair: Fair) async throws -> Answer {
        switch self {
        case .eligibility:
            let address = "/api/v1/eligibility"
            return try await fair.client.post(address, type: "application/json", Array("{}".utf8))
        case .eligibilityPage:
            return try await fair.client.get("/eligibility?check=1")
        default:
            let file = (field: "file", name: "a.ofd", bytes: Array("PK".utf8))
            return try await Browser(fair.client).upload("/verify", file: file)
        }
    }

    private func sendFile(_ fair: Fair, _ base: String) async throws -> Answer {
        if self == .roster {
            let browser = try await fair.applicant(at: "\(base)/rows/staff")
            let file = (field: "file", name: "人员.csv", bytes: Array("姓名".utf8))
            return try await browser.upload("\(base)/rows/staff/upload", file: file)
        }
        let browser = try await fair.applicant(at: "\(base)/files")
        let file = (field: "file", name: "合同.pdf", bytes: SmallPDF.plain)
        return try await browser.upload("\(base)/files", [("kind", "performance")], file: file)
    }

    private func look(_ fair: Fair, _ address: String) async throws -> Answer {
        let browser: Browser
        if address.hasPrefix("/my") {
            browser = try await fair.applicant(at: "/my")
        } else {
            browser = try await fair.browser(of: .acceptance, at: "/office")
        }
        return try await browser.get(address)
    }

    private func sendPassword(_ fair: Fair) async throws -> Answer {
        let wrong = [("code", "000000"), ("password", "another battery 电照")]
        switch self {
        case .registration:
            let browser = try await fair.stranger(at: "/register")
            return try await browser.post("/register", fair.newcomer().fields)
        case .recovery:
            let browser = try await fair.stranger(at: "/recover/password")
            let fields = [("login", "nobody"), ("recovery", "AAAA-AAAA-AAAA-AAAA")]
            return try await browser.post("/recover/password", fields + wrong)
        case .newPassword:
            let browser = try await fair.applicant(at: "/my/security")
            return try await browser.post("/my/security/password", [("old", "wrong")] + wrong)
        default:
            return try await fair.place.signIn(fair.place.applicant, in: Browser(fair.client))
        }
    }
}
