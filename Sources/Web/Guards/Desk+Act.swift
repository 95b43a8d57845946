import Authority
import Hummingbird
import Licensing

extension Desk {
    /// Does an act that a form asks for, once: the office keeps the answer under the form's key.
    ///
    /// - Parameters:
    ///   - context: whose form it is.
    ///   - hashes: whether the work hashes a password.
    ///   - again: what the answer that was kept is worth, for this very form sent again.
    ///   - body: the work.
    /// - Returns: what the work gave, now or the first time.
    /// - Throws: what the work throws, or the problem "busy" where too many wait; 422 where the key
    ///   was sent with another form.
    func act<Value: Sendable>(
        _ context: some SignedInContext,
        hashes: Bool = false,
        again: @escaping @Sendable (Office, String) throws -> Value,
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value {
        try await once(asked(context), hashes: hashes, again: again, body)
    }

    /// As above for who need not be signed in: the key is kept with the form's own secret.
    func act<Value: Sendable>(
        _ context: PublicContext,
        hashes: Bool = false,
        again: @escaping @Sendable (Office, String) throws -> Value,
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value {
        let form = context.form
        let asked = Desk.asked(form, from: .secret(form.fields.text("csrf")))
        return try await once(asked, hashes: hashes, again: again, body)
    }

    /// As above for what is worth nothing more a second time.
    ///
    /// - Returns: nil where this very form was answered before, so that the person is led on as
    ///   after the first time.
    func act<Value: Sendable>(
        _ context: some SignedInContext,
        hashes: Bool = false,
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value? {
        try await act(context, hashes: hashes, again: { _, _ in Value?.none }, { try body($0) })
    }

    /// True where this very form was answered before: to be asked before a form is read against a
    /// case that its own act has moved on.
    func wasAnswered(_ context: some SignedInContext) async throws -> Bool {
        let asked = asked(context)
        return try await Desk.tellingReused {
            try await run { try $0.answer(to: asked($0)) != nil }
        }
    }

    /// Whether a form is new, was answered before, or was and says something else now.
    func sending(_ context: some SignedInContext) async throws -> Sending {
        let asked = asked(context)
        do {
            return try await run { try $0.answer(to: asked($0)) == nil ? .first : .again }
        } catch OfficeRefusal.keyReused {
            return .other
        }
    }

    /// How often a form was sent; the same one comes back when its page is gone back to.
    enum Sending: Sendable {
        case first, again, other
    }

    /// Makes the office's request out of a form.
    ///
    /// It digests the whole form, so a thread that works calls it, never one that answers.
    private typealias Asked = @Sendable (Office) -> ActRequest

    private func asked(_ context: some SignedInContext) -> Asked {
        Desk.asked(context.form, from: .account(context.actor.id))
    }

    private static func asked(_ form: Form, from holder: FormHolder) -> Asked {
        { office in
            office.request(key: form.key, route: form.route, body: form.content, from: holder)
        }
    }

    private func once<Value: Sendable>(
        _ asked: @escaping Asked,
        hashes: Bool,
        again: @escaping @Sendable (Office, String) throws -> Value,
        _ body: @escaping @Sendable (Office) throws -> Value
    ) async throws -> Value {
        let work: @Sendable (Office) throws -> Value = { office in
            let request = asked(office)
            if let kept = try office.answer(to: request) { return try again(office, kept) }
            do {
                return try body(office.answering(request))
            } catch {
                // Of two that were sent at once the other may have been first.
                guard let kept = try office.answer(to: request) else { throw error }
                return try again(office, kept)
            }
        }
        return try await Desk.tellingReused {
            try await run(hashes ? .passwords : .store, work)
        }
    }

    private static func tellingReused<Value>(
        _ work: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await work()
        } catch let refusal as OfficeRefusal {
            guard case .keyReused = refusal else { throw refusal }
            throw FormReused(message: refusal.message)
        }
    }
}

/// A form was sent again with other words under the key with which it was taken.
struct FormReused: Error {
    let message: String
}
