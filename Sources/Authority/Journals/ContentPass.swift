package import Licensing
import Store

/// The first content that a journal names and that is not what it is named by.
package struct ContentFault: Error, Hashable, Sendable {
    /// The name.
    package let digest: Digest
    /// The row that names it.
    package let namedBy: String
    /// True where there is none; false where its bytes are others.
    package let isMissing: Bool

    /// Place and fault in Chinese, without a full stop.
    package var message: String {
        "\(namedBy) 所指的内容 \(digest.hex) \(isMissing ? "已不在" : "已损坏或被替换")"
    }

    /// The same in English.
    package var englishMessage: String {
        "the content \(digest.hex), named by \(namedBy), "
            + (isMissing ? "is not there" : "is damaged or was exchanged")
    }
}

extension ContentFault: CustomStringConvertible {
    /// For the operator's log.
    package var description: String { message + "：请保留数据目录，从备份恢复这一内容。" }
}

/// Reads every content that acts, steps of issuing, editions and notices name, and holds it against its
/// digest.
///
/// Cases come one after the other; each content of a case is read once.
struct ContentPass {
    /// Cases that are looked up at once.
    private static let batch = 200

    private let store: Store
    private let custody: Custody
    private let goesOn: () -> Bool

    /// - Parameters:
    ///   - store: where journals and contents are.
    ///   - custody: the keys that open them.
    ///   - goesOn: false where the pass is to stop.
    init(_ store: Store, _ custody: Custody, goesOn: @escaping () -> Bool = { true }) {
        self.store = store
        self.custody = custody
        self.goesOn = goesOn
    }

    /// - Returns: the number of contents that were read.
    /// - Throws: `ContentFault`, the first; `CancellationError` where it was stopped; `StoreFault`.
    func run() throws -> Int {
        var count = 0
        var last: CaseID?
        while true {
            let cases = try store.read {
                try $0.casesWithActs(after: last, limit: ContentPass.batch)
            }
            guard let final = cases.last else { return count }
            for id in cases { count += try check(id) }
            last = final
        }
    }

    private func check(_ id: CaseID) throws -> Int {
        var seen: Set<Digest> = []
        for named in try store.read({ try $0.namedContents(of: id) })
        where seen.insert(named.digest).inserted {
            guard goesOn() else { throw CancellationError() }
            try check(named)
        }
        return seen.count
    }

    private func check(_ named: NamedContent) throws {
        guard let blob = try store.read({ try $0.blob(named.digest) }) else {
            throw named.fault(isMissing: true)
        }
        guard let plain = try? custody.decrypt(blob.bytes), plain.count == blob.size,
            Office.digest(of: plain) == named.digest
        else { throw named.fault(isMissing: false) }
    }
}

extension Office {
    /// Reads every content that the journals name; the first bad one is reported and told by `tend`.
    ///
    /// It keeps nobody from working: whoever needs that content is refused it anyway.
    func checkContents() throws {
        do {
            _ = try ContentPass(store, custody) { !book.isStopping }.run()
        } catch let fault as ContentFault {
            book.leave(badContent: fault)
            let detail = "有材料或文书的内容已损坏或缺失，请查看运行日志，从备份恢复。"
            reports.report(ReadinessCheck("contents", .degraded, detail: detail))
        }
    }

    /// - Throws: the content that the check after the start has found bad.
    func tellOfContents() throws {
        if let fault = book.badContent { throw fault }
    }
}
