package import Licensing

/// What an applicant does on a filed case from its own pages.
extension Office {
    /// 撤回.
    @discardableResult
    package func withdrawOwn(_ id: CaseID, reason: Remark? = nil, by actor: Actor) throws -> Case {
        try perform(on: id, by: actor) { transaction, _, moment in
            .withdraw(
                WithdrawalFacts(
                    notice: try noticeNumber(.withdrawal, for: id, at: moment, in: transaction),
                    reason: reason
                )
            )
        }
    }

    /// 陈述申辩: the content is encrypted and named by digest.
    @discardableResult
    package func giveOwnStatement(_ id: CaseID, _ bytes: [UInt8], by actor: Actor) throws -> Case {
        let named = digest(of: bytes)
        return try perform(on: id, by: actor) { transaction, _, _ in
            try keep(bytes, named: named, for: id, in: transaction)
            return .giveStatement(named)
        }
    }

    /// 放弃陈述申辩.
    @discardableResult
    package func waiveOwnStatement(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(.waiveStatement, on: id, by: actor)
    }

    /// 更改送达方式 (SEED2-24).
    @discardableResult
    package func changeOwnDelivery(
        _ id: CaseID,
        to delivery: Delivery,
        by actor: Actor
    ) throws -> Case {
        try perform(.changeDelivery(delivery), on: id, by: actor)
    }

    /// 确认代录内容 (SEED1-31).
    @discardableResult
    package func confirmOwnContent(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(.confirmContent, on: id, by: actor)
    }
}
