import Authority
import HTTPTypes
import Hummingbird
import Licensing

extension Desk {
    /// Does an act that a form asks for, once: the office keeps the answer under the form's key.
    ///
    /// - Returns: what the work gave; nil where this very form was answered before, so that the
    ///   person is led on as after the first time.
    /// - Throws: what the work throws, or the problem "busy" where too many wait; 400 without a key,
    ///   422 where the key was sent with another form.
    func act<Value: Sendable>(
        _ context: some SignedInContext,
        _ request: Request,
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value? {
        let asked = try ActRequest(request, context.form)
        let actor = context.actor
        do {
            return try await run { office in
                guard try office.answer(to: asked, by: actor) == nil else { return nil }
                do {
                    return try body(office.answering(asked))
                } catch {
                    // Of two that were sent at once the other may have been first.
                    guard try office.answer(to: asked, by: actor) == nil else { return nil }
                    throw error
                }
            }
        } catch let refusal as OfficeRefusal {
            throw Desk.problem(refusal)
        }
    }

    /// True where this very form was answered before: to be asked before a form is read against a
    /// case that its own act has moved on.
    func wasAnswered(
        _ context: some SignedInContext,
        _ request: Request
    ) async throws -> Bool {
        let asked = try ActRequest(request, context.form)
        let actor = context.actor
        do {
            return try await run { try $0.answer(to: asked, by: actor) != nil }
        } catch let refusal as OfficeRefusal {
            throw Desk.problem(refusal)
        }
    }

    private static func problem(_ refusal: OfficeRefusal) -> any Error {
        guard case .keyReused = refusal else { return refusal }
        return Problem(.unreadable, detail: refusal.message)
    }
}

extension ActRequest {
    /// What a form asks for, under the key that it was shown with.
    fileprivate init(_ request: Request, _ form: Form) throws {
        let key = form.fields.text("key")
        guard !key.isEmpty else {
            throw Problem(.badRequest, detail: "表单缺少防重复提交的编号，没有办理；请重新打开页面后提交")
        }
        self.init(
            key: key,
            route: "\(request.method.rawValue) \(request.uri.path)",
            bytes: form.content
        )
    }
}
