package import Licensing
import Seals
package import Store

/// One request to act (请求), by the key that the asker chose: asked twice, it is done once.
package struct ActRequest: Hashable, Sendable {
    /// The key that the asker chose; one for each form that was shown.
    package let key: String
    /// Method and path.
    package let route: String
    /// Digest of the request's body.
    package let body: Digest
    /// Whose key it is; nil for the account of who acts.
    package let holder: String?

    /// A request.
    package init(key: String, route: String, body: Digest, holder: String? = nil) {
        self.key = key
        self.route = route
        self.body = body
        self.holder = holder
    }

    /// A request with its body.
    package init(key: String, route: String, bytes: [UInt8]) {
        self.init(key: key, route: route, body: Office.digest(of: bytes))
    }

    fileprivate func principal(_ account: String?) -> String {
        guard let principal = holder ?? account else {
            preconditionFailure("a request of somebody who is not signed in names its holder")
        }
        return principal
    }
}

extension Office {
    /// The same office; what is done next answers `request`, and its answer is kept with it.
    ///
    /// Asked again by the same account, it throws `OfficeRefusal.answered` with the answer that was
    /// kept; the same key for another route or body is `keyReused`.
    package func answering(_ request: ActRequest) -> Office {
        var office = self
        office.request = request
        return office
    }

    /// What a request was answered with; nil where it is new.
    ///
    /// To be asked before anything else of a request is examined: what it asked for is done.
    ///
    /// - Throws: `OfficeRefusal.keyReused` where the key answered another route or body.
    package func answer(to request: ActRequest, by actor: Actor) throws -> String? {
        try answer(to: request, by: actor.id)
    }

    /// As above for a request that says itself whose it is.
    package func answer(to request: ActRequest) throws -> String? {
        try answer(to: request, by: nil)
    }

    private func answer(to request: ActRequest, by account: String?) throws -> String? {
        do {
            let office = answering(request)
            try store.read { try office.requireUnanswered(by: account, in: $0) }
            return nil
        } catch OfficeRefusal.answered(let answer) {
            return answer
        }
    }

    /// Writes in one transaction, and keeps the answer of the request in the same one.
    ///
    /// A crash leaves neither act nor answer, or both.
    ///
    /// - Parameters:
    ///   - actor: whose request it is.
    ///   - agency: whose row the answer becomes.
    ///   - answer: what a repeated request is told.
    ///   - work: the writing.
    /// - Returns: what `work` gives.
    /// - Throws: `OfficeRefusal.answered`, `OfficeRefusal.keyReused`, or what `work` threw; nothing
    ///   was changed then.
    @discardableResult
    package func change<Value>(
        by actor: Actor,
        agency: (Value) throws -> AgencyID,
        answer: (Value) -> String,
        _ work: (Transaction) throws -> Value
    ) throws -> Value {
        try store.change { transaction in
            try requireUnanswered(by: actor.id, in: transaction.reading)
            try requirePresent(actor, in: transaction.reading)
            let value = try work(transaction)
            try keep(answer(value), by: actor.id, agency: try agency(value), in: transaction)
            return value
        }
    }

    /// As above for what lies on no case.
    ///
    /// - Parameters:
    ///   - account: whose request it is; nil where nobody is signed in, and the request says it.
    ///   - agency: whose row the answer becomes; nil for what is no agency's.
    ///   - answer: what a repeated request is told; nil where this time nothing was done.
    ///   - work: the writing.
    /// - Returns: what `work` gives.
    /// - Throws: as above.
    @discardableResult
    func once<Value>(
        by account: String?,
        at agency: AgencyID? = nil,
        answer: (Value) -> String? = { _ in "done" },
        _ work: (Transaction) throws -> Value
    ) throws -> Value {
        try store.change { transaction in
            try requireUnanswered(by: account, in: transaction.reading)
            let value = try work(transaction)
            guard let kept = answer(value) else { return value }
            let whose = agency ?? .administration
            try keep(kept, by: account, agency: whose, in: transaction)
            return value
        }
    }

    /// As above for somebody who is signed in.
    @discardableResult
    func once<Value>(
        by actor: Actor,
        at agency: AgencyID? = nil,
        answer: (Value) -> String? = { _ in "done" },
        _ work: (Transaction) throws -> Value
    ) throws -> Value {
        try once(by: actor.id, at: agency, answer: answer) { transaction in
            try requirePresent(actor, in: transaction.reading)
            return try work(transaction)
        }
    }

    /// As above for what is done on a case: its answer is the case's identifier, its row belongs to
    /// the agency at which the case was opened.
    @discardableResult
    package func change(by actor: Actor, _ work: (Transaction) throws -> Case) throws -> Case {
        try change(
            by: actor,
            agency: { try $0.agency },
            answer: { $0.id.rawValue },
            work
        )
    }

    /// Refuses a request that has its answer, before work is done that its act would refuse.
    func requireUnanswered(by actor: Actor) throws {
        guard request != nil else { return }
        try store.read { try requireUnanswered(by: actor.id, in: $0) }
    }

    private func requireUnanswered(by account: String?, in snapshot: Snapshot) throws {
        guard let request else { return }
        do {
            let kept = try snapshot.answer(
                to: request.key,
                principal: request.principal(account),
                route: request.route,
                bodyDigest: request.body
            )
            if let kept { throw OfficeRefusal.answered(kept) }
        } catch StoreRefusal.keyReused(let key) {
            throw OfficeRefusal.keyReused(key)
        }
    }

    private func keep(
        _ answer: String,
        by account: String?,
        agency: AgencyID,
        in transaction: Transaction
    ) throws {
        guard let request else { return }
        try transaction.remember(
            IdempotencyRow(
                key: request.key,
                principal: request.principal(account),
                route: request.route,
                bodyDigest: request.body,
                answer: answer,
                agency: agency,
                at: clock.now()
            )
        )
    }

    /// Forgets answers older than thirty days; a key comes back within minutes or never.
    func forgetOldAnswers() throws {
        let kept = clock.now().adding(seconds: -Office.answersKept)
        try store.change { transaction in
            // A clock that runs ahead of the acts must not make answers old.
            guard let last = try transaction.reading.lastRecordedAt() else { return }
            let limit = min(kept.seconds, last.seconds - Office.answersKept)
            try transaction.forgetAnswers(before: Moment(seconds: limit))
        }
    }

    /// How long an answer is kept, in seconds.
    static let answersKept: Int64 = 30 * 86_400
}
