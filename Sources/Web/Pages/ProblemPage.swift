import Hummingbird

/// A request that cannot be answered, as a page.
struct ProblemPage: Page {
    static let template = "problem"

    let title: String
    let heading: String
    let what: String
    let detail: String?
    let cure: String
    /// By which an operator finds the request in the log.
    let reference: String?

    init(_ problem: Problem, _ sentences: Catalogue, reference: String?) {
        let key = "problem.\(problem.kind.rawValue)"
        title = sentences("\(key).title")
        heading = title
        what = sentences("\(key).what")
        cure = sentences("\(key).cure")
        let isEnglish = sentences.language == .english
        detail = isEnglish ? problem.english ?? problem.detail : problem.detail
        self.reference = reference
    }
}

extension Pages {
    /// A problem as a page with its status.
    func problem(_ problem: Problem, context: PublicContext, path: String) -> Response {
        let page = ProblemPage(
            problem,
            sentences(context),
            reference: problem.kind == .fault ? context.reference : nil
        )
        return answer(page, context: context, path: path, status: problem.kind.status)
    }
}
