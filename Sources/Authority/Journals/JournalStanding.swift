package import Licensing
package import Store

/// How the office's journals stand (记录链核对).
package enum JournalStanding: Hashable, Sendable {
    /// They are being held against their chains; nothing is sealed or signed meanwhile.
    case checking
    /// Each row is the one that was chained.
    case sound(JournalReport)
    /// One is not; nothing is sealed or signed until an operator has mended it.
    case faulty(JournalFault)
}

extension Office {
    /// How the journals stand now.
    package var journalStanding: JournalStanding { book.journals }

    /// Holds every journal against its chain; what is found stands in the book.
    ///
    /// - Throws: `OfficeRefusal.journalsFaulty`; `CancellationError` where the office closes.
    func checkJournals() throws {
        do {
            let pass = JournalPass(store) { !book.isStopping }
            book.leave(journals: .sound(try pass.run()))
        } catch let fault as JournalFault {
            book.leave(journals: .faulty(fault))
            throw OfficeRefusal.journalsFaulty(fault)
        }
    }

    /// Takes the database's tip for the right one, where the journals agree with their chains.
    ///
    /// The operator who put an older database in its place knows that its end is missing.
    func acceptJournals() throws {
        do {
            _ = try JournalPass(store, asksOutside: false).run()
        } catch is JournalFault {
            // The tip outside goes on telling.
            return
        }
        try store.acceptTip()
    }
}

extension Custody {
    /// Makes the codes with which the store chains its journals.
    ///
    /// - Parameter moment: the instant that is written down where chains begin.
    /// - Returns: the codes, without the key.
    package func chaining(at moment: Moment) -> Chaining {
        Chaining(at: moment) { journalCode(of: $0) }
    }
}
