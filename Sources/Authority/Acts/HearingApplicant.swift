package import Licensing

extension Office {
    /// 拟不予许可告知: tells the applicant the reasons, to be heard on them before a refusal; the term
    /// follows from the agency's setting (行政许可法 第七条).
    @discardableResult
    package func proposeRefusal(
        _ id: CaseID,
        reasons: [RefusalReason],
        by actor: Actor
    ) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            .proposeRefusal(
                notice: try nextNotice(.refusalProposed, on: current, at: moment, in: transaction),
                reasons: reasons
            )
        }
    }

    /// 陈述申辩: keeps what the applicant states, encrypted; one transaction with the act.
    @discardableResult
    package func giveStatement(
        _ id: CaseID,
        _ statement: [UInt8],
        by actor: Actor
    ) throws -> Case {
        let digest = digest(of: statement)
        return try perform(on: id, by: actor) { transaction, _, _ in
            try keep(statement, named: digest, for: id, in: transaction)
            return .giveStatement(digest)
        }
    }

    /// 放弃陈述申辩.
    @discardableResult
    package func waiveStatement(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(.waiveStatement, on: id, by: actor)
    }
}
