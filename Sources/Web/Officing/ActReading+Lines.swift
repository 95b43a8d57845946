import Authority
import Licensing

extension ActReading {
    /// 补正: every line that was filled in, each place once.
    mutating func correction() -> Work? {
        var items: [CorrectionItem] = []
        for index in 0..<self.items where isFilled(index, ["place", "fault", "example"]) {
            guard let item = correctionItem(index) else { continue }
            if items.contains(where: { $0.place == item.place }) {
                wrong("place-\(index)", "twice")
            }
            items.append(item)
        }
        if items.isEmpty, errors.isEmpty { wrong("place-0", "noItems") }
        let asked = items
        return { try $0.requestCorrection($1, items: asked, by: $2) }
    }

    private mutating func correctionItem(_ index: Int) -> CorrectionItem? {
        let place = CorrectionPlace(formValue: fields.text("place-\(index)"))
        if place == nil { wrong("place-\(index)", "choose") }
        let fault = remark("fault-\(index)")
        let example = optionalRemark("example-\(index)")
        guard let place, let fault, let clause = clause(index, of: place) else { return nil }
        return CorrectionItem(place: place, fault: fault, clause: clause, example: example)
    }

    /// A material's clause is the catalogue's where nobody typed another.
    private mutating func clause(_ index: Int, of place: CorrectionPlace) -> String? {
        let typed = fields.text("clause-\(index)")
        let kind = place.materialKind
        let rule = matter.rules?.material(kind, in: matter.state.opening?.matter)
        if typed.isEmpty, let rule { return rule.clause }
        return line("clause-\(index)")
    }

    /// 拟不予许可告知: every reason that was filled in.
    mutating func refusalProposal() -> Work? {
        var reasons: [RefusalReason] = []
        for index in 0..<items where isFilled(index, ["fact", "clause"]) {
            let fact = remark("fact-\(index)")
            guard let clause = line("clause-\(index)"), let fact else { continue }
            reasons.append(RefusalReason(clause: clause, fact: fact.text))
        }
        if reasons.isEmpty, errors.isEmpty { wrong("fact-0", "noReasons") }
        let told = reasons
        return { try $0.proposeRefusal($1, reasons: told, by: $2) }
    }

    private func isFilled(_ index: Int, _ names: [String]) -> Bool {
        names.contains { !fields.text("\($0)-\(index)").isEmpty }
    }
}
