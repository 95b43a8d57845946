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
                if let last, clock.now() < last { throw ClockBehind() }
            },
            check("keys") { _ = try custody.decrypt(custody.encrypt([1])) },
            check("register") {
                guard try store.read({ try $0.head() }) != nil else { throw NoHead() }
            },
        ]
    }

    private func check(_ name: String, _ work: () throws -> Void) -> ReadinessCheck {
        do {
            try work()
            return ReadinessCheck(name: name, isReady: true, detail: "")
        } catch {
            return ReadinessCheck(name: name, isReady: false, detail: "\(error)")
        }
    }
}

private struct ClockBehind: Error, CustomStringConvertible {
    var description: String { "时钟早于最后一次记录的时间，请校准系统时钟。" }
}

private struct NoHead: Error, CustomStringConvertible {
    var description: String { "登记簿还没有签名的首部，请重新启动。" }
}
