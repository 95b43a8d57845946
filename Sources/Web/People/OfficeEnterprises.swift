import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// 单位身份审核: the letters that wait, and the counter.
struct LettersPage: Page {
    static let template = "letters"

    /// One letter that waits.
    struct Row: Sendable {
        let id: String
        let enterprise: String
        let code: String
        let person: String
        let at: String
        /// Whether the code's check digit is odd.
        let isOdd: Bool
    }

    /// A person for whom a letter can be handed in.
    struct Candidate: Sendable {
        let id: String
        let name: String
        let standing: String
        let reason: FormItem
    }

    let title: String
    let nav: OfficerNav
    let rows: [Row]
    let code: String
    /// The advice what to compare where the code that was asked for is odd.
    let oddCode: String?
    let hasAsked: Bool
    let candidates: [Candidate]

    init(
        _ letters: [WaitingLetter],
        code: String,
        people: [Person],
        nav: OfficerNav,
        _ sentences: Catalogue
    ) {
        self.nav = nav
        title = sentences("people.letters.title")
        rows = letters.map {
            Row(
                id: $0.id,
                enterprise: $0.claimedName,
                code: $0.enterprise.rawValue,
                person: $0.person.maskedName,
                at: Wording.moment($0.at, sentences),
                isOdd: $0.enterprise.isOdd
            )
        }
        self.code = code
        let isOdd = (try? CreditCode(asPrinted: code))?.isOdd == true
        oddCode = isOdd && !people.isEmpty ? sentences("people.oddCode") : nil
        hasAsked = !code.isEmpty
        candidates = people.map { person in
            Candidate(
                id: person.id,
                name: person.maskedName,
                standing: sentences("people.standing.\(person.standing?.rawValue ?? "waiting")"),
                reason: FormItem.text(
                    "reason",
                    sentences("people.letters.reason"),
                    number: false
                )
            )
        }
    }
}

/// 审核授权函: one letter beside what was claimed.
struct LetterPage: Page {
    static let template = "letter"

    let title: String
    let nav: OfficerNav
    let id: String
    let enterprise: String
    let code: String
    /// The advice what to compare where the code's check digit is odd.
    let oddCode: String?
    let representative: String
    let division: String
    let person: String
    let at: String
    /// What a confirmation does.
    let effect: String
    let isPaper: Bool
    let isOpen: Bool
    let outcome: String?
    let reason: FormItem
    let errors: [FormError]

    init(
        _ view: LetterView,
        fields: Fields,
        error: FormError?,
        nav: OfficerNav,
        _ sentences: Catalogue
    ) {
        self.nav = nav
        title = sentences("people.letter.title")
        id = view.id
        enterprise = view.claimedName
        code = view.enterprise.rawValue
        oddCode = view.enterprise.isOdd ? sentences("people.oddCode") : nil
        representative = view.claimedRepresentative
        division = "\(view.claimedDivision.rawValue) \(view.claimedDivision.provinceName)"
        person = view.person.name
        at = Wording.moment(view.summary.at, sentences)
        effect = sentences(
            view.hasAdministrator ? "people.letter.effectHandler" : "people.letter.effectFirst"
        )
        isPaper = !view.hasFile
        isOpen = view.summary.outcome == nil
        outcome = view.summary.outcome.map {
            sentences($0.isConfirmed ? "people.letter.confirmed" : "people.letter.refused")
                + sentences("frame.colon") + $0.reason
        }
        errors = error.map { [$0] } ?? []
        reason = FormItem.area(
            "reason",
            sentences("people.letters.reason"),
            hint: sentences("people.letters.reasonHint")
        ).filled(from: fields, errors: errors)
    }
}

extension PeopleOffice {
    func letters(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let asked = Amounts.undashed(context.query.text("code")).uppercased()
        let code = try? CreditCode(recorded: asked)
        let actor = context.actor
        let (letters, people, waiting) = try await desk.run { office in
            (
                try office.waitingLetters(for: actor),
                try code.map { try office.counterPeople(of: $0, for: actor) } ?? [],
                try office.waitingCount(for: actor)
            )
        }
        let sentences = pages.sentences(context)
        let nav = OfficerNav(.enterprises, context, waiting: waiting, sentences)
        let page = LettersPage(letters, code: asked, people: people, nav: nav, sentences)
        return pages.answer(page, context: context, path: "/office/enterprises")
    }

    func letter(_ request: Request, _ context: OfficerContext) async throws -> Response {
        try await letter(context, error: nil)
    }

    func letter(
        _ context: OfficerContext,
        error: FormError?
    ) async throws -> Response {
        let id = try context.parameters.require("letter")
        let actor = context.actor
        let (view, waiting) = try await desk.run {
            (try $0.letter(id, for: actor), try $0.waitingCount(for: actor))
        }
        let sentences = pages.sentences(context)
        let page = LetterPage(
            view,
            fields: context.form.fields,
            error: error,
            nav: OfficerNav(.enterprises, context, waiting: waiting, sentences),
            sentences
        )
        return pages.answer(
            page,
            context: context,
            path: "/office/enterprises/letters/\(id)",
            status: error == nil ? .ok : .unprocessableContent
        )
    }

    /// The letter's file: never shown in our pages' place, always as a file of its own.
    func letterFile(
        _ request: Request,
        _ context: OfficerContext
    ) async throws -> Response {
        let id = try context.parameters.require("letter")
        let actor = context.actor
        let file = try await desk.run { try $0.letterFile(id, for: actor) }
        let ending = file.mediaType.split(separator: "/").last.map(String.init) ?? "bin"
        return Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType,
                .contentDisposition: "attachment; filename=\"letter-\(id).\(ending)\"",
                .cacheControl: "no-store",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: file.bytes))
        )
    }

    func conclude(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let id = try context.parameters.require("letter")
        let actor = context.actor
        let isConfirmed = context.form.fields.text("outcome") == "confirm"
        let reason: Remark
        do throws(RemarkFault) {
            reason = try Remark(context.form.fields.text("reason"))
        } catch {
            let sentence = pages.sentences(context)("people.remark")
            return try await letter(context, error: FormError(field: "reason", text: sentence))
        }
        _ = try await desk.act(context) {
            try $0.concludeLetter(id, isConfirmed: isConfirmed, reason: reason, by: actor)
        }
        return Answer.seeOther("/office/enterprises")
    }

    func counter(_ request: Request, _ context: OfficerContext) async throws -> Response {
        let account = try context.parameters.require("account")
        let actor = context.actor
        let reason = try remark(context)
        _ = try await desk.act(context) {
            try $0.recordCounterLetter(for: account, reason: reason, by: actor)
        }
        return Answer.seeOther("/office/enterprises")
    }

    /// The reason that a form gives; nil for one that is none.
    func reason(_ context: OfficerContext) -> Remark? {
        try? Remark(context.form.fields.text("reason"))
    }

    /// The reason that a form gives.
    ///
    /// - Throws: the problem "refused" that says what a reason must be.
    func remark(_ context: OfficerContext) throws -> Remark {
        do throws(RemarkFault) {
            return try Remark(context.form.fields.text("reason"))
        } catch {
            throw Problem(.refused, detail: pages.sentences(context)("people.remark"))
        }
    }
}
