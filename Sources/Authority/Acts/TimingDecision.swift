package import Licensing

extension Office {
    /// 延长期限: the head extends the decision's period once, and the applicant is told why (SEED2-66,
    /// AMB-37).
    @discardableResult
    package func extendPeriod(_ id: CaseID, reason: Remark, by actor: Actor) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            .extendPeriod(
                PeriodExtension(
                    notice: try nextNotice(
                        .periodExtended,
                        on: current,
                        at: moment,
                        in: transaction
                    ),
                    reason: reason
                )
            )
        }
    }

    /// 中止计算期限: on a ground of 行政许可法 第四十五条, with the time that it is expected to need
    /// (SEED2-67, AMB-11).
    @discardableResult
    package func pause(
        _ id: CaseID,
        ground: PauseGround,
        reason: Remark,
        expectedEnd: Day,
        by actor: Actor
    ) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            .pause(
                Standstill(
                    notice: try nextNotice(.specialTime, on: current, at: moment, in: transaction),
                    ground: ground,
                    reason: reason,
                    expectedEnd: expectedEnd
                )
            )
        }
    }

    /// 恢复计算期限: the period goes on.
    @discardableResult
    package func resume(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(.resume, on: id, by: actor)
    }
}
