package import Licensing
import Store

/// What a message says; its words are made from the kind and its paper when it is shown.
package enum MessageKind: String, Sendable, CaseIterable {
    /// 已收到申请: the receipt is ready.
    case received
    /// 文书已送达: a sealed notice is served by this very message.
    case noticeServed = "notice-served"
    /// 文书已作出: a sealed notice waits; it is served by mail or at the counter.
    case noticeSealed = "notice-sealed"
    /// 补正期限将届满: a term to correct runs out in some days.
    case correctionDue = "correction-due"
    /// 电子证照已制发.
    case licensePublished = "license-published"
}

extension Office {
    /// Tells the applicant what acts mean, in the acts' own transaction.
    func tell(
        of acts: [Act],
        on row: CaseRow,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        for act in acts {
            switch act.fact {
            case .received:
                try tell(.received, about: row, at: moment, in: transaction)
            case .published:
                try tell(.licensePublished, about: row, at: moment, in: transaction)
            case .sealApplied(let sealing):
                guard let paper = sealing.paper.messageKey else { continue }
                try sealed(paper, on: row, at: moment, in: transaction)
            default: continue
            }
        }
    }

    /// A sealed notice: the clerk serves it where the applicant has agreed, else the applicant is told that
    /// it comes by mail or waits at the counter.
    private func sealed(
        _ paper: String,
        on row: CaseRow,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        let consent = try transaction.reading.serviceConsent(of: row.applicant)
        guard consent?.isGiven == true else {
            return try tell(.noticeSealed, paper, about: row, at: moment, in: transaction)
        }
        try transaction.enqueue(
            OutboxItem(
                case: row.id,
                agency: row.agency,
                kind: OutboxKind.serve.rawValue,
                payload: paper,
                createdAt: moment
            )
        )
    }

    /// Puts a message into the enterprise's box, and what goes out of the house into the outbox.
    ///
    /// The message has a fresh identifier, or the given one where it must not come twice.
    func tell(
        _ kind: MessageKind,
        _ paper: String? = nil,
        about row: CaseRow,
        at moment: Moment,
        named name: String? = nil,
        in transaction: Transaction
    ) throws {
        let message = MessageRow(
            id: name ?? randomness.hex(16),
            enterprise: row.applicant,
            agency: row.agency,
            case: row.id,
            kind: kind.rawValue,
            paper: paper,
            at: moment
        )
        try transaction.add(message)
        let addresses = try transaction.reading.addresses(of: row.applicant)
        for address in addresses where address.confirmedAt != nil {
            // A way that is not offered would never empty its outbox.
            guard let kind = AddressKind(rawValue: address.kind),
                settings.delivery.courier(for: kind) != nil
            else { continue }
            try transaction.enqueue(
                OutboxItem(
                    case: row.id,
                    agency: row.agency,
                    kind: kind.outbox.rawValue,
                    payload: message.id,
                    createdAt: moment
                )
            )
        }
    }
}

extension Paper {
    /// `acceptance` or `correction/2`: how a message names the notice; nil for what is no notice.
    package var messageKey: String? {
        guard case .notice(let kind, let round) = self else { return nil }
        return round == 1 ? kind.rawValue : "\(kind.rawValue)/\(round)"
    }

    /// The notice that a message names.
    package init?(messageKey: String) {
        let parts = messageKey.split(separator: "/", maxSplits: 1)
        guard let kind = parts.first.flatMap({ NoticeKind(rawValue: String($0)) }) else {
            return nil
        }
        self = .notice(kind, round: parts.count == 2 ? Int(parts[1]) ?? 1 : 1)
    }
}
