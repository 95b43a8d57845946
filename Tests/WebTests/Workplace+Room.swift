import Licensing

@testable import Authority
@testable import Store

extension Workplace {
    /// Takes back what an applicant has filed: one first application is open at a time.
    func makeRoom(for applicant: Actor) throws {
        guard let code = applicant.enterprise else { throw NoSuchPerson() }
        for row in try office.store.read({ try $0.cases(of: code) }) {
            let state = try office.open(row.id).state
            guard state.filing != nil, state.outcome == nil, state.isOpen else { continue }
            try office.withdraw(row.id, by: applicant)
        }
    }
}
