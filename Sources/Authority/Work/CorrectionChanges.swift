import Contract
package import Licensing
import Store

/// What came in for one item of a request to correct (补正前后).
package struct CorrectionAnswer: Sendable {
    /// A value of the form, shown as pages may show it.
    package struct Value: Hashable, Sendable {
        /// Where it stands, as `finance.netAssetsYuan`.
        package let path: String
        package let before: Shown?
        package let after: Shown?
    }

    /// What may be shown of a value.
    package enum Shown: Hashable, Sendable {
        case text(String)
        case amount(Money)
        case truth(Bool)
        /// Something that no page shows.
        case hidden
    }

    /// How many rows of a list changed, never whose.
    package struct Rows: Hashable, Sendable {
        package let path: String
        package let added: Int
        package let removed: Int
        package let changed: Int
    }

    package let item: CorrectionItem
    package let values: [Value]
    package let rows: [Rows]
    /// The files that were replaced; empty for a part of the form.
    package let before: [Material]
    /// The files that came in their place.
    package let after: [Material]

    /// Whether nothing is otherwise than before.
    package var isUnchanged: Bool {
        values.isEmpty && rows.isEmpty && before.map(\.digest) == after.map(\.digest)
    }
}

/// A request to correct that was answered, item by item.
package struct CorrectedRound: Sendable {
    /// From 1.
    package let round: Int
    package let askedOn: Day
    package let answeredOn: Day
    package let answers: [CorrectionAnswer]
}

extension Office {
    /// What each answered request to correct changed, in their order; a request that is open still
    /// says nothing: what its applicant types is nobody else's before it is submitted.
    ///
    /// Personal data is masked, as in every view that nobody has to give a reason for. Who may read
    /// the case's materials is asked before: see `CaseFile.mayRead`.
    package func correctedRounds(of current: Case) throws -> [CorrectedRound] {
        var rounds: [CorrectedRound] = []
        var asked: (act: Act, facts: Correction)?
        var round = 0
        for act in current.acts {
            if case .correctionRequested(let facts) = act.fact {
                asked = (act, facts)
                round += 1
            }
            guard act.fact == .corrected, let request = asked else { continue }
            let before = current.state(before: request.act)
            let after = current.state(before: act)
            let changes = try formChanges(from: before, to: after)
            rounds.append(
                CorrectedRound(
                    round: round,
                    askedOn: request.act.on,
                    answeredOn: act.on,
                    answers: request.facts.items.map {
                        CorrectionAnswer($0, changes, before, after)
                    }
                )
            )
            asked = nil
        }
        return rounds
    }

    private func formChanges(
        from before: CaseState,
        to after: CaseState
    ) throws -> FormChanges {
        let (old, new) = (before.applicationForm, after.applicationForm)
        guard let old, let new, old != new else { return FormChanges(from: .null, to: .null) }
        return try store.read { snapshot in
            guard let before = try content(named: old, in: snapshot),
                let after = try content(named: new, in: snapshot)
            else { throw OfficeRefusal.noMaterial(old) }
            do throws(BadInput) {
                return FormChanges(from: try JSON.parse(before), to: try JSON.parse(after))
            } catch {
                throw OfficeRefusal.application(error.description)
            }
        }
    }
}

extension Case {
    fileprivate func state(before act: Act) -> CaseState {
        Case(id: id, acts: Array(acts.prefix(act.sequence - 1))).state
    }
}

extension CaseState {
    fileprivate var applicationForm: Digest? {
        materials.last { $0.kind == Material.applicationForm }?.digest
    }

    fileprivate func files(_ kind: String) -> [Material] {
        kind == Material.applicationForm ? [] : materials.filter { $0.kind == kind }
    }
}

extension CorrectionAnswer {
    fileprivate init(
        _ item: CorrectionItem,
        _ changes: FormChanges,
        _ old: CaseState,
        _ new: CaseState
    ) {
        self.item = item
        let kind = item.place.materialKind
        before = old.files(kind)
        after = new.files(kind)
        let own =
            switch item.place {
            case .form(let part) where DraftPart(rawValue: part) != nil:
                changes.only { FormParts.part(of: $0) == part }
            // A part that nobody knows opened the whole form, as does the form as a material.
            case .form: changes.only { FormParts.part(of: $0) != nil }
            case .material(Material.applicationForm): changes.only { FormParts.part(of: $0) != nil }
            case .material: changes.only { _ in false }
            }
        values = own.values.map {
            Value(path: $0.path, before: $0.before?.shown($0.path), after: $0.after?.shown($0.path))
        }
        rows = own.rows.map {
            Rows(path: $0.path, added: $0.added, removed: $0.removed, changed: $0.changed)
        }
    }
}

extension JSON {
    /// Values that say nothing of a person; whatever is not named here is not shown.
    private static let plain: Set<String> = [
        "applicant.name", "applicant.legalPerson", "applicant.registeredAddress",
        "applicant.divisionCode", "safety.organization", "safety.rules", "finance.balanceDate",
        "finance.totalAssetsYuan", "finance.netAssetsYuan", "delivery",
    ]

    fileprivate func shown(_ path: String) -> CorrectionAnswer.Shown {
        switch (path, self) {
        case ("applicant.legalRepresentative.name", .string(let name)): .text(Mask.name(name))
        case (let path, _) where !JSON.plain.contains(path): .hidden
        case (_, .string(let text)): .text(text)
        case (_, .bool(let truth)): .truth(truth)
        case (_, .number(let digits)): (try? Money(digits)).map { .amount($0) } ?? .hidden
        default: .hidden
        }
    }
}
