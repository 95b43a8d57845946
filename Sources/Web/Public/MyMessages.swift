import Authority
import Hummingbird
import Licensing

/// One message as a page shows it.
struct MessageModel: Sendable {
    let href: String
    let title: String
    let text: String
    let at: String
    let receipt: String?
    let caseHref: String?
    let isNew: Bool

    init(_ message: MessageEntry, _ sentences: Catalogue) {
        href = "/my/messages/\(message.id)"
        let paper = message.paper.map { CaseWords.paper($0, sentences) }
        let values = [
            "paper": paper ?? "", "number": message.receipt ?? "",
            "day": Wording.day(message.at.day, sentences),
            "last": message.until.map { Wording.weekday($0, sentences) } ?? "",
            "until": message.until.map { Wording.lastDay($0, sentences) } ?? "",
        ]
        title = sentences("message.\(message.kind.rawValue).title", values)
        text = sentences("message.\(message.kind.rawValue).text", values)
        at = Wording.moment(message.at, sentences)
        receipt = message.receipt
        caseHref = message.case.map { "/my/cases/\($0)" }
        isNew = !message.isRead
    }
}

/// 消息: the box, the agreement to electronic service, and where else somebody is told.
struct MessagesPage: Page {
    static let template = "messages"

    /// One way on which notifications go.
    struct Way: Sendable {
        let kind: String
        let label: String
        let masked: String?
        let isConfirmed: Bool
        let awaitsCode: Bool
        let item: [FormItem]
        let code: [FormItem]
    }

    let title: String
    let errors: [FormError]
    let entries: [MessageModel]
    let previous: String?
    let next: String?
    /// Since when electronic service is agreed; nil where it is not.
    let consent: String?
    let hasConsent: Bool
    /// Whether the enterprise is proved: before, nobody agrees or gives an address for it.
    let isProved: Bool
    let ways: [Way]

    /// - Parameters:
    ///   - scene: what the box is made of.
    ///   - fields: what was typed.
    ///   - wrong: what is wrong with it, and on which way.
    ///   - sentences: in the reader's language.
    init(
        _ scene: MessagesScene,
        _ fields: Fields = Fields(),
        wrong: (kind: AddressKind, refusal: TellingRefusal)? = nil,
        _ sentences: Catalogue
    ) {
        title = sentences("message.title")
        let errors = wrong.map { [MessagesPage.error($0, $1, scene, sentences)] } ?? []
        self.errors = errors
        entries = scene.entries.map { MessageModel($0, sentences) }
        previous = scene.page > 1 ? "/my/messages?page=\(scene.page - 1)" : nil
        next = scene.hasNext ? "/my/messages?page=\(scene.page + 1)" : nil
        consent = scene.consent.map {
            sentences("message.consentSince", ["day": Wording.day($0.givenOn, sentences)])
        }
        hasConsent = scene.consent != nil
        isProved = scene.isProved
        ways = (scene.isProved ? scene.offered : []).map { kind in
            let known = scene.addresses.first { $0.kind == kind }
            return Way(
                kind: kind.rawValue,
                label: sentences("message.way.\(kind.rawValue)"),
                masked: known?.masked,
                isConfirmed: known?.isConfirmed ?? false,
                awaitsCode: known?.awaitsCode ?? false,
                item: [
                    .text(
                        "address-\(kind.rawValue)",
                        sentences("message.way.\(kind.rawValue)"),
                        number: kind == .mobile
                    ).filled(from: fields, errors: errors)
                ],
                code: [
                    FormItem.code("code-\(kind.rawValue)", sentences("message.code"))
                        .filled(from: fields, errors: errors)
                ]
            )
        }
    }

    /// At the field where it can be put right: once no code counts any more, a new one is needed.
    private static func error(
        _ kind: AddressKind,
        _ refusal: TellingRefusal,
        _ scene: MessagesScene,
        _ sentences: Catalogue
    ) -> FormError {
        let awaitsCode = scene.addresses.contains { $0.kind == kind && $0.awaitsCode }
        let field = refusal == .wrongCode && awaitsCode ? "code" : "address"
        return FormError(
            field: "\(field)-\(kind.rawValue)",
            text: sentences("message.refusal.\(refusal)")
        )
    }
}

/// What the box is made of.
struct MessagesScene: Sendable {
    let entries: [MessageEntry]
    let page: Int
    let hasNext: Bool
    let isProved: Bool
    let consent: ServiceConsent?
    let addresses: [ContactAddress]
    let offered: [AddressKind]
}

/// One message.
struct MessagePage: Page {
    static let template = "message"

    let title: String
    let message: MessageModel

    init(_ message: MessageEntry, _ sentences: Catalogue) {
        self.message = MessageModel(message, sentences)
        title = self.message.title
    }
}
