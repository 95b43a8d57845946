import Authority
import HTTPTypes
import Hummingbird

/// Why a form was not taken, though the person who typed it did nothing wrong.
///
/// What was typed is shown again, never done: another page could have sent it.
enum FormLoss: String, Sendable {
    /// Its token is another session's or another visit's.
    case stale
    /// Nobody is signed in any more.
    case over
    /// It was taken once, with other words: its page was gone back to.
    case sent

    /// More than this is not carried through a log-in.
    static let keptBytesMax = 32_768
    /// Before the names of fields that a log-in page carries.
    static let mark = "kept."

    private static let secrets: Set<String> = [
        "csrf", "key", "password", "old", "new", "code", "recovery", "sealed", "ticket",
        "codes-old", "codes-code", "code-email", "code-mobile",
    ]

    /// Whether a field may be shown again: no password, no code and nothing of the form itself.
    static func mayShow(_ field: Fields.Field) -> Bool { !secrets.contains(field.name) }

    /// The fields without those that a log-in page carries.
    static func unmarked(_ fields: Fields) -> Fields {
        var plain = Fields()
        for field in fields.all where !field.name.hasPrefix(mark) {
            plain.append(field.name, field.text)
        }
        return plain
    }
}

extension Form {
    /// What may be shown of the form again; its files are to be chosen anew.
    var again: Form {
        var fields = Fields()
        for field in self.fields.all where FormLoss.mayShow(field) {
            fields.append(field.name, field.text)
        }
        var form = Form()
        form.take(fields)
        return form
    }
}

extension FormGuard {
    /// Answers with the page of the form instead of doing what it asks.
    ///
    /// - Parameters:
    ///   - form: what was sent.
    ///   - request: with which it was sent.
    ///   - context: of the request.
    ///   - loss: why it is not taken.
    /// - Returns: the page, with the status that says that nothing was done.
    /// - Throws: the problem "stale form" where the form has no page, or nothing was typed.
    func showAgain(
        _ form: Form,
        _ request: Request,
        _ context: PublicContext,
        because loss: FormLoss = .stale
    ) async throws -> Response {
        let shown = form.again
        guard !shown.fields.all.isEmpty, let page = page(of: request) else {
            throw Problem(.staleForm)
        }
        var context = context
        context.form = shown
        context.again = loss
        context.query = Fields(urlEncoded: String(page.drop { $0 != "?" }.dropFirst()))
        var response = try await routes.page(request.asking(page), context)
        guard response.status == .ok else { throw Problem(.staleForm) }
        response.status = loss == .sent ? .unprocessableContent : .forbidden
        return response
    }

    /// Answers with the page of a form that was taken once with other words, or says only that it was
    /// where the form has no page: what was done the first time stays, and nothing typed is lost.
    ///
    /// - Throws: the problem that says that the form was taken.
    func showSent(
        _ form: Form,
        _ request: Request,
        _ context: PublicContext,
        _ reused: FormReused
    ) async throws -> Response {
        do {
            return try await showAgain(form, request, context, because: .sent)
        } catch is Problem {
            // The page is gone, or shows no such form any more.
            throw reused
        }
    }

    /// Answers with the log-in page, which carries what was typed; it is shown after the log-in.
    func signInFirst(
        _ request: Request,
        _ context: PublicContext
    ) async throws -> Response {
        // A session that ran out, or the visit that a log-out in another tab left.
        let wasHere = SecretCookie.session(site).value(in: request) != nil || context.visit != nil
        guard wasHere, !request.mayBeLong, let page = page(of: request) else {
            throw SignInNeeded()
        }
        let form = try await Form(request, .left, at: desk).again
        var fields = Fields()
        fields.append("next", page)
        if form.fields.query(without: []).utf8.count <= FormLoss.keptBytesMax {
            for field in form.fields.all { fields.append(FormLoss.mark + field.name, field.text) }
        }
        var context = context
        context.form.take(fields)
        context.query = Fields()
        context.again = .over
        var response = try await routes.page(request.asking("/login"), context)
        guard response.status == .ok else { throw SignInNeeded() }
        response.status = .unauthorized
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// The page on which the form of a request stands: its own address, or the one it came from.
    private func page(of request: Request) -> String? {
        if routes.knows("GET", request.uri.path) { return request.uri.description }
        guard let text = HTTPField.Name("Referer").flatMap({ request.headers[$0] }) else {
            return nil
        }
        let host = request.head.authority ?? ""
        let own = [site.publicURL, "http://\(host)", "https://\(host)"]
        guard let base = own.first(where: { text.hasPrefix($0 + "/") }) else { return nil }
        let page = String(text.dropFirst(base.count).prefix { $0 != "#" })
        let path = String(page.prefix { $0 != "?" })
        return routes.knows("GET", path) ? page : nil
    }
}

extension Request {
    /// The same request, asking for a page of ours.
    fileprivate func asking(_ page: String) -> Request {
        var head = head
        head.method = .get
        head.path = page
        return Request(head: head, body: RequestBody(buffer: .init()))
    }
}
