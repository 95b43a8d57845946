import Authority
import Hummingbird
import Licensing
import Synchronization

/// The reverse proxies that are trusted to say for whom they ask, and which of them does not say it.
final class ProxyWatch: Sendable {
    /// The paths that a proxy may ask for itself.
    static let probes: Set<String> = ["/livez", "/readyz"]
    private static let silentMax = 256
    /// Seconds for which a proxy is named that sends nothing more.
    private static let silentSeconds: Int64 = 600

    private let trusted: [AddressRange]
    /// Proxies whose latest request named nobody, with when it came.
    private let silent = Mutex<[String: Moment]>([:])

    init(trusting trusted: [AddressRange]) {
        self.trusted = trusted
    }

    /// The source of a request; nil where a proxy does not say for whom it asks.
    func sender(peer: String?, forwarded: String?, isProbe: Bool, at moment: Moment) -> Sender? {
        let sender = Sender.of(peer: peer, forwarded: forwarded, trusting: trusted)
        guard let peer, !isProbe, trusted.contains(peer) else { return sender }
        silent.withLock { silent in
            silent[peer] = nil
            guard sender == nil else { return }
            ProxyWatch.forget(&silent, at: moment)
            if silent.count < ProxyWatch.silentMax { silent[peer] = moment }
        }
        return sender
    }

    /// The lines of `/readyz` about the proxies; none where all name their visitors.
    ///
    /// Their addresses are the operator's, not the public's.
    func readiness(at moment: Moment) -> [ReadinessCheck] {
        let isSilent = silent.withLock { silent in
            ProxyWatch.forget(&silent, at: moment)
            return !silent.isEmpty
        }
        guard isSilent else { return [] }
        return [
            ReadinessCheck(
                "proxy",
                .degraded,
                detail: "受信任的反向代理没有写明访问者（X-Forwarded-For），它转来的请求都被拒绝；请按 docs/proxy.md 配置。"
            )
        ]
    }

    private static func forget(_ silent: inout [String: Moment], at moment: Moment) {
        silent = silent.filter { moment.seconds - $0.value.seconds <= silentSeconds }
    }
}
