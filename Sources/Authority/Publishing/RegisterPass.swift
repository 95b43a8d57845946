import Licensing
import Register
import Seals
import Store

/// One pass over the stored register: every line under every stored head and under the head outside.
struct RegisterPass {
    /// Lines and heads that are read at once.
    static let batch = 5_000

    private let store: Store
    private let trust: TrustRoots
    /// The head outside the database, until it was compared.
    private var kept: SignedHead?
    private let goesOn: () -> Bool
    private var audit = RegisterAudit()
    private var waiting: ArraySlice<RegisterLine> = []

    /// - Parameters:
    ///   - store: where the lines and heads are.
    ///   - trust: the roots to which the heads' signer chains.
    ///   - kept: the head outside the database; nil before the first.
    ///   - goesOn: false where the pass is to stop.
    init(
        _ store: Store,
        trust: TrustRoots,
        kept: SignedHead?,
        goesOn: @escaping () -> Bool = { true }
    ) {
        self.store = store
        self.trust = trust
        self.kept = kept
        self.goesOn = goesOn
    }

    /// Runs the pass.
    ///
    /// - Returns: the lines as they were signed.
    /// - Throws: `RegisterFault`; `CancellationError` where it was stopped.
    mutating func run() throws -> RegisterAudit {
        try kept?.requireOwn(trust)
        var last: SignedHead?
        var id = 0
        while true {
            guard goesOn() else { throw CancellationError() }
            let heads = try store.read { try $0.heads(after: id, limit: RegisterPass.batch) }
            guard let final = heads.last else { break }
            for row in heads {
                let head = try SignedHead(Array(row.text.utf8))
                try hold(head)
                last = head
            }
            id = final.id
        }
        // The last head's signature covers every line before it.
        try last?.requireOwn(trust)
        if let outside = kept { try compare(outside) }
        return audit
    }

    private mutating func hold(_ head: SignedHead) throws {
        if let outside = kept, outside.size <= head.size {
            kept = nil
            try compare(outside)
        }
        try compare(head)
    }

    private mutating func compare(_ head: SignedHead) throws {
        while audit.size < head.size {
            guard let line = try next() else {
                throw RegisterFault.missing(stored: audit.size, signed: head.size)
            }
            audit.take(line.text)
        }
        try audit.compare(head)
    }

    private mutating func next() throws -> RegisterLine? {
        if waiting.isEmpty {
            guard goesOn() else { throw CancellationError() }
            let start = audit.size
            waiting = try store.read { try $0.lines(from: start, limit: RegisterPass.batch)[...] }
        }
        return waiting.popFirst()
    }
}
