import Foundation
import Licensing
import Store

extension Office {
    /// Does a step once: where it stands recorded, its data is given back instead.
    ///
    /// Of two that come at once the second finds, inside its transaction, what the first recorded.
    /// - Parameters:
    ///   - stage: the step.
    ///   - id: the case.
    ///   - work: does the step and gives its data; runs in the transaction that records it.
    /// - Returns: the step's data.
    /// - Throws: what `work` threw; nothing is recorded then.
    @discardableResult
    func once(
        _ stage: IssuingStage,
        of id: CaseID,
        _ work: (Transaction) throws -> [String: String]
    ) throws -> [String: String] {
        if let data = try recorded(stage, of: id) { return data }
        let moment = clock.now()
        let data = try store.change { transaction in
            if let data = try recorded(stage, of: id, in: transaction.reading) { return data }
            let data = try work(transaction)
            try transaction.record(
                IssuingStep(
                    case: id,
                    agency: try agency(of: id, in: transaction).id,
                    attempt: try attempt(of: id, in: transaction.reading),
                    step: stage.rawValue,
                    data: try StepData.text(data),
                    at: moment
                )
            )
            return data
        }
        try afterStage(stage)
        return data
    }

    /// Data of a step that was done; nil where it was not.
    func recorded(_ stage: IssuingStage, of id: CaseID) throws -> [String: String]? {
        try store.read { try recorded(stage, of: id, in: $0) }
    }

    private func recorded(
        _ stage: IssuingStage,
        of id: CaseID,
        in snapshot: Snapshot
    ) throws -> [String: String]? {
        let steps = try snapshot.steps(of: id)
        let dropped = steps.lastIndex { $0.step == IssuingStage.dropped }
        // A dropped sealing counts no more; what came before it still holds.
        let from = stage.belongsToSealing ? dropped.map { $0 + 1 } ?? 0 : 0
        return try steps[from...].last { $0.step == stage.rawValue }
            .map { try StepData.values($0.data) }
    }

    /// Records that a sealing which nobody has seen is given up; the next one begins anew.
    ///
    /// Its files stay kept, so that it can be told what was dropped and why.
    func drop(_ id: CaseID, because reasons: [String]) throws {
        let moment = clock.now()
        try store.change { transaction in
            try transaction.record(
                IssuingStep(
                    case: id,
                    agency: try agency(of: id, in: transaction).id,
                    attempt: try attempt(of: id, in: transaction.reading),
                    step: IssuingStage.dropped,
                    data: try StepData.text(["reasons": reasons.joined(separator: " ")]),
                    at: moment
                )
            )
        }
    }

    /// From 1; each dropped sealing begins another.
    private func attempt(of id: CaseID, in snapshot: Snapshot) throws -> Int {
        try snapshot.steps(of: id).count { $0.step == IssuingStage.dropped } + 1
    }
}

/// A step's data as JSON with sorted keys.
enum StepData {
    static func text(_ values: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(values), as: UTF8.self)
    }

    static func values(_ text: String) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    }
}
