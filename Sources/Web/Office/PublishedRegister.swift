package import Licensing

/// Status of a license on a day; the raw values are those of the command-line contract.
package enum LicenseStatus: String, Sendable, CaseIterable {
    case valid, notYetValid, expiring, expired, suspended, revoked, withdrawn, rescinded, cancelled
    case unknown

    /// What the status means for the question whether the license may be relied on.
    package var verdict: Verdict {
        switch self {
        case .valid, .expiring: .valid
        case .notYetValid, .expired, .suspended, .revoked, .withdrawn, .rescinded, .cancelled:
            .notValid
        case .unknown: .cannotConfirm
        }
    }
}

/// One license as the register shows it to everybody: its current edition.
package struct PublishedLicense: Sendable {
    package let content: LicenseContent
    /// Position of its record in the register, from 0.
    package let record: Int
    /// What stands in the QR code's address.
    package let token: String
    /// A status that an act has set (cancelled, revoked …); nil where only the days decide.
    package let standing: LicenseStatus?
    /// From this many days before its end a license counts as expiring.
    package let expiringDays: Int

    package init(
        content: LicenseContent,
        record: Int,
        token: String,
        standing: LicenseStatus? = nil,
        expiringDays: Int = 90
    ) {
        self.content = content
        self.record = record
        self.token = token
        self.standing = standing
        self.expiringDays = expiringDays
    }

    /// The status on a day.
    package func status(on day: Day) -> LicenseStatus {
        if let standing { return standing }
        if day < content.validFrom { return .notYetValid }
        if day > content.validUntil { return .expired }
        return content.validUntil.number - day.number < expiringDays ? .expiring : .valid
    }
}

/// The published licenses as of one publication: never changed, replaced as a whole.
package final class PublishedRegister: Sendable {
    /// Records in the register's log.
    package let size: Int
    /// Time of the signed head; nil where nothing has been published.
    package let headTime: Moment?
    /// Until when the head may be relied on.
    package let nextUpdate: Moment?
    /// Current editions, the last published first.
    package let licenses: [PublishedLicense]

    let entries: [String: LookUpEntry]
    private let byToken: [String: PublishedLicense]
    let searchTexts: [SearchText]

    package init(
        size: Int,
        headTime: Moment?,
        nextUpdate: Moment?,
        licenses: [PublishedLicense]
    ) {
        self.size = size
        self.headTime = headTime
        self.nextUpdate = nextUpdate
        self.licenses = licenses
        entries = Dictionary(
            licenses.map { ($0.content.number.rawValue, LookUpEntry($0)) },
            uniquingKeysWith: { first, _ in first }
        )
        byToken = Dictionary(
            licenses.map { ($0.token, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        searchTexts = licenses.map(SearchText.init)
    }

    /// The license of a number.
    package func license(number: String) -> PublishedLicense? {
        entries[number]?.license
    }

    /// The license to which a QR code's token belongs.
    package func license(token: String) -> PublishedLicense? {
        byToken[token]
    }

    /// False where the signed head is older than it may be: then nothing is confirmed.
    package func isCurrent(at moment: Moment) -> Bool {
        guard let nextUpdate else { return false }
        return moment <= nextUpdate
    }
}
