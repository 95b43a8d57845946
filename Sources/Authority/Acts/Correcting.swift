import Contract
import Foundation
package import Licensing
import Store

extension Office {
    /// 提交补正: files what was corrected; a new examination of five working days begins (AMB-6).
    @discardableResult
    package func resubmit(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(.correct, on: id, by: actor)
    }

    /// Holds what a correction gives against what was asked for, whichever way it comes in.
    ///
    /// A corrected form says something new in open parts alone, is still the case's own, and asks for
    /// what the filing asked for: another wish is another application.
    ///
    /// - Throws: `Refusal.placeNotOpen` with the part, `OfficeRefusal.application`.
    func requireOpenPlaces(
        of command: Command,
        on current: Case,
        in snapshot: Snapshot
    ) throws {
        guard case .addMaterial(let material) = command, current.state.name == .correcting,
            material.kind == Material.applicationForm,
            let before = try lastForm(of: current, in: snapshot),
            let after = try content(named: material.digest, in: snapshot)
        else { return }
        let open = Set(current.state.openPlaces)
        for part in try FormParts.changed(from: before, to: after)
        where !open.contains(.form(part: part)) && !open.contains(FormParts.whole) {
            throw OfficeRefusal.law(.placeNotOpen(.form(part: part)))
        }
        let form = try read(after)
        guard form.applicant.creditCode == current.state.opening?.applicant else {
            throw OfficeRefusal.application("/applicant/creditCode 不是本件申请人的代码")
        }
        try requirePrintable(form.applicant)
        let wish = current.state.filing?.requested ?? []
        guard Set(form.application.requested) == Set(wish) else {
            throw OfficeRefusal.application("/requested 与首次提交的不同，请另行申请")
        }
        let claim = form.application.origin?.claiming(wish)
        guard claim?.essence == current.state.filing?.origin?.essence else {
            throw OfficeRefusal.application("/origin 的新设原因、原单位或承继业绩与首次提交的不同，请另行申请")
        }
    }

    private func lastForm(of current: Case, in snapshot: Snapshot) throws -> [UInt8]? {
        let form = current.state.materials.last { $0.kind == Material.applicationForm }
        return try form.flatMap { try content(named: $0.digest, in: snapshot) }
    }
}

/// The parts of an application form, as requests to correct name them.
enum FormParts {
    /// The form as a material is all of its parts.
    static let whole = CorrectionPlace.material(kind: Material.applicationForm)

    /// The part to which a member of the form belongs; a member of none is a part of its own.
    private static let partOfMember = [
        "applicant": "enterprise", "previousGrades": "requested", "finance": "assets",
        "people": "staff",
    ]
    /// Written by the form itself, with no word of the applicant.
    private static let ownMembers: Set<String> = ["submittedOn"]

    /// The part to which a member belongs; nil for what the form itself writes.
    static func part(of member: String) -> String? {
        ownMembers.contains(member) ? nil : partOfMember[member] ?? member
    }

    /// The parts that say something else in another form, in their order.
    ///
    /// - Throws: `OfficeRefusal.application` for what is no form.
    static func changed(from before: [UInt8], to after: [UInt8]) throws -> [String] {
        let (old, new) = (try members(of: before), try members(of: after))
        let names = Set(old.keys).union(new.keys).subtracting(ownMembers)
        let changed = names.filter { name in
            !(old[name] ?? NSNull()).isEqual(new[name] ?? NSNull())
        }
        return Set(changed.compactMap { part(of: $0) }).sorted()
    }

    private static func members(of form: [UInt8]) throws -> [String: NSObject] {
        let value = try? JSONSerialization.jsonObject(with: Data(form))
        guard let members = value as? [String: Any] else {
            throw OfficeRefusal.application("不是申请表")
        }
        return members.compactMapValues { $0 as? NSObject }
    }
}
