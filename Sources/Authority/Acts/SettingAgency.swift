package import Licensing
import Store

/// One change of an agency's settings.
package struct SettingsChange: Hashable, Sendable {
    /// What holds from here on.
    package let settings: AgencySettings
    /// Account of the head who set it.
    package let by: String
    package let at: Moment
}

/// Somebody changed the settings since the form was shown.
package struct SettingsMoved: Error {
    package init() {}
}

extension Office {
    /// What an agency has set for its cases (机构设置); the standard before it set anything.
    package func settings(of agency: AgencyID) throws -> AgencySettings {
        try store.read { try settings(of: agency, in: $0) }
    }

    func settings(of agency: AgencyID, in snapshot: Snapshot) throws -> AgencySettings {
        try snapshot.settings(of: agency).last?.settings ?? .standard
    }

    /// Every change of them, the oldest first.
    package func settingsHistory(of agency: AgencyID) throws -> [SettingsChange] {
        try store.read { snapshot in
            try snapshot.settings(of: agency).map {
                SettingsChange(settings: $0.settings, by: $0.by, at: $0.at)
            }
        }
    }

    /// Sets what the law leaves to the agency; it holds for every act after it.
    ///
    /// The head of the agency answers for it, and nobody else may: an administrator operates the system and
    /// has no business content (regulation.md G).
    ///
    /// - Parameters:
    ///   - settings: what holds from here on.
    ///   - agency: whose.
    ///   - seen: how many changes the page showed; nil where no page did.
    ///   - actor: who sets it.
    /// - Throws: `SettingsMoved` where there are more, `OfficeRefusal.notHead` for any other post,
    ///   `.law(.otherAgency)` for another agency's head, `StoreRefusal.notAllowed` outside the
    ///   schema's bounds.
    package func changeSettings(
        _ settings: AgencySettings,
        of agency: AgencyID,
        seen: Int? = nil,
        by actor: Actor
    ) throws {
        _ = try self.agency(agency)
        guard actor.post == .head else { throw OfficeRefusal.notHead }
        guard actor.agency == agency else { throw OfficeRefusal.law(.otherAgency) }
        let moment = clock.now()
        try change(by: actor, agency: { agency }, answer: { agency.rawValue }) { transaction in
            if let seen, try transaction.reading.settings(of: agency).count != seen {
                throw SettingsMoved()
            }
            try transaction.add(
                AgencySettingRow(agency: agency, settings: settings, by: actor.id, at: moment)
            )
        }
    }
}
