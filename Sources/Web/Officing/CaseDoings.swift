import Authority
import Licensing

/// An act that the person can do now: a button, or the way to its form.
struct OwnAct: Sendable {
    let label: String
    let address: String
    let isButton: Bool
    let isMain: Bool
    let note: String?
    let clause: String?

    /// The acts in the order of the table, the one for which the case waits first.
    static func all(_ sheet: CaseSheet, _ sentences: Catalogue) -> [OwnAct] {
        let permitted = sheet.possible.filter(\.act.isPermitted)
        // Where the case waits for somebody else nothing is the thing to do.
        let main = permitted.first { $0.act.kind == sheet.waiting?.act }
        let ordered =
            permitted.filter { $0.act.kind == main?.act.kind }
            + permitted.filter { $0.act.kind != main?.act.kind }
        return ordered.flatMap { actor, act in
            acts(act, actor, isMain: act.kind == main?.act.kind, sheet, sentences)
        }
    }

    private static func acts(
        _ act: PossibleAct,
        _ actor: Actor,
        isMain: Bool,
        _ sheet: CaseSheet,
        _ sentences: Catalogue
    ) -> [OwnAct] {
        let address = "/office/cases/\(sheet.file.id)/acts/\(act.kind.rawValue)"
        let inPost = "\(address)?post=\(actor.post.rawValue)"
        let isButton = ActForm.isButton(act.kind)
        let first = OwnAct(
            label: label(act.kind, sheet, sentences),
            address: inPost,
            isButton: isButton,
            isMain: isMain,
            note: note(act.kind, actor, sheet, sentences),
            clause: act.clause
        )
        guard ActForm.hasOtherWay(act.kind) else { return [first] }
        let other = OwnAct(
            label: sentences("office.other.\(act.kind.rawValue)"),
            address: inPost,
            isButton: false,
            isMain: false,
            note: nil,
            clause: nil
        )
        return [first, other]
    }

    private static func label(
        _ kind: ActKind,
        _ sheet: CaseSheet,
        _ sentences: Catalogue
    ) -> String {
        switch kind {
        case .reviewed:
            let proposal = sheet.matter.proposesGrant ? "grant" : "refuse"
            return sentences("office.do.reviewed.\(proposal)")
        case .sealApplied:
            let count = String(sheet.file.state.duePapers.count)
            return sentences("office.do.sealApplied.count", ["count": count])
        default:
            return sentences.find("office.do.\(kind.rawValue)") ?? CaseWords.act(kind, sentences)
        }
    }

    /// Said where the person acts in another's post, or where an act needs a word of care.
    private static func note(
        _ kind: ActKind,
        _ actor: Actor,
        _ sheet: CaseSheet,
        _ sentences: Catalogue
    ) -> String? {
        if actor.post != sheet.files.first?.actor.post {
            let post = sentences("post.\(actor.post.rawValue)")
            return sentences("office.case.standingIn", ["post": post])
        }
        if [.served, .noticeServed].contains(kind),
            let address = sheet.files.lazy.compactMap(\.file.mailAddress).first
        {
            return sentences("office.case.mailTo", ["address": address])
        }
        return sentences.find("office.note.\(kind.rawValue)")
    }
}

/// An act that the person cannot do now, and why.
struct RefusedAct: Sendable {
    let name: String
    let why: String
    /// Language of the reason where it is not the page's.
    let lang: String?
    let clause: String?

    /// Acts that belong to another stage stand apart: there is nothing to be done about them.
    static func all(
        _ sheet: CaseSheet,
        isLater: Bool,
        _ sentences: Catalogue
    ) -> [RefusedAct] {
        sheet.possible.compactMap { _, act in
            guard let refusal = act.refusal, refusal.isOfStage == isLater else { return nil }
            let (text, lang) = RefusalWording.text(refusal, sentences)
            return RefusedAct(
                name: CaseWords.act(act.kind, sentences),
                why: text,
                lang: lang,
                clause: refusal.clause
            )
        }
    }
}
