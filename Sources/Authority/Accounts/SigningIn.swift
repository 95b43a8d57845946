import Store

extension Office {
    /// Log-in by a form; the form sent twice is one session.
    ///
    /// - Throws: `OfficeRefusal.answered`, and faults of the store and of the keys.
    package func signIn(
        _ attempt: SignInAttempt,
        source: String,
        device: String?,
        replacing former: String?
    ) throws -> SignIn {
        try accounts.signIn(
            attempt,
            source: source,
            device: device,
            replacing: former,
            at: now()
        ) { work in
            try once(
                by: nil,
                answer: { $0.map { kept([$0.token, $0.visitor.device ?? "-"]) } },
                work
            )
        }
    }

    /// The session to which the form led the first time; refused where it has ended since.
    package func signIn(again answer: String) throws -> SignIn {
        let secrets = try secrets(of: answer)
        guard let token = secrets.first,
            var visitor = try accounts.visitor(token: token, at: now())
        else { return .refused }
        visitor.device = secrets.dropFirst().first
        return .admitted(token: token, visitor)
    }
}
