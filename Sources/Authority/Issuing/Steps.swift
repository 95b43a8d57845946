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
        return try steps.last { $0.step == stage.rawValue }.map { try StepData.values($0.data) }
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
