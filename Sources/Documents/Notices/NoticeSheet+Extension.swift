import Licensing

extension NoticeSheet {
    /// 申请事项, the holder's code and the license that is spoken of.
    mutating func subject(
        _ matter: String,
        _ head: NoticeHead,
        _ request: ExtensionRequest
    ) throws(PaperRefusal) {
        try fact("申请事项", .matter, matter)
        try fact("信用代码", [(head.creditCode.rawValue, .creditCode)], items: [])
        try fact("许可证编号", .licenseNumber, request.licenseNumber)
    }

    /// The license, and until when its term runs, where the matter is an extension; nothing else.
    mutating func term(of request: ExtensionRequest?) throws(PaperRefusal) {
        guard let request else { return }
        try fact("许可证编号", .licenseNumber, request.licenseNumber)
        try fact("有效期届满日", .expiresOn, request.expiresOn)
    }

    /// 延续后有效期.
    mutating func newTerm(_ paper: ExtensionPaper) throws(PaperRefusal) {
        try fact(
            "延续后有效期",
            [
                ("自", nil), (paper.validFrom.inWords, .validFrom), ("起至", nil),
                (paper.validUntil.inWords, .validUntil), ("止", nil),
            ],
            items: [
                (.validFrom, paper.validFrom.description),
                (.validUntil, paper.validUntil.description),
            ]
        )
    }
}
