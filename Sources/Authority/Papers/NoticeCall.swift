import Licensing

/// The act that called for a notice, with the number that it gave it.
struct NoticeCall {
    /// The notice with its round.
    let paper: Paper
    let number: NoticeNumber
    let act: Act
}

extension Case {
    /// The act that called for a notice; a second correction is another round.
    func call(for kind: NoticeKind, round: Int) -> NoticeCall? {
        guard let matter = state.opening?.matter else { return nil }
        let calls = acts.filter { $0.fact.notice(in: matter)?.kind == kind }
        guard calls.indices.contains(round - 1),
            let notice = calls[round - 1].fact.notice(in: matter)
        else { return nil }
        return NoticeCall(
            paper: .notice(kind, round: round),
            number: notice.number,
            act: calls[round - 1]
        )
    }
}
