import Licensing
import Store

extension Office {
    /// What a running office does by itself, again and again.
    ///
    /// It publishes what is sealed, keeps the register's head fresh, writes down what has lapsed by law,
    /// reminds of terms that run out and forgets what is old; it never seals. One of these that fails
    /// keeps no other waiting.
    ///
    /// - Returns: what went wrong first, in words for the operator; nil where nothing did.
    package func tend() -> String? {
        let rounds: [(name: String, work: () throws -> Void)] = [
            ("公布", publishDue), ("更新登记簿签名", refreshHead), ("记录到期事项", writeDownLapses),
            ("补正期限提醒", remindOfCorrections), ("清理旧记录", forgetOld),
            ("核对内容", tellOfContents),
        ]
        var words: String?
        for round in rounds {
            do {
                try round.work()
            } catch {
                let reason = (error as? OfficeRefusal)?.message ?? "\(error)"
                words = words ?? "\(round.name)未完成，将自动重试：\(reason)"
            }
        }
        return words
    }

    private func forgetOld() throws {
        try forgetOldAnswers()
        try forgetOldCodes()
    }

    /// What an operator should know at start.
    package func warnings() -> [String] {
        [
            store.engine.warning, dataWarning, inspectorWarning, scannerWarning, holidayWarning,
        ].compactMap(\.self)
    }

    private var inspectorWarning: String? {
        do {
            try settings.inspector.greet()
            return nil
        } catch {
            return "上传的 PDF 和图片不能检查，将一律拒收：请把 dianzhao-inspect 放在 dianzhao 旁边，并允许 seccomp。"
        }
    }

    private var scannerWarning: String? {
        settings.isSample || settings.scanner != nil
            ? nil : "上传的文件没有经过杀毒：请启动 clamd，并以 --virus-scanner HOST:PORT 指明。"
    }

    /// The years whose holidays ought to be known by now and are not.
    package func yearsWithoutHolidays() -> [Int] { law.calendar.missingYears(on: clock.now().day) }

    /// Without its notice a year counts weekends and fixed days alone, and every term in it is
    /// provisional; nil where nothing is missing.
    package var holidayWarning: String? {
        let years = yearsWithoutHolidays()
        guard !settings.isSample, !years.isEmpty else { return nil }
        let told = years.map { "\($0)年" }.joined(separator: "、")
        return "规则数据 calendar.yaml 中没有\(told)的节假日安排，跨入上述年份的期限都是暂定的：通知公布后请补入"
    }

    private var dataWarning: String? {
        guard !settings.isSample else { return nil }
        do {
            let open = try unconfirmedData().count
            return open == 0
                ? nil : "规则中有\(open)项数据未经核实，确认之前印有它们的文书不能用印：dianzhao unverified"
        } catch {
            // Not knowing is no reason to say that all is well.
            return "无法读出哪些数据已经核实：\(error)"
        }
    }
}
