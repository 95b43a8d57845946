package import Licensing

extension Office {
    /// 确认代录内容: the applicant confirms what an officer entered at the counter (SEED1-30, SEED1-31).
    @discardableResult
    package func confirmContent(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(.confirmContent, on: id, by: actor)
    }
}
