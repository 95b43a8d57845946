package import Licensing
import Store

/// One message as its enterprise reads it.
package struct MessageEntry: Hashable, Sendable {
    /// Thirty-two hexadecimal digits.
    package let id: String
    package let kind: MessageKind
    package let `case`: CaseID?
    /// Number of the case's receipt; nil where it has none.
    package let receipt: String?
    /// The notice of which it speaks; nil for none.
    package let paper: Paper?
    /// When it entered the box.
    package let at: Moment
    package let isRead: Bool
    /// The last day of the term of which it reminds; nil for other messages.
    package let until: Day?
}

extension Office {
    /// Messages on a page of the box.
    package static let messagesPerPage = 20

    /// Messages of an enterprise, the newest first.
    ///
    /// - Parameters:
    ///   - enterprise: whose box.
    ///   - page: from 1.
    /// - Returns: one page, and whether there is more behind it.
    /// - Throws: faults of the store.
    package func messages(
        of enterprise: CreditCode,
        page: Int
    ) throws -> (entries: [MessageEntry], hasNext: Bool) {
        let length = Office.messagesPerPage
        let rows = try store.read {
            try $0.messages(of: enterprise, limit: length + 1, offset: (page - 1) * length)
        }
        return (try rows.prefix(length).map(entry), rows.count > length)
    }

    /// A message of an enterprise, as read or unread as before; nil for another's.
    package func message(_ id: String, of enterprise: CreditCode) throws -> MessageEntry? {
        try store.read { try $0.message(id, of: enterprise) }.map(entry)
    }

    /// Opens a message of an enterprise; nil for another's.
    package func openMessage(_ id: String, of enterprise: CreditCode) throws -> MessageEntry? {
        let moment = clock.now()
        guard let row = try store.read({ try $0.message(id, of: enterprise) }) else { return nil }
        if row.readAt == nil {
            try store.change { try $0.open(message: id, of: enterprise, at: moment) }
        }
        return try entry(row)
    }

    /// How many messages nobody of the enterprise has opened.
    package func unreadMessages(of enterprise: CreditCode) throws -> Int {
        try store.read { try $0.unreadMessages(of: enterprise) }
    }

    private func entry(_ row: MessageRow) throws -> MessageEntry {
        let paper = row.paper.flatMap { Paper(messageKey: $0) }
        // A message that nobody can read is no message that is not there.
        guard let kind = MessageKind(rawValue: row.kind), (paper == nil) == (row.paper == nil)
        else { throw StoreFault.unreadable(path: store.path, place: "message \(row.id)") }
        return MessageEntry(
            id: row.id,
            kind: kind,
            case: row.case,
            receipt: row.case.flatMap { book.board.number(of: $0) },
            paper: paper,
            at: row.at,
            isRead: row.readAt != nil,
            until: kind == .correctionDue ? try until(row) : nil
        )
    }

    /// The last day of the term of which a reminder speaks.
    private func until(_ row: MessageRow) throws -> Day? {
        guard let id = row.case, let key = row.paper, let paper = Paper(messageKey: key) else {
            return nil
        }
        return try open(id).state.correctionEnd(of: paper, under: law)
    }
}
