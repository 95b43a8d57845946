package import Licensing
import Store

/// A complaint about the office's licensing acts (投诉), as an officer or its author reads it.
///
/// - Source: SEED2-27, SEED2-29.
package struct Complaint: Hashable, Sendable {
    /// `晋-投-2026-000012`.
    package let number: String
    package let agency: AgencyID
    package let at: Moment
    package let words: ComplaintWords
    /// What the office answered, and when; nil while it has not.
    package let answer: String?
    package let answeredAt: Moment?
}

/// What somebody complains of, and how an answer reaches them where they want one by telephone or mail.
package struct ComplaintWords: Hashable, Sendable {
    /// Most characters of a complaint and of an answer.
    package static let lengthMax = 2_000
    /// Most characters of a name or an address.
    package static let contactLengthMax = 100

    package let text: String
    /// Both may be empty: whoever keeps the number and the code needs to name nobody.
    package let name: String
    package let contact: String

    /// - Throws: `TellingRefusal.length`.
    package init(text: String, name: String, contact: String) throws {
        let hasWords = text.contains { !$0.isWhitespace }
        guard hasWords, CellReading.fits(text, ComplaintWords.lengthMax),
            CellReading.fits(name, ComplaintWords.contactLengthMax),
            CellReading.fits(contact, ComplaintWords.contactLengthMax)
        else { throw OfficeRefusal.telling(.length) }
        (self.text, self.name, self.contact) = (text, name, contact)
    }

    /// The three, each behind its length, so that no text can pass for another.
    fileprivate var bytes: [UInt8] {
        [text, name, contact].flatMap { part -> [UInt8] in
            let bytes = Array(part.utf8)
            return Array("\(bytes.count):".utf8) + bytes
        }
    }

    fileprivate init?(bytes: [UInt8]) {
        var rest = bytes[...]
        var parts: [String] = []
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            guard let count = Int(String(decoding: rest[..<colon], as: UTF8.self)),
                count >= 0, rest.count - (colon - rest.startIndex) > count
            else { return nil }
            let end = colon + 1 + count
            parts.append(String(decoding: rest[(colon + 1)..<end], as: UTF8.self))
            rest = rest[end...]
        }
        guard parts.count == 3, rest.isEmpty else { return nil }
        (text, name, contact) = (parts[0], parts[1], parts[2])
    }
}

extension Office {
    /// Takes a complaint about an agency, encrypted at once.
    ///
    /// - Returns: the number and the code with which its author follows it.
    package func complain(about agency: AgencyID, _ words: ComplaintWords) throws -> Receipt {
        let about = try self.agency(agency)
        let moment = clock.now()
        let year = moment.day.year
        let sealed = custody.encrypt(words.bytes)
        let number: String = try once(by: nil, at: agency, answer: { $0 }) { transaction in
            let sequence = try transaction.nextComplaint(of: agency, in: year)
            let number = Complaint.number(about, year: year, sequence: sequence)
            try transaction.add(
                ComplaintRow(
                    number: number,
                    agency: agency,
                    year: year,
                    sequence: sequence,
                    sealed: sealed,
                    at: moment
                )
            )
            return number
        }
        return Receipt(number: number, code: complaintCode(of: number))
    }

    /// What the author of a complaint was told, for the same form sent again.
    package func complaintReceipt(again number: String) -> Receipt {
        Receipt(number: number, code: complaintCode(of: number))
    }

    /// The complaint of a number and its code; nil where one of them is wrong.
    ///
    /// The row is looked for in both cases, so that a wrong number takes as long as a wrong code.
    package func complaint(_ typed: String, code: String) throws -> Complaint? {
        let number = Receipt.normal(typed)
        let row = try store.read { try $0.complaint(number) }
        let isRight = SameCode.isSame(complaintCode(of: number), LookUpCode.normal(code))
        guard let row, isRight else { return nil }
        return try complaint(row)
    }

    /// The complaint as its answering officer reads it.
    ///
    /// - Throws: `TellingRefusal.notYours`, `.noComplaint` also for another agency's.
    package func complaint(_ number: String, for actor: Actor) throws -> Complaint {
        let agency = try complaintAgency(of: actor)
        let row = try store.read { try $0.complaint(number) }
        guard let row, row.agency == agency else { throw OfficeRefusal.telling(.noComplaint) }
        return try complaint(row)
    }

    /// Complaints about the officer's agency: the unanswered first.
    package func complaints(
        for actor: Actor,
        page: Int
    ) throws -> (entries: [Complaint], hasNext: Bool) {
        let agency = try complaintAgency(of: actor)
        let rows = try store.read {
            try $0.complaints(of: agency, limit: 21, offset: (page - 1) * 20)
        }
        return (try rows.prefix(20).map(complaint), rows.count > 20)
    }

    /// Answers a complaint, once.
    package func answer(complaint number: String, _ text: String, by actor: Actor) throws {
        let agency = try complaintAgency(of: actor)
        let words = try ComplaintWords(text: text, name: "", contact: "")
        let answer = ComplaintAnswer(
            sealed: custody.encrypt(Array(words.text.utf8)),
            by: actor.id,
            at: clock.now()
        )
        try once(by: actor, at: agency) { transaction in
            guard let row = try transaction.reading.complaint(number), row.agency == agency else {
                throw OfficeRefusal.telling(.noComplaint)
            }
            guard row.answer == nil else { throw OfficeRefusal.telling(.alreadyAnswered) }
            try transaction.answer(complaint: number, of: agency, answer)
        }
    }

    /// Whether the post answers complaints of its agency.
    package static func answersComplaints(_ post: Post) -> Bool {
        post == .acceptance || post == .head
    }

    private func complaintAgency(of actor: Actor) throws -> AgencyID {
        guard Office.answersComplaints(actor.post), let agency = actor.agency else {
            throw OfficeRefusal.telling(.notYours)
        }
        return agency
    }

    private func complaint(_ row: ComplaintRow) throws -> Complaint {
        guard let words = ComplaintWords(bytes: try custody.decrypt(row.sealed)) else {
            throw KeyFault.contentDoesNotOpen
        }
        return Complaint(
            number: row.number,
            agency: row.agency,
            at: row.at,
            words: words,
            answer: try row.answer.map {
                String(decoding: try custody.decrypt($0.sealed), as: UTF8.self)
            },
            answeredAt: row.answer?.at
        )
    }

    private func complaintCode(of number: String) -> String {
        LookUpCode.of(custody.mark(number, for: "complaint"))
    }
}

extension Complaint {
    static func number(_ agency: Agency, year: Int, sequence: Int) -> String {
        let receipt = Receipt.number(agency, year: year, sequence: sequence)
        return "\(agency.abbreviation)-投\(receipt.dropFirst(agency.abbreviation.count))"
    }
}
