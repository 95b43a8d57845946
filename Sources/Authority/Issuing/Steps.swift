import Licensing
import Store

extension Office {
    /// Does a step once: where it stands recorded, its value is given back instead.
    ///
    /// Of two that come at once the second finds, inside its transaction, what the first recorded.
    /// - Parameters:
    ///   - step: which step.
    ///   - id: the case.
    ///   - work: does the step and gives its value; runs in the transaction that records it.
    /// - Returns: the step's value.
    /// - Throws: what `work` threw; nothing is recorded then. `OfficeRefusal.stepUnreadable`.
    @discardableResult
    func once<Value: StageValue>(
        _ step: Value.Type,
        of id: CaseID,
        _ work: (Transaction) throws -> Value
    ) throws -> Value {
        if let value = try recorded(step, of: id) { return value }
        let moment = clock.now()
        let value = try store.change { transaction in
            if let value = try recorded(step, of: id, in: transaction.reading) { return value }
            let value = try work(transaction)
            try record(value, of: id, at: moment, in: transaction)
            return value
        }
        try afterStage(step.stage)
        return value
    }

    /// Value of a step that was done; nil where it was not.
    ///
    /// - Throws: `OfficeRefusal.stepUnreadable`.
    func recorded<Value: StageValue>(_ step: Value.Type, of id: CaseID) throws -> Value? {
        try store.read { try recorded(step, of: id, in: $0) }
    }

    private func recorded<Value: StageValue>(
        _ step: Value.Type,
        of id: CaseID,
        in snapshot: Snapshot
    ) throws -> Value? {
        var steps = try snapshot.steps(of: id)[...]
        // A dropped sealing counts no more; what came before it still holds.
        if step.stage.belongsToSealing,
            let dropped = steps.lastIndex(where: { $0.step == IssuingStage.dropped })
        {
            steps = steps[(dropped + 1)...]
        }
        return try steps.last { $0.step == step.name }?.value(as: step)
    }

    /// Records that a sealing which nobody has seen is given up; the next one begins anew.
    ///
    /// Its files stay kept, so that it can be told what was dropped and why.
    func drop(_ id: CaseID, because reasons: [String]) throws {
        let moment = clock.now()
        try store.change { transaction in
            try record(DroppedStep(reasons: reasons), of: id, at: moment, in: transaction)
        }
    }

    private func record<Value: StepValue>(
        _ value: Value,
        of id: CaseID,
        at moment: Moment,
        in transaction: Transaction
    ) throws {
        try transaction.record(
            IssuingStep(
                case: id,
                agency: try agency(of: id, in: transaction).id,
                attempt: try attempt(of: id, in: transaction.reading),
                step: Value.name,
                data: try value.stored(),
                at: moment
            )
        )
    }

    /// From 1; each dropped sealing begins another.
    private func attempt(of id: CaseID, in snapshot: Snapshot) throws -> Int {
        try snapshot.steps(of: id).count { $0.step == IssuingStage.dropped } + 1
    }
}
