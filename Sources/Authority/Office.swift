package import Licensing
import Register
import Seals
import Store

/// The office (许可机关): what can be done, each capability in a file of its own.
///
/// It holds the law, the store, the keys, the papers' fonts and the published register, asks its
/// clock once for each command, and knows nothing of pages or arguments.
package struct Office: Sendable {
    package let law: Law
    package let settings: OfficeSettings
    let store: Store
    let clock: Clock
    let randomness: Randomness
    let custody: Custody
    /// Who may come in.
    package let accounts: Accounts
    let papers: PaperRoom
    let book: RegisterBook
    /// Runs after each durable step of issuing; tests stop the program there.
    let afterStage: @Sendable (IssuingStage) throws -> Void
    /// True where a play brings a clock of its own, which may stand before the store's last act.
    var isPlayed = false
    /// The request that the next act answers; nil for acts of the program itself.
    var request: ActRequest?
    /// How many acts the case had when its page was shown; nil where it does not matter.
    var seenActs: Int?

    /// Opens an office on its folder, makes what is missing, and finishes what a crash left.
    ///
    /// - Parameters:
    ///   - settings: what the operator sets.
    ///   - law: rule sets, calendar, agencies and wordings.
    ///   - clock: where the time is asked.
    ///   - randomness: for identifiers, serials and tokens.
    ///   - environment: may carry the storage key.
    ///   - registerCheck: when the stored register is held against its signed heads.
    ///   - afterStage: runs after each durable step of issuing.
    /// - Returns: the open office; one for a folder at a time.
    /// - Throws: `StoreFault`, `KeyFault`, `FontFault`: each says what to do.
    package static func open(
        _ settings: OfficeSettings,
        law: Law,
        clock: Clock = .system,
        randomness: Randomness = .system,
        environment: [String: String] = [:],
        registerCheck: RegisterCheck = .first,
        afterStage: @escaping @Sendable (IssuingStage) throws -> Void = { _ in }
    ) throws -> Office {
        try DurableFile.makeFolder(settings.dataDirectory)
        try OfficeKind(isSample: settings.isSample).claim(settings.dataDirectory)
        let (store, custody) = try open(settings, environment, at: clock.now())
        let office = Office(
            law: law,
            settings: settings,
            store: store,
            clock: clock,
            randomness: randomness,
            custody: custody,
            accounts: try Accounts(store: store, custody: custody, randomness: .system),
            papers: try PaperRoom(isSample: settings.isSample),
            book: RegisterBook(),
            afterStage: afterStage
        )
        try office.refreshProjections()
        try office.writeMissingJournals()
        try office.loadOpenExtensions()
        try office.loadRegister()
        try office.loadPublicCases()
        switch registerCheck {
        case .first: try office.settleRegister()
        case .inBackground: office.settleRegisterInBackground()
        case .alone: try office.checkAtStart()
        }
        return office
    }

    /// The store, and the keys, which are opened once the store has its lock: two that start at once on a
    /// new folder make no keys twice.
    private static func open(
        _ settings: OfficeSettings,
        _ environment: [String: String],
        at moment: Moment
    ) throws -> (Store, Custody) {
        func keys() throws -> Custody {
            try Custody.open(
                settings.dataDirectory,
                environment: environment,
                randomness: .system,
                validFrom: settings.trustFrom
            )
        }
        var opened: Custody?
        let store = try Store.open(at: settings.storePath) {
            let custody = try keys()
            opened = custody
            return custody.chaining(at: moment)
        }
        return (store, try opened ?? keys())
    }

    /// Random bytes as hexadecimal digits, for keys of forms and visits.
    package func randomness(_ count: Int) -> String { Randomness.system.hex(count) }

    /// Reports of others on conditions under which the office serves.
    package var reports: ReadinessReports { book.reports }

    /// The present instant.
    package func now() -> Moment { clock.now() }

    /// Closes the store; the office cannot be used afterwards.
    package func close() throws {
        book.stop()
        awaitRegisterCheck()
        try store.close()
    }
}
