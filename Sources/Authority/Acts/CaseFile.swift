import Contract
package import Licensing
package import Store

/// What one person may see of a case (案卷).
package struct CaseFile: Sendable {
    /// Agency, matter, applicant's name and code.
    package let row: CaseRow
    /// The case with every act: who acted is an account, never a name.
    package let `case`: Case
    /// Where it stands today by law, silence included.
    package let state: CaseState
    /// The materials; none for those who see cases without personal data.
    package let materials: [Material]
    /// What the person may do now, and why not.
    package let possible: [PossibleAct]
    /// The periods that run.
    package let clocks: [Licensing.Clock]
    /// What the agency has set.
    package let settings: AgencySettings
    /// Where the papers are mailed to, for who mails them; nil for others, and where nothing is mailed.
    package let mailAddress: String?
    /// Whether the person may ask to read a material.
    package let mayRead: Bool
}

extension Office {
    /// The case as `actor` may see it.
    ///
    /// An agency sees its own cases, an enterprise its own; the center and the auditors see all of
    /// them without materials. Nobody learns from the answer whether another's case exists.
    ///
    /// - Throws: `OfficeRefusal.noCase` for what is not there and for what is not the actor's to see.
    package func caseFile(_ id: CaseID, for actor: Actor) throws -> CaseFile {
        let moment = clock.now()
        let (row, current, settings) = try store.read { snapshot in
            guard let row = try snapshot.case(id), Sight(of: actor, on: row) != .nothing else {
                throw OfficeRefusal.noCase(id)
            }
            return (
                row, Case(id: id, acts: try snapshot.acts(of: id)),
                try self.settings(of: row.agency, in: snapshot)
            )
        }
        let sight = Sight(of: actor, on: row)
        let state = current.state(asOf: moment.day, under: law)
        return CaseFile(
            row: row,
            case: current,
            state: state,
            materials: sight == .withoutMaterials ? [] : state.materials,
            possible: current.possibleActs(
                for: actor,
                at: moment,
                under: law,
                settings: settings
            ),
            clocks: try current.clocks(under: law),
            settings: settings,
            mailAddress: sight == .agency ? try mailAddress(of: state, for: actor) : nil,
            mayRead: sight == .own || (sight == .agency && Sight.readers.contains(actor.post))
        )
    }

    private func mailAddress(of state: CaseState, for actor: Actor) throws -> String? {
        guard state.delivery == .mail, [.service, .acceptance].contains(actor.post) else {
            return nil
        }
        let applicant = try applicationForm(of: state).applicant
        return "\(applicant.registeredAddress)　\(applicant.name)"
    }
}
