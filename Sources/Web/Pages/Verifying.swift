import HTTPTypes
import Hummingbird
import Licensing

extension PublicSite {
    /// The form, or the answer about the number in the address.
    func verifyNumber(_ request: Request, _ context: PublicContext) -> Response {
        let sentences = pages.sentences(context)
        guard context.query.first("number") != nil else {
            return pages.answer(VerifyPage(sentences), context: context, path: "/verify")
        }
        let text = context.query.text("number")
        guard let number = try? LicenseNumber(text) else {
            let error = sentences(text.isEmpty ? "verify.numberMissing" : "verify.numberWrong")
            let page = VerifyPage(sentences, number: text, numberError: error)
            return pages.answer(page, context: context, path: "/verify", status: .badRequest)
        }
        let register = office.register()
        let license = register.license(number: number.rawValue)
        return answer(
            register.verification(of: license, at: office.now()),
            subject: sentences("verification.number", ["number": number.rawValue]),
            license?.content,
            context: context,
            path: "/verify"
        )
    }

    /// The answer about the QR code of a license.
    func verifyToken(_ request: Request, _ context: PublicContext) -> Response {
        let sentences = pages.sentences(context)
        let register = office.register()
        let license = register.license(token: context.parameters.get("token") ?? "")
        return answer(
            register.verification(of: license, at: office.now()),
            subject: sentences("verification.code"),
            license?.content,
            context: context,
            path: request.uri.path,
            status: license == nil ? .notFound : .ok
        )
    }

    /// The answer about a file.
    func verifyFile(_ request: Request, _ context: PublicContext) async throws -> Response {
        let sentences = pages.sentences(context)
        // The form around a file is small.
        let body = try await request.bytes(upTo: limits.fileBytesMax + 4_096)
        guard
            let form = try? Multipart(body, contentType: request.headers[.contentType] ?? ""),
            let file = form.part("file"), !file.bytes.isEmpty
        else {
            let page = VerifyPage(sentences, fileError: sentences("verify.fileMissing"))
            return pages.answer(page, context: context, path: "/verify", status: .badRequest)
        }
        let verification = office.verify(file.bytes)
        let number = verification.license.facts["number"] ?? ""
        // What stands in the register is shown, never what the file claims, and only where the
        // file is an edition of it.
        let isEdition = verification.edition.verdict == .valid
        let license = isEdition ? office.register().license(number: number)?.content : nil
        return answer(
            verification,
            subject: sentences("verification.file", ["name": FileName.shown(file.fileName)]),
            license,
            context: context,
            path: "/verify"
        )
    }

    private func answer(
        _ verification: Verification,
        subject: String,
        _ license: LicenseContent?,
        context: PublicContext,
        path: String,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = VerificationPage(
            verification,
            subject: subject,
            license: license,
            law: office.law,
            pages.sentences(context)
        )
        return pages.answer(page, context: context, path: path, status: status)
    }
}

/// The name of a file as a page may show it: its last part, no control characters, not too long.
enum FileName {
    static func shown(_ name: String?) -> String {
        let last = (name ?? "").split { $0 == "/" || $0 == "\\" }.last ?? ""
        let plain = last.unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: false
            default: true
            }
        }
        return String(String.UnicodeScalarView(plain).prefix(80))
    }
}
