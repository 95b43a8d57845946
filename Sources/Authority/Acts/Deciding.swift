package import Licensing
import Store

/// A meeting as the office takes it up; its minutes are kept encrypted, the act names their digest.
package struct MeetingRecord: Sendable {
    /// Day of the meeting.
    package let on: Day
    /// The minutes (会议纪要).
    package let minutes: [UInt8]
    /// Accounts of those who were present.
    package let present: [String]

    /// A meeting.
    package init(on day: Day, minutes: [UInt8], present: [String]) {
        self.on = day
        self.minutes = minutes
        self.present = present
    }
}

extension Office {
    /// 准予: grants what was asked for; the numbers of notice and license are reserved with the act.
    ///
    /// A crash here leaves either no grant, no number and no minutes, or the grant with all of them.
    @discardableResult
    package func grant(
        _ id: CaseID,
        inMeeting meeting: MeetingRecord? = nil,
        by actor: Actor
    ) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            guard let filing = current.state.filing else {
                throw OfficeRefusal.application("未提交")
            }
            return .grant(
                notice: try nextNotice(
                    current.state.grantNotice,
                    on: current,
                    at: moment,
                    in: transaction
                ),
                granted: filing.requested,
                licenseNumber: try filing.license?.number
                    ?? licenseNumber(for: id, at: moment, in: transaction),
                manner: try manner(of: meeting, on: id, in: transaction)
            )
        }
    }

    /// 不予: refuses for at least one reason with its clause (SEED2-D8), after the applicant was heard.
    ///
    /// - Parameters:
    ///   - id: the case.
    ///   - reasons: nil for those that the applicant was told.
    ///   - meeting: nil where the officer decides alone.
    ///   - actor: who decides.
    /// - Returns: the case with its decision.
    /// - Throws: `OfficeRefusal`; nothing was changed then.
    @discardableResult
    package func refuse(
        _ id: CaseID,
        reasons: [RefusalReason]? = nil,
        inMeeting meeting: MeetingRecord? = nil,
        by actor: Actor
    ) throws -> Case {
        try perform(on: id, by: actor) { transaction, current, moment in
            .refuse(
                Refused(
                    notice: try nextNotice(
                        current.state.refusalNotice,
                        on: current,
                        at: moment,
                        in: transaction
                    ),
                    reasons: reasons ?? current.state.proposal?.reasons ?? [],
                    manner: try manner(of: meeting, on: id, in: transaction)
                )
            )
        }
    }

    private func manner(
        of meeting: MeetingRecord?,
        on id: CaseID,
        in transaction: Transaction
    ) throws -> DecisionManner {
        guard let meeting else { return .alone }
        try requireOfficers(meeting.present, on: meeting.on, of: id, in: transaction.reading)
        let minutes = digest(of: meeting.minutes)
        try keep(meeting.minutes, named: minutes, for: id, in: transaction)
        return .meeting(Meeting(on: meeting.on, minutes: minutes, present: meeting.present))
    }

    /// Who decides together are officers of the agency, and were on the day of the meeting.
    private func requireOfficers(
        _ present: [String],
        on day: Day,
        of id: CaseID,
        in snapshot: Snapshot
    ) throws {
        let agency = try snapshot.case(id)?.agency
        for account in present {
            guard let row = try snapshot.account(id: account), row.agency == agency,
                row.post.handlesCases, row.createdAt.day <= day, accounts.isOpen(row, on: day)
            else { throw OfficeRefusal.work(.noOfficer) }
        }
    }
}
