import Authority
import Hummingbird

extension Desk {
    /// Runs a form's work; a refusal about people comes back as the form's error.
    ///
    /// - Parameters:
    ///   - context: whose form it is.
    ///   - hashes: true for work that hashes a password.
    ///   - again: the value once more, for a form that was sent before; it is given what was kept.
    ///   - work: what the form asks for.
    ///   - refused: the answer to a refusal, mostly the form with its error.
    ///   - done: the answer where all went well.
    /// - Returns: one of the two answers.
    /// - Throws: any other fault of the work.
    func attempt<Value: Sendable>(
        _ context: some SignedInContext,
        hashes: Bool = false,
        again: @escaping @Sendable (Office, String) throws -> Value,
        _ work: @escaping @Sendable (Office) throws -> Value,
        refused: (PeopleRefusal) async throws -> Response,
        done: (Value) throws -> Response
    ) async throws -> Response {
        let value: Value
        do {
            value = try await act(context, hashes: hashes, again: again, work)
        } catch let refusal as PeopleRefusal {
            return try await refused(refusal)
        }
        return try done(value)
    }
}
