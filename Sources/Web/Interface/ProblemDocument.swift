import Contract
import HTTPTypes
import Hummingbird

/// A problem as `application/problem+json` (RFC 9457).
struct ProblemDocument {
    private let problem: Problem
    private let site: Site
    private let instance: String

    init(_ problem: Problem, site: Site, instance: String) {
        self.problem = problem
        self.site = site
        self.instance = instance
    }

    /// The document as an answer with its status.
    var response: Response {
        Response(
            status: problem.kind.status,
            headers: [
                .contentType: "application/problem+json",
                .contentLanguage: Language.chinese.tag,
                .cacheControl: "no-store",
            ],
            body: .init(byteBuffer: ByteBuffer(string: json.text))
        )
    }

    private var json: JSON {
        let sentences = Pages.chinese
        let key = "problem.\(problem.kind.rawValue)"
        return .members([
            "type": .string("\(site.publicURL)/problems/\(problem.kind.rawValue)"),
            "title": .string(sentences("\(key).title")),
            "status": .integer(problem.kind.status.code),
            "detail": .string(problem.detail ?? sentences("\(key).cure")),
            "instance": .string("urn:dianzhao:request:\(instance)"),
            "errors": .array(
                problem.places.map {
                    .members(["pointer": .string($0.pointer), "detail": .string($0.detail)])
                }
            ),
        ])
    }
}
