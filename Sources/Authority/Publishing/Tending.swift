import Store

extension Office {
    /// What a running office does by itself, again and again.
    ///
    /// It publishes what is sealed, keeps the register's head fresh, writes down what has lapsed by law,
    /// reminds of terms that run out and forgets old answers; it never seals.
    ///
    /// - Returns: what went wrong, in words for the operator; nil where nothing did.
    package func tend() -> String? {
        do {
            try publishDue()
            try refreshHead()
            try writeDownLapses()
            try remindOfCorrections()
            try forgetOldAnswers()
            return nil
        } catch {
            return "公布未完成，将自动重试：\((error as? OfficeRefusal)?.message ?? "\(error)")"
        }
    }

    /// What an operator should know at start.
    package func warnings() -> [String] {
        let open = (try? unconfirmedData().count) ?? 0
        let data =
            open == 0 || settings.isSample
            ? nil : "规则中有\(open)项数据未经核实，确认之前印有它们的文书不能用印：dianzhao unverified"
        return [store.engine.warning, data].compactMap(\.self)
    }
}
