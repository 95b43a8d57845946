import Foundation
import Licensing
import Register
import Store

/// The time at which an office holds its register against the signed heads, and its journals against
/// their chains.
package enum RegisterCheck: Sendable {
    /// Before it is open: commands that act at once.
    case first
    /// While it is open for reading: a server.
    case inBackground
    /// Before it is open, and nothing is published: commands beside the register.
    case alone
}

extension Office {
    /// Checks register and journals, then publishes what waits; a fault is kept, so that everybody is told.
    func settleRegister() throws {
        guard try checkAtStart() else { return }
        do {
            try recordNoticesSealedBefore()
            try publishHead()
            try publishWaiting()
        } catch OfficeRefusal.clockBehind {
            // A clock that is wrong signs nothing; `tend` does once it is right.
        } catch OfficeRefusal.registerFaulty, OfficeRefusal.journalsFaulty {
            // It stands in the book.
        }
    }

    /// Checks register and journals once; true where both are sound.
    ///
    /// A fault is kept in the book, and what one says keeps the other from nothing.
    @discardableResult
    func checkAtStart() throws -> Bool {
        let isRegisterSound = try checkRegisterAtStart()
        let areJournalsSound = try checkJournalsAtStart()
        return isRegisterSound && areJournalsSound
    }

    private func checkRegisterAtStart() throws -> Bool {
        guard book.standing == .checking else { return false }
        do {
            try publishing { try checkRegister() }
            return true
        } catch OfficeRefusal.registerFaulty {
            return false
        }
    }

    private func checkJournalsAtStart() throws -> Bool {
        do {
            try checkJournals()
            return true
        } catch OfficeRefusal.journalsFaulty {
            return false
        }
    }

    /// The same on a thread of its own, and then every content that the journals name.
    func settleRegisterInBackground() {
        book.beginCheck()
        Thread.detachNewThread {
            do {
                try settleRegister()
                try checkContents()
            } catch {
                // A store that cannot be read bears nothing out.
                if book.standing == .checking { book.fail(.unreadable("\(error)")) }
                if book.journals == .checking {
                    book.leave(journals: .faulty(.unreadable("\(error)")))
                }
            }
            book.endCheck()
        }
    }

    /// Waits until the check has ended.
    package func awaitRegisterCheck() {
        while book.isBeingChecked { usleep(5_000) }
    }

    /// Holds the whole stored register against its heads, and what is served against both.
    ///
    /// Runs inside `publishing`.
    func checkRegister() throws {
        let writes = try store.foreignWrites()
        let kept = try keptHead.read()
        let waiting = try store.read { try $0.recordCount() }
        var pass = RegisterPass(store, trust: trust, kept: kept) { !book.isStopping }
        let audit = try pass.run()
        guard audit.size == book.recordCount, audit.root == book.servedRoot ?? audit.root,
            book.servedRoot != nil || writes == book.foreignWrites
        else { throw RegisterFault.changed(size: audit.size) }
        try requireEditions()
        book.pass(
            RegisterWriter(
                continuing: audit,
                signer: custody.registerSigner,
                interval: settings.headLifetime
            ),
            foreignWrites: writes,
            unmarkedBefore: kept == nil ? waiting : nil
        )
    }

    /// Every edition says what its line says: look-ups by QR code go through its row.
    private func requireEditions() throws {
        let register = book.register
        for row in try store.read({ try $0.allEditions() }) {
            // One that waits for its head has its line behind the served ones.
            guard let record = register.edition(row.identifier) else { continue }
            guard record.original == row.originalDigest, record.duplicate == row.duplicateDigest,
                record.contentDigest == row.contentDigest, record.content.number == row.number
            else { throw RegisterFault.edition(row.identifier.description) }
        }
    }

    /// The last signed head outside the database.
    var keptHead: KeptHead { KeptHead(in: settings.dataDirectory) }
}
