import Licensing
public import Register

extension VerificationAnswer {
    /// The answer in words for a person: the whole, then the four questions in their order.
    public var words: String {
        let parts = [
            VerificationAnswer.part(
                "文件",
                verification.file.verdict,
                verification.file.reasons,
                good: "容器完整，所展示的内容均受签章保护"
            ),
            VerificationAnswer.part(
                "印章",
                verification.seal.verdict,
                verification.seal.reasons,
                good: sealSentence
            ),
            VerificationAnswer.part(
                "版本",
                verification.edition.verdict,
                verification.edition.reasons,
                good: editionSentence
            ),
            VerificationAnswer.part(
                "许可",
                verification.license.verdict,
                verification.license.reasons,
                good: licenseSentence
            ),
        ]
        let whole = verification.verdict
        let head = "\(whole.sign) 结论：\(whole.title)（\(documentTitle)，截至 \(asOf)）"
        return ([head] + parts.flatMap { $0 }).joined(separator: "\n")
    }

    private static func part(
        _ name: String,
        _ verdict: Verdict,
        _ reasons: [Reason],
        good: String
    ) -> [String] {
        let sentence = verdict == .valid ? "：\(good)" : ""
        let lines = reasons.map { reason in
            let place = reason.place.isEmpty ? "" : "〔\(reason.place)〕"
            return "    · \(reason.message)\(place)（\(reason.code)）"
        }
        return ["\(verdict.sign) \(name)　\(verdict.title)\(sentence)"] + lines
    }

    private var documentTitle: String {
        switch verification.document {
        case .license: "许可证"
        case .notice: "许可文书"
        case .other: "其他文件"
        }
    }

    private var sealSentence: String {
        let signer = verification.seal.signer ?? ""
        let time = verification.seal.sealedAt.map { "，签章时间 \($0)" } ?? ""
        return "由 \(signer) 签章\(time)"
    }

    private var editionSentence: String {
        verification.document == .notice
            ? "登记簿收录了这份文件"
            : "与登记簿公布的现行版本一致（第 \(verification.edition.version ?? "") 版）"
    }

    private var licenseSentence: String {
        let license = verification.license
        let facts = [
            license.number?.rawValue, license.holder,
            license.validUntil.map { "有效期至 \($0)" },
        ]
        return facts.compactMap { $0 }.joined(separator: "，")
    }
}

extension Verdict {
    /// `√`, `×`, `？` or `－`: never color alone.
    public var sign: String {
        switch self {
        case .valid: "√"
        case .notValid: "×"
        case .cannotConfirm: "？"
        case .notApplicable: "－"
        }
    }

    /// The verdict in Chinese.
    public var title: String {
        switch self {
        case .valid: "有效"
        case .notValid: "无效"
        case .cannotConfirm: "无法确认"
        case .notApplicable: "不适用"
        }
    }
}
