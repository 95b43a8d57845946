import Authority
import Hummingbird

/// 绑定动态口令: the device reads the secret, and shows its first code.
struct EnrolPage: Page {
    static let template = "enrol"

    let title: String
    let sealed: String
    let secret: String
    /// The QR code as one path in a square of `side` modules.
    let path: String
    let side: Int
    let error: String?
    let errors: [FormError]
    /// Where the person was going; nil for nowhere.
    let next: String?

    init(_ step: EnrolmentStep, error: FormError?, next: String?, _ sentences: Catalogue) {
        self.next = next
        title = sentences("people.enrol.title")
        sealed = step.sealed
        secret = step.secret
        side = step.modules.count + 8
        path = EnrolPage.path(step.modules)
        self.error = error?.text
        errors = error.map { [$0] } ?? []
    }

    /// Each row's dark modules, those side by side together.
    private static func path(_ modules: [[Bool]]) -> String {
        var path = ""
        for (row, line) in modules.enumerated() {
            var column = 0
            while column < line.count {
                let length = line[column...].prefix { $0 }.count
                if length > 0 { path += "M\(column + 4) \(row + 4)h\(length)v1h-\(length)z" }
                column += max(length, 1)
            }
        }
        return path
    }
}

/// Codes that are shown this once.
struct CodesPage: Page {
    static let template = "codes"

    let title: String
    let lead: String
    let codes: [String]
    let next: String
    let nextText: String

    init(_ name: String, _ codes: [String], next: String, _ sentences: Catalogue) {
        title = sentences("people.\(name).title")
        lead = sentences("people.\(name).lead")
        self.codes = codes
        self.next = next
        nextText = sentences("people.\(name).next")
    }
}
