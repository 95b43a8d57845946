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
            guard let key = current.state.correctionToRemindOf(on: moment.day, under: law),
                try !transaction.reading.wasTold(MessageKind.correctionDue.rawValue, key, of: id)
            else { return }
            try tell(.correctionDue, key, about: row, at: moment, in: transaction)
        }
    }
}

extension CaseState {
    /// The request whose term runs out, as a message names it; nil where there is nothing to remind
    /// of: a term runs from the service of its request.
    fileprivate func correctionToRemindOf(on today: Day, under law: Law) -> String? {
        guard let end = correctionEnd(under: law), today <= end,
            let paper = sealedPapers.last(where: { $0.noticeKind == .correction }),
            let service = service(of: paper),
            Correction.reminder(before: end, servedOn: service.on) <= today
        else { return nil }
        return paper.messageKey
    }
}
