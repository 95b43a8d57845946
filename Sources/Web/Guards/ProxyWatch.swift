import Authority
import Hummingbird
import Synchronization

/// The reverse proxies that are trusted to say for whom they ask, and which of them does not say it.
final class ProxyWatch: Sendable {
    /// The paths that a proxy may ask for itself.
    static let probes: Set<String> = ["/livez", "/readyz"]
    private static let silentMax = 256

    private let trusted: [AddressRange]
    /// Proxies whose latest request named nobody.
    private let silent = Mutex<Set<String>>([])

    init(trusting trusted: [AddressRange]) {
        self.trusted = trusted
    }

    /// The source of a request; nil where a proxy does not say for whom it asks.
    func sender(peer: String?, forwarded: String?, isProbe: Bool) -> Sender? {
        let sender = Sender.of(peer: peer, forwarded: forwarded, trusting: trusted)
        guard let peer, !isProbe, trusted.contains(peer) else { return sender }
        silent.withLock { silent in
            if sender != nil {
                silent.remove(peer)
            } else if silent.count < ProxyWatch.silentMax {
                silent.insert(peer)
            }
        }
        return sender
    }

    /// The lines of `/readyz` about the proxies; none where all name their visitors.
    ///
    /// Their addresses are the operator's, not the public's.
    var readiness: [ReadinessCheck] {
        guard silent.withLock({ !$0.isEmpty }) else { return [] }
        return [
            ReadinessCheck(
                "proxy",
                .degraded,
                detail: "受信任的反向代理没有写明访问者（X-Forwarded-For），它转来的请求都被拒绝；请按 docs/proxy.md 配置。"
            )
        ]
    }
}
