import Authority
import HTTPTypes
import Hummingbird
import Licensing
import Register

extension PublicSite {
    /// The form, or the answer about the number in the address.
    func verifyNumber(_ request: Request, _ context: PublicContext) -> Response {
        let sentences = pages.sentences(context)
        guard context.query.first("number") != nil else {
            return pages.answer(VerifyPage(sentences), context: context, path: "/verify")
        }
        let text = context.query.text("number")
        let plain = Amounts.code(text)
        guard let number = try? LicenseNumber(plain) else {
            if let name = SearchWords.address(of: plain, typed: text) {
                return Answer.seeOther(name)
            }
            let error = sentences(text.isEmpty ? "verify.numberMissing" : "verify.numberWrong")
            let page = VerifyPage(sentences, number: text, numberError: error)
            return pages.answer(page, context: context, path: "/verify", status: .badRequest)
        }
        let answer = shelf.index.answer(number, at: office.now())
        count(.number, answer?.verification)
        guard let found = answer else {
            let subject = sentences("verification.number", ["number": number.rawValue])
            let absence = shelf.index.register.absence(of: number, at: office.now())
            return nothing(subject, absence, context: context, path: "/verify")
        }
        return self.answer(
            found.verification,
            subject: sentences("verification.number", ["number": number.rawValue]),
            found.license,
            context: context,
            path: "/verify"
        )
    }

    /// The answer about the QR code of a license.
    func verifyToken(_ request: Request, _ context: PublicContext) -> Response {
        let sentences = pages.sentences(context)
        let found = office.number(context.parameters.get("token") ?? "")
            .flatMap { shelf.index.answer($0, at: office.now()) }
        count(.token, found?.verification)
        guard let found else {
            return nothing(
                sentences("verification.code"),
                nil,
                context: context,
                path: request.uri.path
            )
        }
        return answer(
            found.verification,
            subject: sentences("verification.code"),
            found.license,
            context: context,
            path: request.uri.path
        )
    }

    /// The answer about a file.
    func verifyFile(_ request: Request, _ context: PublicContext) async throws -> Response {
        let sentences = pages.sentences(context)
        // The form around a file is small.
        let body = try await request.bytes(upTo: limits.fileBytesMax + 4_096)
        let kind = request.headers[.contentType] ?? ""
        let office = office
        let found = try await workshop.run(.verification) { () -> (String?, Verification)? in
            guard let form = try? Multipart(body, contentType: kind),
                let file = form.part("file"), !file.bytes.isEmpty
            else { return nil }
            return (file.fileName, office.verify(file.bytes))
        }
        guard let (name, verification) = found else {
            let page = VerifyPage(sentences, fileError: sentences("verify.fileMissing"))
            return pages.answer(page, context: context, path: "/verify", status: .badRequest)
        }
        count(.file, verification)
        // The page shows what stands in the register, never what the file claims: a forgery stands beside
        // the truth.
        let number = verification.license.number
        let license = number.flatMap { shelf.index.license($0)?.content }
        return answer(
            verification,
            subject: sentences("verification.file", ["name": FileName.shown(name)]),
            license,
            context: context,
            path: "/verify"
        )
    }

    /// Counts a verification; what the register does not hold is counted as unknown.
    func count(_ way: VerificationWay, _ verification: Verification?) {
        office.count(way, verification?.verdict.rawValue ?? "unknown")
    }

    private func answer(
        _ verification: Verification,
        subject: String,
        _ license: LicenseContent?,
        context: PublicContext,
        path: String
    ) -> Response {
        let page = VerificationPage(
            verification,
            subject: subject,
            license: license,
            law: office.law,
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: path)
    }

    /// The register holds no such license: an answer of its own, and never a green one.
    private func nothing(
        _ subject: String,
        _ answer: LicenseAnswer?,
        context: PublicContext,
        path: String
    ) -> Response {
        let page = NothingPage(subject, answer, at: office.now(), pages.sentences(context))
        return pages.answer(page, context: context, path: path, status: .notFound)
    }
}

/// The text that somebody typed for a number, and the findings of the search (证照查询).
enum SearchWords {
    /// The search for it where it holds a letter or is a credit code; nil for a number with a mistake.
    static func address(of plain: String, typed: String) -> String? {
        let isCode = plain.utf8.count == 18 && plain.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let hasLetter = plain.unicodeScalars.contains { $0.properties.isAlphabetic }
        guard isCode || hasLetter, CellReading.fits(typed, 100) else { return nil }
        return "/licenses?q=\(Fields.encoded(typed))"
    }
}

/// The name of a file as a page may show it: its last part, no control characters, not too long.
enum FileName {
    /// Most characters of it; a longer one ends with the mark of what was left out.
    static let lengthMax = 80

    static func shown(_ name: String?) -> String {
        let last = (name ?? "").split { $0 == "/" || $0 == "\\" }.last ?? ""
        let plain = last.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: false
            default: true
            }
        }
        let start = String(String.UnicodeScalarView(plain).prefix(lengthMax))
        return plain.count > lengthMax ? "\(start)…" : start
    }
}
