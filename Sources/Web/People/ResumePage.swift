/// 已登录: leads back to the form that the end of the session interrupted.
///
/// Its button carries no token: the form is shown with what was typed, and never taken.
struct ResumePage: Page {
    static let template = "resume"

    let title: String
    let action: String
    let fields: [Fields.Field]

    /// nil where nothing was kept.
    init?(_ place: String, _ fields: Fields, _ sentences: Catalogue) {
        let kept = fields.all.filter { $0.name.hasPrefix(FormLoss.mark) }.map {
            Fields.Field(name: String($0.name.dropFirst(FormLoss.mark.count)), text: $0.text)
        }
        guard !kept.isEmpty else { return nil }
        title = sentences("login.resume.title")
        action = place
        self.fields = kept
    }
}
