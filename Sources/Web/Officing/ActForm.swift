import Authority
import Licensing

/// The form of one act: its fields; none where a button suffices.
struct ActForm: Sendable {
    let kind: ActKind
    let matter: ActMatter
    /// How many lines a form of lines shows.
    let items: Int
    let sentences: Catalogue

    /// More lines than this are a case for another round.
    static let itemsMax = 30

    /// Acts that ask for a list of lines.
    static func isRepeatable(_ kind: ActKind) -> Bool {
        kind == .correctionRequested || kind == .refusalProposed
    }

    /// Acts that a button does; some of them have a form for another way beside it.
    static func isButton(_ kind: ActKind) -> Bool {
        switch kind {
        case .received, .accepted, .reviewed, .siteCheckSigned, .reviewConfirmed, .resumed,
            .granted, .licenseMade, .sealApplied, .published, .served, .archived:
            true
        default: false
        }
    }

    /// Acts that can be done by a button, and in another way by a form.
    static func hasOtherWay(_ kind: ActKind) -> Bool {
        [.reviewed, .granted, .served].contains(kind)
    }

    var hasFile: Bool {
        [.siteCheckRecorded, .granted, .refused, .statementGiven].contains(kind)
    }

    /// The fields, empty.
    var groups: [FormGroup] {
        switch kind {
        case .notAccepted: nonAcceptance
        case .areaConfirmed: areaConfirmation
        case .correctionRequested: (0..<items).map(correctionItem)
        case .laterItemsAllowed, .reviewReturned, .periodExtended: [reason]
        case .reviewed: [group([select("proposes", ["grant", "refuse"])])]
        case .siteCheckOrdered: siteCheckOrder
        case .siteCheckRecorded: record(conforms: true)
        case .statementGiven: record(conforms: false)
        case .paused: pause
        case .granted: meeting
        case .refused: [looked] + meeting
        case .closedUncorrected: [looked]
        case .refusalProposed: (0..<items).map(refusalReason)
        case .noticeServed: [group([paperChoice]), way]
        case .served: [way]
        default: []
        }
    }

    private var reason: FormGroup {
        group([.area("reason", word("reason"), hint: hint("reason"))])
    }

    private var areaConfirmation: [FormGroup] {
        let agencies = matter.agencies.map { ($0.id.rawValue, $0.name) }
        return [
            group([.text("division", word("division"), hint: hint("division"))]),
            group([.select("competent", word("competent"), agencies)]), reason,
        ]
    }

    private var nonAcceptance: [FormGroup] {
        [
            group([open("ground", ["notNeeded", "notCompetent"])]),
            group([.text("body", word("body"), hint: hint("body"), number: false)]),
            reason,
        ]
    }

    private func correctionItem(_ index: Int) -> FormGroup {
        let materials = matter.materials.map {
            (
                CorrectionPlace.material(kind: $0.kind).formValue,
                MaterialWording.name($0, sentences)
            )
        }
        let parts = FormPart.allCases.map {
            (CorrectionPlace.form(part: $0.rawValue).formValue, $0.title(sentences))
        }
        let options = [("", sentences("office.field.choose"))] + parts + materials
        return FormGroup(
            sentences("office.act.item", ["number": String(index + 1)]),
            [
                FormRow([.select("place-\(index)", word("place"), options)]),
                FormRow([.area("fault-\(index)", word("fault"))]),
                FormRow([clause(index, hint: hint("clause"))]),
                FormRow([.area("example-\(index)", word("example"))]),
            ]
        )
    }

    private func refusalReason(_ index: Int) -> FormGroup {
        FormGroup(
            sentences("office.act.item", ["number": String(index + 1)]),
            [
                FormRow([.area("fact-\(index)", word("fact"))]),
                FormRow([clause(index)]),
            ]
        )
    }

    /// A clause is shown whole: some name several articles.
    private func clause(_ index: Int, hint: String? = nil) -> FormItem {
        .area("clause-\(index)", word("clause"), hint: hint, lengthMax: ActReading.lineMax)
    }

    private var siteCheckOrder: [FormGroup] {
        let officers = matter.people(in: [.inspection]).map {
            FormItem.tick("officer-\($0.account)", onSite($0))
        }
        return [
            FormGroup(word("officers"), hint: hint("officers"), officers.map { FormRow([$0]) }),
            group([.date("on", word("on"))]),
            group([.area("place", word("where"))]),
            reason,
        ]
    }

    /// Two may have one name; and a notice with somebody without certificate cannot be sealed.
    private func onSite(_ officer: Postholder) -> String {
        let name = "\(officer.name) · \(officer.login)"
        return officer.hasCertificate ? name : "\(name) · \(sentences("office.noCertificate"))"
    }

    private func record(conforms: Bool) -> [FormGroup] {
        let choice = conforms ? [group([open("conforms", ["yes", "no"])])] : []
        return choice + [
            group([.area("text", word("record"), hint: hint("record"))]),
            group([.file("file", word("file"), hint: hint("file"))]),
        ]
    }

    private var pause: [FormGroup] {
        let grounds = PauseGround.allCases.map { ground in
            let isChinese = sentences.language == .chinese
            return (ground.rawValue, isChinese ? ground.title : ground.englishTitle)
        }
        return [
            group([.select("ground", word("pauseGround"), [chooseFirst] + grounds)]),
            group([.date("until", word("expectedEnd"))]),
            reason,
        ]
    }

    /// What ends a case against its applicant is done by nobody who has not looked at it once more.
    private var looked: FormGroup {
        group([.tick("looked", sentences("office.looked.\(kind.rawValue)"))])
    }

    private var meeting: [FormGroup] {
        let present = matter.people(in: [.head, .decision, .confirmation, .review]).map {
            FormItem.tick(
                "present-\($0.account)",
                "\($0.name) · \(sentences("post.\($0.post.rawValue)"))"
            )
        }
        return [
            group([.date("on", word("meetingDay"))]),
            FormGroup(word("present"), hint: hint("present"), present.map { FormRow([$0]) }),
            group([.area("text", word("minutes"), hint: hint("record"))]),
            group([.file("file", word("file"), hint: hint("file"))]),
        ]
    }

    private var paperChoice: FormItem {
        let papers = matter.state.unservedPapers.filter { !$0.isLicense }
        return .select(
            "paper",
            word("paper"),
            (papers.count == 1 ? [] : [chooseFirst])
                + papers.map { ($0.formValue, CaseWords.paper($0, sentences)) }
        )
    }

    private var way: FormGroup {
        group([
            select("way", ["mail", "counter", "electronic"]),
            .text("tracking", word("tracking"), hint: hint("tracking"), number: false),
        ])
    }

    private func group(_ items: [FormItem]) -> FormGroup {
        FormGroup("", [FormRow(items)])
    }

    private func select(_ name: String, _ values: [String]) -> FormItem {
        .select(name, word(name), values.map { ($0, sentences("office.\(name).\($0)")) })
    }

    /// A choice that nobody makes by pressing on: none of its values is the usual one.
    private func open(_ name: String, _ values: [String]) -> FormItem {
        let options = values.map { ($0, sentences("office.\(name).\($0)")) }
        return .select(name, word(name), [chooseFirst] + options)
    }

    private var chooseFirst: (String, String) { ("", sentences("office.field.choose")) }

    private func word(_ name: String) -> String { sentences("office.field.\(name)") }
    private func hint(_ name: String) -> String? { sentences.find("office.hint.\(name)") }
}

extension Paper {
    /// `correction.2`, as a form's field carries it.
    var formValue: String {
        switch self {
        case .licenseOriginal: "original"
        case .licenseDuplicate: "duplicate"
        case .notice(let kind, let round): "\(kind.rawValue).\(round)"
        }
    }
}
