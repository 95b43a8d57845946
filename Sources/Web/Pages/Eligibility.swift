import HTTPTypes
import Hummingbird
import Licensing

/// 资质自测: the form, and above it the findings where it was filled in.
struct EligibilityPage: Page {
    static let template = "eligibility"

    let title: String
    let section: Section? = .eligibility
    let groups: [FormGroup]
    let performance: [FormGroup]
    let showsPerformance: Bool
    let works: Int
    let errors: [FormError]
    let result: EligibilityResult?
    let today: String

    init(
        _ form: EligibilityForm,
        _ fields: Fields,
        errors: [FormError],
        result: EligibilityResult?
    ) {
        let sentences = form.sentences
        title =
            result.map { "\($0.word) - \(sentences("check.title"))" } ?? sentences("check.title")
        groups = form.groups.filled(from: fields, errors: errors)
        performance = form.performance.filled(from: fields, errors: errors)
        showsPerformance =
            fields.isTicked("more")
            || fields.all.contains { field in
                !field.text.isEmpty
                    && (field.name.hasPrefix("work-") || field.name.hasPrefix("revenue-"))
            }
        works = form.works
        self.errors = errors
        self.result = result
        today = Wording.day(form.today, sentences)
    }
}

extension PublicSite {
    /// The form, with its findings where it was filled in.
    ///
    /// It changes nothing and holds no personal data, so it travels in the address: an answer can
    /// be kept, printed and sent on.
    func eligibility(_ request: Request, _ context: PublicContext) async throws -> Response {
        let sentences = pages.sentences(context)
        let today = office.now().day
        guard let ruleSet = office.law.ruleSet(inForceOn: today) else {
            throw Problem(
                .cannotConfirm,
                detail: "今天没有生效的规则集",
                english: "No rules are in force today."
            )
        }
        let fields = context.query
        let form = EligibilityForm(fields, ruleSet: ruleSet, today: today, sentences)
        var errors: [FormError] = []
        var result: EligibilityResult?
        if fields.isTicked("check"), !fields.isTicked("more") {
            let law = office.law
            let (faults, report) = try await workshop.run(.verification) {
                var reading = EligibilityReading(fields, form)
                let application = reading.application()
                return (reading.errors, application.flatMap { law.eligibility(of: $0, on: today) })
            }
            errors = faults
            result = report.map { EligibilityResult($0, sentences) }
        }
        let page = EligibilityPage(form, fields, errors: errors, result: result)
        return pages.answer(
            page,
            context: context,
            path: "/eligibility",
            status: errors.isEmpty ? .ok : .badRequest
        )
    }
}
