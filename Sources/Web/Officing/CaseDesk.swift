import Authority
import Licensing

/// Who has the case on the desk, and what can be changed about it.
struct CaseDesk: Sendable {
    /// One way to change it.
    struct Move: Sendable {
        let address: String
        let label: String
        let people: [SearchPage.Option]
        let hasPeople: Bool
    }

    let holder: String
    let moves: [Move]

    /// nil where the case waits for nobody of the agency, or the person only looks on.
    init?(_ sheet: CaseSheet, _ context: OfficerContext, _ sentences: Catalogue) {
        guard context.post.handlesCases,
            let post = sheet.waiting?.posts.first(where: \.handlesCases)
        else { return nil }
        let entry = sheet.holder
        holder = entry?.assigneeName ?? sentences("office.desk.nobody")
        let address = "/office/cases/\(sheet.file.id)/assignment?post=\(post.rawValue)"
        let posts = sheet.files.map(\.actor.post)
        var moves: [Move] = []
        func add(_ name: String, _ people: [SearchPage.Option] = []) {
            moves.append(
                Move(
                    address: "\(address)&do=\(name)",
                    label: sentences("office.do.\(name)"),
                    people: people,
                    hasPeople: !people.isEmpty
                )
            )
        }
        if posts.contains(post), entry?.assignee == nil { add("claim") }
        if entry?.assignee == context.actor.id { add("giveBack") }
        let others = sheet.people.filter { $0.post == post }
        if !Set(posts).isDisjoint(with: [.confirmation, .head]), !others.isEmpty {
            add(
                "assign",
                others.map {
                    SearchPage.Option(
                        value: $0.account,
                        text: $0.name,
                        isChosen: $0.account == entry?.assignee
                    )
                }
            )
        }
        self.moves = moves
    }
}

/// What somebody must know before acting: said once above everything else.
enum CaseNotes {
    static func of(_ sheet: CaseSheet, _ sentences: Catalogue) -> [String] {
        let state = sheet.file.state
        var notes: [String] = []
        if let by = state.opening?.assistedBy {
            let name = sheet.people.first { $0.account == by }?.name ?? by
            notes.append(sentences("office.noted.assisted", ["name": name]))
        }
        if let name = sheet.differences.name {
            notes.append(sentences("office.noted.otherName", ["name": name]))
        }
        if sheet.differences.isRepresentativeOther {
            notes.append(sentences("office.noted.otherRepresentative"))
        }
        if state.bySilence { notes.append(sentences("office.noted.silence")) }
        if let reason = state.extension?.reason.text {
            notes.append(sentences("office.noted.extended", ["reason": reason]))
        }
        if let check = state.openSiteCheck {
            let day = Wording.day(check.order.on, sentences)
            notes.append(sentences("office.noted.siteCheck", ["day": day]))
        }
        if let until = state.lastDayToSpeak(under: sheet.law), state.decision == nil {
            let day = Wording.lastDay(until, sentences)
            let key = state.statements.isEmpty ? "proposal" : "statement"
            notes.append(sentences("office.noted.\(key)", ["day": day]))
        }
        return notes
    }
}
