import Licensing
import Store

extension Office {
    /// 补正期限提醒: tells who has not corrected yet that the term is running out, once for each
    /// request (AMB-7).
    ///
    /// What is due follows from the acts and the day, whether it was told from the message itself:
    /// run again it changes nothing. One case that fails keeps no other waiting.
    ///
    /// - Throws: the first failure, after all were tried.
    package func remindOfCorrections() throws {
        let today = clock.now().day
        // A week is the most that lies between a reminder and the last day.
        let waiting = try store.read { try $0.correcting(from: today, to: today.adding(days: 7)) }
        var failure: (any Error)?
        for id in waiting {
            do {
                try remind(id)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    private func remind(_ id: CaseID) throws {
        try store.change { transaction in
            let moment = try steady(clock.now(), in: transaction)
            guard let row = try transaction.reading.case(id) else { return }
            let current = Case(id: id, acts: try transaction.reading.acts(of: id))
            guard let key = current.correctionToRemindOf(on: moment.day),
                try !transaction.reading.wasTold(MessageKind.correctionDue.rawValue, key, of: id)
            else { return }
            try tell(.correctionDue, key, about: row, at: moment, in: transaction)
        }
    }
}

extension Case {
    /// The request whose term runs out, as a message names it; nil where there is nothing to remind
    /// of, or nobody was asked yet: a request that is not sealed is not told.
    fileprivate func correctionToRemindOf(on today: Day) -> String? {
        let state = state
        guard state.name == .correcting, let correction = state.corrections.last,
            let paper = state.sealedPapers.last(where: { $0.noticeKind == .correction }),
            state.called(paper)?.number == correction.notice,
            let asked = state.called(paper)?.on,
            correction.remindedFrom(askedOn: asked) <= today, today <= correction.until
        else { return nil }
        return paper.messageKey
    }
}
