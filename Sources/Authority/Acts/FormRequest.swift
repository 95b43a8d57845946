import Seals

/// Who sends a form.
package enum FormHolder: Sendable {
    /// Somebody who is signed in.
    case account(String)
    /// Anybody with the form's own secret: the key is kept beside a mark of it, which names nobody
    /// (a complaint is not tied to the account from which it was sent).
    case secret(String)
}

extension Office {
    /// What a form asks for, under the key that it was shown with.
    ///
    /// Of the body only a mark is kept, which nobody computes without the master key: it may hold a
    /// password or a person's number.
    package func request(
        key: String,
        route: String,
        body: [UInt8],
        from holder: FormHolder
    ) -> ActRequest {
        let kept =
            switch holder {
            case .account(let id): id
            case .secret(let secret): "form " + Hex.of(custody.mark(secret, for: "form holder"))
            }
        return ActRequest(
            key: key,
            route: route,
            body: digest(of: custody.mark(body, for: "form body")),
            holder: kept
        )
    }

    /// Secrets that were shown as an answer, sealed: the same form sent again is shown them again.
    func kept(_ secrets: [String]) -> String {
        Hex.of(custody.encrypt(Array(secrets.joined(separator: " ").utf8)))
    }

    /// The secrets of an answer that was kept.
    package func secrets(of answer: String) throws -> [String] {
        guard let bytes = Hex.bytes(answer) else { throw KeyFault.contentDoesNotOpen }
        return String(decoding: try custody.decrypt(bytes), as: UTF8.self)
            .split(separator: " ").map(String.init)
    }
}
