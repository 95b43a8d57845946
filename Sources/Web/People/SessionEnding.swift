import Authority
import Hummingbird

extension Gate {
    /// Why the session has ended with which the browser comes to the log-in page, as a sentence; nil where
    /// it does not come for that.
    ///
    /// The reason is the store's, found by the token that the browser holds: no address can say one.
    func ending(_ request: Request, _ context: PublicContext) async throws -> String? {
        guard context.query.isTicked("over") || context.again == .over else { return nil }
        let sentences = pages.sentences(context)
        guard let token = SecretCookie.session(pages.site).value(in: request) else {
            return sentences("login.over.unknown")
        }
        let end = try await desk.run { try $0.accounts.ending(of: token, at: $0.now()) }
        return sentences("login.over.\(end ?? "unknown")")
    }
}
