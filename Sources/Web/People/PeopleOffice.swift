import Authority
import HTTPTypes
import Hummingbird
import Licensing

/// What officers do about enterprises and accounts: `/office/enterprises` and `/office/accounts`.
struct PeopleOffice: Sendable {
    let desk: Desk
    let pages: Pages

    /// Adds the routes to the group `/office`.
    func addRoutes(to office: RouterGroup<OfficerContext>) {
        office.get("enterprises", use: letters)
        office.get("enterprises/letters/:letter", use: letter)
        office.get("enterprises/letters/:letter/file", use: letterFile)
        office.post("enterprises/letters/:letter/outcome", use: conclude)
        office.post("enterprises/people/:account/counter", use: counter)
        office.get("accounts", use: accounts)
        office.post("accounts", use: addAccount)
        office.get("accounts/:account", use: account)
        office.post("accounts/:account/closing", use: close)
        office.post("accounts/:account/reopening", use: reopen)
        office.post("accounts/:account/end", use: setEnd)
        office.post("accounts/:account/certificate", use: setCertificate)
        office.post("accounts/:account/reset", use: reset)
    }
}
