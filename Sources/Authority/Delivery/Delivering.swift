import Licensing
import Store

extension Office {
    /// Tries after which an item is given up; with the pauses between them, more than a day.
    static let deliveryAttemptsMax = 12

    /// Delivers what waits in the outbox, each item at least once.
    ///
    /// One that fails keeps no other waiting: it is tried again after a pause that doubles, and in the end
    /// lies among the dead letters. A crash after the courier took an envelope and before that is
    /// written down sends it once more, under the same identifier. What the law wants served waits for
    /// no receiver of mail: it goes first, and again before each envelope.
    ///
    /// - Parameter limit: items of each kind in one go.
    /// - Returns: how many items were done.
    /// - Throws: faults of the store; a courier that fails is no fault.
    @discardableResult
    package func deliverDue(limit: Int = 100) throws -> Int {
        let kinds = settings.delivery.offered.map(\.outbox) + [.code]
        let now = clock.now()
        let due = try store.read {
            try $0.due(outbox: kinds.map(\.rawValue), at: now, limit: limit)
        }
        var done = try serveDue(limit: limit)
        for row in due {
            if try deliver(row) { done += 1 }
            done += try serveDue(limit: limit)
        }
        return done
    }

    private func serveDue(limit: Int) throws -> Int {
        let now = clock.now()
        let kinds = [OutboxKind.serve.rawValue]
        let due = try store.read { try $0.due(outbox: kinds, at: now, limit: limit) }
        return try due.count { try deliver($0) }
    }

    /// What was given up, in words for the operator; nil where nothing was.
    package func deliveryWarning() throws -> String? {
        let count = try store.read { try $0.deadLetterCount() }
        return count == 0
            ? nil : "有\(count)件通知多次投递失败，已停止重试：请检查邮件中继和短信网关，再在“投递情况”中重新投递。"
    }

    /// Pause before the next try, in seconds: a minute, doubled each time, six hours at most.
    static func pause(after attempts: Int) -> Int64 {
        min(60 << Int64(min(attempts, 10)), 6 * 3_600)
    }

    private func deliver(_ row: OutboxRow) throws -> Bool {
        do {
            try carry(row)
            return true
        } catch let fault as StoreFault {
            throw fault
        } catch {
            try giveBack(row, after: error)
            return false
        }
    }

    /// A pause and another try, or the dead letters; what nobody can read is not tried again.
    private func giveBack(_ row: OutboxRow, after error: any Error) throws {
        let moment = clock.now()
        let reason = Office.reason(error)
        try store.change { transaction in
            if error is Unreadable || row.attempts + 1 >= Office.deliveryAttemptsMax {
                try transaction.bury(outbox: row, reason: reason, at: moment)
            } else {
                let pause = Office.pause(after: row.attempts)
                try transaction.retry(
                    outbox: row.id,
                    reason: reason,
                    notBefore: Moment(seconds: moment.seconds + pause)
                )
            }
        }
    }

    private func carry(_ row: OutboxRow) throws {
        switch OutboxKind(rawValue: row.item.kind) {
        case .serve: return try serve(row)
        case .mail: try notify(.email, row)
        case .sms: try notify(.mobile, row)
        case .code: try sendCode(row)
        case .publish, nil: throw Unreadable()
        }
        try store.change { try $0.finish(outbox: row.id, at: clock.now()) }
    }

    /// Tells one address that a message waits; nothing where the address is gone meanwhile.
    private func notify(_ kind: AddressKind, _ row: OutboxRow) throws {
        let found = try store.read { snapshot -> (MessageRow, ContactAddressRow)? in
            guard let message = try snapshot.message(row.item.payload) else { throw Unreadable() }
            let addresses = try snapshot.addresses(of: message.enterprise)
            return addresses.first { $0.kind == kind.rawValue && $0.confirmedAt != nil }
                .map { (message, $0) }
        }
        guard let (message, address) = found else { return }
        let receipt = message.case.flatMap { book.board.number(of: $0) } ?? ""
        let envelope = Envelope(
            id: message.id,
            to: try self.address(address),
            subject: "您有一条办件消息",
            text: "办件 \(receipt) 有一条新消息。请登录 \(settings.publicURL)/my/messages 查看。"
                + "本消息由系统发出，请勿回复。"
        )
        try settings.delivery.courier(for: kind)?.deliver(envelope)
    }

    /// Sends a code; one that no longer counts is of no use to anybody, and not sent.
    private func sendCode(_ row: OutboxRow) throws {
        let end = row.item.createdAt.adding(seconds: Office.codeLifetime)
        guard clock.now() < end else { return }
        guard let sealed = Hex.bytes(row.item.payload) else { throw Unreadable() }
        let words = String(decoding: try custody.decrypt(sealed), as: UTF8.self)
            .split(separator: " ").map(String.init)
        guard words.count == 3, let kind = AddressKind(rawValue: words[0]) else {
            throw Unreadable()
        }
        guard let courier = settings.delivery.courier(for: kind) else {
            throw NotTaken("没有设置\(kind.rawValue)的投递方式")
        }
        let envelope = Envelope(
            id: "code-\(row.id)",
            to: words[1],
            subject: "验证码",
            text: "验证码 \(words[2])，15 分钟内有效，用于确认接收办件通知的地址。非本人操作请忽略。"
        )
        try courier.deliver(envelope)
    }

    /// 送达文书: the clerk serves a sealed notice to who has agreed.
    ///
    /// Act, message and the item's end are one transaction, and the message's name comes from the
    /// item: done twice it is done once, and what was served at the counter meanwhile is done. Where
    /// the agreement was revoked meanwhile, and where the notice goes with the result, the applicant is
    /// told that it waits; whatever else is in the way is no end, and the item is tried again.
    private func serve(_ row: OutboxRow) throws {
        guard let id = row.item.case, let paper = Paper(messageKey: row.item.payload) else {
            throw Unreadable()
        }
        let moment = clock.now()
        let message = messageID(of: row)
        do {
            try store.change { transaction in
                guard try transaction.finish(outbox: row.id, at: moment),
                    try !isServed(paper, of: id, in: transaction.reading)
                else { return }
                let service = NoticeService(paper: paper, way: .electronic)
                _ = try serve(
                    .serveNotice(service),
                    on: id,
                    by: .clerk,
                    at: moment,
                    message: message,
                    in: transaction
                )
            }
        } catch let refusal as OfficeRefusal where refusal.leavesNoticeWaiting {
            try store.change { transaction in
                guard try transaction.finish(outbox: row.id, at: moment),
                    let found = try transaction.reading.case(id)
                else { return }
                try tell(
                    .noticeSealed,
                    paper.messageKey,
                    about: found,
                    at: moment,
                    named: message,
                    in: transaction
                )
            }
        }
    }

    private func isServed(
        _ paper: Paper,
        of id: CaseID,
        in snapshot: Snapshot
    ) throws -> Bool {
        Case(id: id, acts: try snapshot.acts(of: id)).state.service(of: paper) != nil
    }

    /// The name of the message that an item brings: the same on every try.
    private func messageID(of row: OutboxRow) -> String {
        String(Hex.of(custody.mark("serve \(row.id)", for: "message")).prefix(32))
    }

    /// Words for the operator: those of a refusal, or the kind of the error; never an address.
    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as NotTaken: error.description
        case let error as OfficeRefusal: error.message
        case is Unreadable: "内容无法读出，不再重试"
        default: String(describing: type(of: error))
        }
    }
}

/// An item of the outbox that says nothing: trying again would not help.
private struct Unreadable: Error {}

extension OfficeRefusal {
    /// Whether the notice cannot be served electronically, now or later, and waits for another way.
    fileprivate var leavesNoticeWaiting: Bool {
        switch self {
        case .telling(.noConsent), .law(.servedWithResult): true
        default: false
        }
    }
}
