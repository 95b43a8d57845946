import Licensing
import Store

/// One thing without which the office cannot serve.
package struct ReadinessCheck: Sendable {
    package let name: String
    package let isReady: Bool
    /// What is wrong and what to do; empty where all is well.
    package let detail: String
}

extension Office {
    /// Store, clock, keys and register, each asked now.
    package func readiness() -> [ReadinessCheck] {
        [
            check("store") { _ = try store.read { try $0.recordCount() } },
            check("clock") {
                let last = try store.read { try $0.lastRecordedAt() }
                if let last, clock.now() < last { throw NotReady.clockBehind }
            },
            check("keys") { _ = try custody.decrypt(custody.encrypt([1])) },
            check("register") {
                let age = book.headAt.map { clock.now().seconds - $0.seconds }
                guard let age, age < settings.headLifetime else { throw NotReady.staleHead }
            },
        ]
    }

    private func check(_ name: String, _ work: () throws -> Void) -> ReadinessCheck {
        do {
            try work()
            return ReadinessCheck(name: name, isReady: true, detail: "")
        } catch {
            // Paths and the engine's words are the operator's, not the public's.
            let detail = (error as? NotReady)?.rawValue ?? "不可用，请查看运行日志和数据目录。"
            return ReadinessCheck(name: name, isReady: false, detail: detail)
        }
    }
}

/// What anybody may be told of why the office is not ready.
private enum NotReady: String, Error {
    case clockBehind = "时钟早于最后一次记录的时间，请校准系统时钟。"
    case staleHead = "登记簿的签名首部已过期或不存在，请重新启动。"
}
