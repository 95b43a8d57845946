import Foundation
import Synchronization

/// Asks relay, gateway, scanner and inspector from time to time whether they are there, on a thread
/// of its own.
///
/// `/readyz` tells the last answer and never waits for one.
package final class OutsideWatch: Sendable {
    /// Between two rounds.
    private static let seconds = 30
    private let isStopped = Mutex(false)

    /// Begins.
    package init(_ office: Office) {
        Thread.detachNewThread { [self] in
            while !isStopped.withLock(\.self) {
                office.greetOutside()
                rest()
            }
        }
    }

    /// Ends; an answer that is waited for is not waited for any more.
    package func stop() {
        isStopped.withLock { $0 = true }
    }

    private func rest() {
        for _ in 0..<(OutsideWatch.seconds * 4) where !isStopped.withLock(\.self) {
            usleep(250_000)
        }
    }
}

extension Office {
    /// Asks each program outside once, and reports those that do not answer as degraded.
    func greetOutside() {
        note("inspector", "文件检查程序不可用，暂不能接收上传的 PDF 和图片。", settings.inspector.greet)
        if let mail = settings.delivery.mail { note("mail-relay", "邮件中继没有应答，通知将稍后重试。", mail.greet) }
        if let sms = settings.delivery.sms { note("sms-gateway", "短信网关没有应答，通知将稍后重试。", sms.greet) }
        if let scanner = settings.scanner {
            note("virus-scanner", "杀毒程序没有应答，暂不能接收上传的文件。", scanner.greet)
        }
    }

    private func note(_ name: String, _ words: String, _ greet: () throws -> Void) {
        do {
            try greet()
            reports.report(ReadinessCheck(name))
        } catch {
            reports.report(ReadinessCheck(name, .degraded, detail: words))
        }
    }
}
