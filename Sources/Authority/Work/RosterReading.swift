import Contract
package import Licensing

/// A person of an application's roster as a page shows one.
package struct RosterLine: Hashable, Sendable {
    package let name: String
    package let identity: String
    package let identityKind: IdentityKind
    package let posts: [StaffPost]
    package let title: TitleLevel?
    package let isHighVoltageElectrician: Bool
    package let isFullTime: Bool
}

/// What an application says, for who examines it.
package struct ApplicationView: Sendable {
    package let applicant: String
    package let address: String
    package let division: DivisionCode
    package let legalRepresentative: String
    package let finance: Finance
    package let works: Int
    package let settlements: [Settlement]
    package let people: [RosterLine]
    /// How the unit was newly set up by a merger or a split.
    package let origin: Origin?
    /// How the units before it are called, in their order.
    package let predecessors: [String]
}

extension Office {
    /// What the application says, its people masked: no reading is recorded, for nobody is named.
    ///
    /// Who may see the case is asked before: see `caseFile(_:for:)`.
    package func maskedApplication(of id: CaseID) throws -> ApplicationView {
        view(of: try applicationForm(of: id)) { (Mask.name($0), $1.masked) }
    }

    /// What the application says, its people in the clear; the reading is recorded before.
    ///
    /// - Throws: `OfficeRefusal` for who may not read materials.
    package func application(
        of id: CaseID,
        reason: Remark,
        by actor: Actor
    ) throws -> ApplicationView {
        guard
            let form = try open(id).state.materials.last(where: {
                $0.kind == Material.applicationForm
            })
        else { throw OfficeRefusal.application("没有申请表") }
        // Shown is what the record names, whatever has come in meanwhile.
        let bytes = try readMaterial(id, form.digest, reason: reason, by: actor)
        return view(of: try read(bytes)) { ($0, $1.rawValue) }
    }

    private func view(
        of form: ApplicationForm,
        _ shown: (String, PersonID) -> (name: String, identity: String)
    ) -> ApplicationView {
        let application = form.application
        return ApplicationView(
            applicant: form.applicant.name,
            address: form.applicant.registeredAddress,
            division: application.division,
            legalRepresentative: Mask.name(form.applicant.legalRepresentative),
            finance: application.finance,
            works: application.works.count,
            settlements: application.settlements,
            people: zip(form.names, application.people).map { name, person in
                let (name, identity) = shown(name, person.identity)
                return RosterLine(
                    name: name,
                    identity: identity,
                    identityKind: person.identity.kind,
                    posts: StaffPost.allCases.filter(person.posts.contains),
                    title: person.title?.level,
                    isHighVoltageElectrician: person.isHighVoltageElectrician,
                    isFullTime: person.isFullTime
                )
            },
            origin: application.origin,
            predecessors: form.predecessors
        )
    }
}

/// How pages show who somebody is without saying it (脱敏).
package enum Mask {
    /// `张**`: the family name's first character, and always two signs, so that lengths tell nothing.
    package static func name(_ name: String) -> String {
        name.first.map { "\($0)**" } ?? ""
    }
}
