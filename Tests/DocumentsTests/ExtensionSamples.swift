import Documents
import Licensing

/// Values for the tests of an extension's notices; all letters are of 2026-11-20.
extension NoticeSamples {
    static let extensionMatter = "承装（修、试）电力设施许可证延续"

    /// The fill of a case of extension: what the sentences call the matter.
    static var extensionFill: [String: String] {
        fill.merging(["matter": extensionMatter]) { _, own in own }
    }

    /// In time up to thirty calendar days before the last day: 11-15 for 12-15, 10-16 for 11-15.
    static func request(
        filedOn: String = "2026-11-10",
        expiresOn: String = "2026-12-15"
    ) throws -> ExtensionRequest {
        let last = try Samples.day(expiresOn)
        return ExtensionRequest(
            licenseNumber: "1-4-00123-2020",
            expiresOn: last,
            lastDayInTime: last.adding(days: -30),
            filedOn: try Samples.day(filedOn)
        )
    }

    /// Filed on the last day in time; the term is over and nothing was decided.
    static func lapsed(filedOn: String = "2026-10-16") throws -> ExtensionRequest {
        try request(filedOn: filedOn, expiresOn: "2026-11-15")
    }

    static func paper(
        of request: ExtensionRequest? = nil,
        completeOn: String = "2026-11-10",
        acceptedOn: String = "2026-11-20",
        validUntil: String = "2032-12-15"
    ) throws -> ExtensionPaper {
        ExtensionPaper(
            request: try request ?? self.request(),
            grades: try Samples.content().grades,
            completeOn: try Samples.day(completeOn),
            acceptedOn: try Samples.day(acceptedOn),
            validUntil: try Samples.day(validUntil)
        )
    }

    static func extensionGranted(
        paper: ExtensionPaper? = nil,
        basis: String = "《中华人民共和国行政许可法》、《承装（修、试）电力设施许可证管理办法》"
    ) throws -> ExtensionGrantedNotice {
        ExtensionGrantedNotice(
            head: try Samples.head("晋监能资质准延〔2026〕第12号"),
            matter: extensionMatter,
            paper: try paper ?? self.paper(),
            basis: basis,
            places: extensionFill
        )
    }

    static func extensionRefused(
        reasons: [RefusalReason] = [
            RefusalReason(clause: clause, fact: "高压电工应不少于8人，经核查为6人")
        ],
        hearing: RefusalNotice.Hearing = .silent,
        places: [String: String] = extensionFill
    ) throws -> ExtensionRefusedNotice {
        ExtensionRefusedNotice(
            head: try Samples.head("晋监能资质不准延〔2026〕第12号"),
            matter: extensionMatter,
            request: try request(),
            acceptedOn: try Samples.day("2026-11-12"),
            reasons: reasons,
            hearing: hearing,
            places: places
        )
    }

    /// The paper of a renewal by law: filed and accepted by 11-15, until 2032-11-15.
    static func renewal(
        filedOn: String = "2026-10-16",
        completeOn: String = "2026-10-16",
        acceptedOn: String = "2026-10-23",
        expiresOn: String = "2026-11-15"
    ) throws -> ExtensionPaper {
        try paper(
            of: request(filedOn: filedOn, expiresOn: expiresOn),
            completeOn: completeOn,
            acceptedOn: acceptedOn,
            validUntil: "2032-11-15"
        )
    }

    static func extensionConfirmed(
        _ paper: ExtensionPaper? = nil
    ) throws -> ExtensionConfirmedNotice {
        ExtensionConfirmedNotice(
            head: try Samples.head("晋监能资质视延〔2026〕第12号"),
            matter: extensionMatter,
            paper: try paper ?? renewal(),
            basis: "《中华人民共和国行政许可法》、《承装（修、试）电力设施许可证管理办法》",
            contact: contact,
            places: extensionFill
        )
    }

    static func extensionAccepted(
        _ request: ExtensionRequest,
        completeOn: String = "2026-11-10",
        bySilence: Bool = false
    ) throws -> AcceptanceNotice {
        AcceptanceNotice(
            head: try Samples.head("晋监能资质受〔2026〕第12号"),
            matter: extensionMatter,
            requested: try Samples.content().grades,
            acceptedOn: try Samples.day("2026-11-20"),
            bySilence: bySilence,
            term: .beforeExpiry(request, completeOn: try Samples.day(completeOn)),
            contact: contact,
            places: extensionFill
        )
    }

    /// Each notice of an extension, and each that words an extension in its own way.
    static func extensions() throws -> [any Notice] {
        [
            try extensionGranted(), try extensionRefused(), try extensionConfirmed(),
            try extensionAccepted(request()), try extensionAccepted(lapsed()),
            try extensionAccepted(request(filedOn: "2026-11-16"), bySilence: true),
            try correction(extending: request(), until: "2026-12-15"),
            try correction(extending: request(), until: "2026-12-15", isLater: true),
            try refusalProposed(extending: request()), try closure(extending: request()),
        ]
    }
}
