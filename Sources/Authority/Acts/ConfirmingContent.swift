package import Licensing
import Store

extension Office {
    /// 确认代录内容: the applicant confirms what an officer entered at the counter (SEED1-30, SEED1-31).
    ///
    /// From then on the officer enters nothing more: the word is for what was there.
    ///
    /// - Parameters:
    ///   - id: the case.
    ///   - seen: stamp of the draft that the page showed.
    ///   - actor: who confirms.
    /// - Returns: the case.
    /// - Throws: `DraftRefusal.changed` where the draft is another one meanwhile.
    @discardableResult
    package func confirmContent(
        _ id: CaseID,
        seen: String,
        by actor: Actor
    ) throws -> Case {
        try perform(on: id, by: actor) { transaction, _, moment in
            let draft = try draft(of: id, by: actor, on: moment.day, in: transaction.reading)
            guard draft.stamp == seen else { throw DraftRefusal.changed }
            return .confirmContent
        }
    }
}
