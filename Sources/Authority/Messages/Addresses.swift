package import Licensing
import Store

/// An address of an enterprise as its own people see it.
package struct ContactAddress: Hashable, Sendable {
    package let kind: AddressKind
    /// Enough to recognise it.
    package let masked: String
    package let isConfirmed: Bool
    /// Whether a code is awaited that still counts.
    package let awaitsCode: Bool
}

extension Office {
    /// How long a code counts, in seconds.
    static let codeLifetime: Int64 = 15 * 60
    /// Seconds before another code is sent.
    private static let codePause: Int64 = 60
    /// Codes in a day (house rule): for one account, and to one address whoever asks.
    static let codesPerAccount = 10
    static let codesPerAddress = 5
    private static let day: Int64 = 86_400
    /// Wrong codes after which a new one is needed: a million codes, five guesses each.
    private static let codeAttemptsMax = 5

    /// The addresses of an enterprise.
    package func addresses(of enterprise: CreditCode) throws -> [ContactAddress] {
        let now = clock.now()
        return try store.read { try $0.addresses(of: enterprise) }.compactMap { row in
            guard let kind = AddressKind(rawValue: row.kind) else { return nil }
            return ContactAddress(
                kind: kind,
                masked: kind.masked(try address(row)),
                isConfirmed: row.confirmedAt != nil,
                awaitsCode: row.codeDigest != nil && now < row.codeUntil
                    && row.attempts < Office.codeAttemptsMax
            )
        }
    }

    /// Takes an address in the place of the one before, and sends a code there.
    ///
    /// - Throws: `TellingRefusal.noAddress`, `.notOffered`, `.codeJustSent`, `.tooManyCodes`;
    ///   `.people(.notProved)`.
    package func setAddress(_ kind: AddressKind, to typed: String, by actor: Actor) throws {
        guard let address = kind.normal(typed) else { throw OfficeRefusal.telling(.noAddress) }
        guard settings.delivery.courier(for: kind) != nil else {
            throw OfficeRefusal.telling(.notOffered)
        }
        let enterprise = try enterprise(of: actor)
        let code = sixDigits()
        let moment = clock.now()
        try once(by: actor) { transaction in
            try requireProved(enterprise, in: transaction.reading)
            let home = try transaction.reading.enterprise(enterprise)?.agency
            let sending = CodeSending(
                agency: home ?? .administration,
                enterprise: enterprise,
                kind: kind.rawValue,
                account: actor.id,
                address: digest(of: custody.mark("\(kind.rawValue) \(address)", for: "code")),
                at: moment
            )
            try count(sending, in: transaction)
            let row = ContactAddressRow(
                enterprise: enterprise,
                kind: kind.rawValue,
                agency: sending.agency,
                sealed: custody.encrypt(Array(address.utf8)),
                codeDigest: codeDigest(code, enterprise, kind),
                codeUntil: Moment(seconds: moment.seconds + Office.codeLifetime),
                at: moment
            )
            try transaction.put(row)
            // The code goes out of the house encrypted in the payload; the table names nobody.
            let letter = Hex.of(custody.encrypt(Array("\(kind.rawValue) \(address) \(code)".utf8)))
            try transaction.enqueue(
                OutboxItem(
                    case: nil,
                    agency: row.agency,
                    kind: OutboxKind.code.rawValue,
                    payload: letter,
                    createdAt: moment
                )
            )
        }
    }

    /// Removing an address and setting it again is no way around: what was sent stays written down.
    private func count(_ sending: CodeSending, in transaction: Transaction) throws {
        let sent = transaction.reading
        let pause = sending.at.adding(seconds: -Office.codePause)
        let day = sending.at.adding(seconds: -Office.day)
        guard
            try sent.codesSent(of: sending.enterprise, kind: sending.kind, after: pause) == 0
        else { throw OfficeRefusal.telling(.codeJustSent) }
        guard
            try sent.codesSent(by: sending.account, after: day) < Office.codesPerAccount,
            try sent.codesSent(to: sending.address, after: day) < Office.codesPerAddress
        else { throw OfficeRefusal.telling(.tooManyCodes) }
        try transaction.add(sending)
    }

    /// Forgets what was sent more than two days ago, as seen from the last act.
    func forgetOldCodes() throws {
        let kept = clock.now().adding(seconds: -2 * Office.day)
        try store.change { transaction in
            // A clock that runs ahead of the acts must not make a sending old.
            guard let last = try transaction.reading.lastRecordedAt() else { return }
            let limit = min(kept.seconds, last.seconds - 2 * Office.day)
            try transaction.forgetCodes(before: Moment(seconds: limit))
        }
    }

    /// Confirms the address with the code that was sent there.
    ///
    /// - Throws: `TellingRefusal.wrongCode`; a wrong code counts.
    package func confirmAddress(_ kind: AddressKind, code: String, by actor: Actor) throws {
        let enterprise = try enterprise(of: actor)
        let moment = clock.now()
        let given = codeDigest(OneTimeCode.typed(code), enterprise, kind)
        let told: (Bool) -> String? = { $0 ? "done" : nil }
        let isRight = try once(by: actor, answer: told) { transaction in
            let row = try transaction.reading.addresses(of: enterprise)
                .first { $0.kind == kind.rawValue }
            guard let row, let awaited = row.codeDigest, moment < row.codeUntil,
                row.attempts < Office.codeAttemptsMax
            else { return false }
            let isRight = SameCode.isSame(awaited.hex, given.hex)
            try transaction.put(row.answered(isRight, at: moment))
            return isRight
        }
        guard isRight else { throw OfficeRefusal.telling(.wrongCode) }
    }

    /// Forgets an address.
    package func removeAddress(_ kind: AddressKind, by actor: Actor) throws {
        let enterprise = try enterprise(of: actor)
        try once(by: actor) { try $0.forget(address: kind.rawValue, of: enterprise) }
    }

    /// The address of a row in plain text.
    func address(_ row: ContactAddressRow) throws -> String {
        String(decoding: try custody.decrypt(row.sealed), as: UTF8.self)
    }

    private func sixDigits() -> String {
        // The bias of 2^32 over a million is a four-thousandth of a per cent.
        let number = randomness.bytes(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } % 1_000_000
        return String(String(1_000_000 + number).dropFirst())
    }

    private func codeDigest(
        _ code: String,
        _ enterprise: CreditCode,
        _ kind: AddressKind
    ) -> Digest {
        let mark = custody.mark("\(enterprise.rawValue) \(kind.rawValue) \(code)", for: "address")
        return digest(of: mark)
    }
}

extension ContactAddressRow {
    /// The row after a code was given.
    fileprivate func answered(_ isRight: Bool, at moment: Moment) -> ContactAddressRow {
        ContactAddressRow(
            enterprise: enterprise,
            kind: kind,
            agency: agency,
            sealed: sealed,
            codeDigest: isRight ? nil : codeDigest,
            codeUntil: codeUntil,
            attempts: isRight ? 0 : attempts + 1,
            confirmedAt: isRight ? moment : nil,
            at: at
        )
    }
}
