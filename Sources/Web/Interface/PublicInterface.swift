import Authority
import Contract
import HTTPTypes
import Hummingbird
import Licensing
import NIOCore
import Register

/// The JSON interface of the public side, version 1.
extension PublicSite {
    /// `GET /api/v1/licenses/{number}`: from the snapshot in memory, with nothing awaited.
    func lookUp(_ request: Request, _ context: PublicContext) throws -> Response {
        let index = shelf.index
        let text = context.parameters.get("number") ?? ""
        guard let license = index.license(text) else {
            guard let number = try? LicenseNumber(text) else {
                throw Problem(.notFound, detail: "登记簿中没有这个许可证编号")
            }
            throw Problem(.notFound, detail: absence(of: number))
        }
        let now = office.now()
        let standing = license.standing(in: index.register, at: now)
        return JSON.answer(
            license.document.body(
                status: standing.status,
                verdict: standing.verdict,
                validUntil: standing.validUntil,
                asOf: now
            )
        )
    }

    /// `GET /api/v1/licenses?q=&agency=&page=`.
    func list(_ request: Request, _ context: PublicContext) async throws -> Response {
        let query = try LicenseQuery(checking: context.query)
        let index = shelf.index
        let found = try await workshop.run(.search) { index.search(query) }
        let now = office.now()
        let asOf = now.description
        var buffer = ByteBuffer(
            string: "{\"asOf\":\"\(asOf)\",\"total\":\(found.total),\"page\":\(found.page),"
                + "\"pageSize\":\(LicensePage.length),\"licenses\":["
        )
        for (position, license) in found.licenses.enumerated() {
            if position > 0 { buffer.writeStaticString(",") }
            let standing = license.standing(in: index.register, at: now)
            license.document.write(
                status: standing.status,
                verdict: standing.verdict,
                validUntil: standing.validUntil,
                asOf: asOf,
                to: &buffer
            )
        }
        buffer.writeStaticString("]}")
        return JSON.answer(buffer)
    }

    /// `POST /api/v1/verifications`: the bytes of a file, or `{"number": …}`.
    func verification(_ request: Request, _ context: PublicContext) async throws -> Response {
        switch request.mediaType {
        case "application/json":
            return try await numberVerification(request)
        case "", "application/x-www-form-urlencoded", "multipart/form-data":
            throw Problem(
                .unsupportedMediaType,
                detail: "请用 application/ofd（文件字节）或 application/json（许可证编号）"
            )
        default:
            // A PDF or a picture that names itself as one is answered too: it is no OFD.
            let bytes = try await request.bytes(upTo: limits.fileBytesMax)
            guard !bytes.isEmpty else { throw Problem(.unreadable, detail: "请求没有内容，请提交OFD文件的字节") }
            let office = office
            let verification = try await workshop.run(.verification) { office.verify(bytes) }
            count(.file, verification)
            return VerificationAnswer(verification).json.answer()
        }
    }

    /// That a number is not held, and whether that says anything.
    private func absence(of number: LicenseNumber) -> String {
        let answer = shelf.index.register.absence(of: number, at: office.now())
        let why = answer.reasons.map(\.message).joined(separator: "；")
        return answer.verdict == .notValid
            ? why : "登记簿中没有这个许可证编号，无法确认：\(why)"
    }

    private func numberVerification(_ request: Request) async throws -> Response {
        let body = try await json(request)
        guard case .object(let members) = body,
            case .string(let text)? = members.first(where: { $0.key == "number" })?.value
        else {
            throw Problem(
                .unreadable,
                detail: "请给出许可证编号",
                places: [Problem.Place("/number", "应为许可证编号，如 1-4-00123-2026")]
            )
        }
        let number: LicenseNumber
        do {
            number = try LicenseNumber(text)
        } catch {
            throw Problem(
                .unreadable,
                detail: "许可证编号不对",
                places: error.reasons.map { Problem.Place("/number", $0.message) }
            )
        }
        let found = shelf.index.answer(number, at: office.now())
        count(.number, found?.verification)
        guard let answer = found else {
            throw Problem(.notFound, detail: absence(of: number))
        }
        return VerificationAnswer(answer.verification).json.answer()
    }

    /// `GET /api/v1/verifications/{token}`: what a QR code leads to, as data.
    func tokenVerification(_ request: Request, _ context: PublicContext) throws -> Response {
        let found = office.number(context.parameters.get("token") ?? "")
            .flatMap { shelf.index.answer($0, at: office.now()) }
        count(.token, found?.verification)
        guard let answer = found else { throw Problem(.notFound, detail: "没有这个核验码") }
        return VerificationAnswer(answer.verification).json.answer()
    }

    /// `POST /api/v1/eligibility`: the same input and output as the command line.
    func eligibilityCheck(_ request: Request, _ context: PublicContext) async throws -> Response {
        guard request.mediaType == "application/json" else {
            throw Problem(.unsupportedMediaType, detail: "请用 application/json")
        }
        let day = try asked(context.query)
        let bytes = try await request.bytes(upTo: limits.jsonBytesMax)
        let law = office.law
        return try await workshop.run(.verification) {
            try PublicSite.eligibility(bytes, on: day, under: law)
        }.answer()
    }

    private static func eligibility(_ bytes: [UInt8], on day: Day?, under law: Law) throws -> JSON {
        do {
            let reader = try ApplicationReader(JSONPlace(JSON.parse(bytes)))
            let on = day ?? reader.submittedOn
            let inForce = law.ruleSet(inForceOn: on)
            // Without a rule set in force the input is still read, so that its faults are named.
            guard let ruleSet = inForce ?? law.ruleSets.first else {
                throw Problem(.cannotConfirm, detail: "规则数据中没有规则集")
            }
            let application = try reader.application(under: ruleSet)
            guard inForce != nil else { return EligibilityAnswer.noRuleSet(on: on) }
            return EligibilityAnswer.json(law.eligibility(of: application, on: on, under: ruleSet))
        } catch let error as BadInput {
            throw Problem(error)
        }
    }

    private func asked(_ query: Fields) throws -> Day? {
        guard let text = query.first("on") else { return nil }
        guard let day = Day(text) else {
            throw Problem(
                .badRequest,
                detail: "日期不对",
                places: [Problem.Place("on", "应为 yyyy-MM-dd")]
            )
        }
        return day
    }

    private func json(_ request: Request) async throws -> JSON {
        // A license's number has seventeen characters.
        let bytes = try await request.bytes(upTo: 4_096)
        do {
            return try JSON.parse(bytes)
        } catch {
            throw Problem(error)
        }
    }
}

extension Problem {
    /// Input that cannot be read, with its place.
    init(_ error: BadInput) {
        self.init(
            .unreadable,
            detail: error.description,
            places: [Place(error.pointer, error.message)]
        )
    }
}

extension LicenseQuery {
    /// Reads the query of the interface; there a wrong page is a fault of the caller.
    init(checking fields: Fields) throws {
        if let page = fields.first("page") {
            guard let number = Int(page), (1...1_000_000).contains(number) else {
                throw Problem(
                    .badRequest,
                    detail: "页码不对",
                    places: [Problem.Place("page", "应为 1 至 1000000 的整数")]
                )
            }
        }
        self.init(fields)
        if isTooLong {
            throw Problem(
                .badRequest,
                detail: "查询内容过长",
                places: [Problem.Place("q", "最多 \(LicenseQuery.textMax) 个字符")]
            )
        }
    }
}
