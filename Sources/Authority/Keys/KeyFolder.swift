/// Where keys lie in the office's folder: `keys/` for the owner alone, `trust/` for everybody.
struct KeyFolder: Hashable, Sendable {
    /// The office's folder.
    let root: String

    var keys: String { root + "/keys" }
    var masterKey: String { keys + "/master.key" }
    /// The development authority's root.
    var authority: String { keys + "/authority.key" }
    var maker: String { keys + "/seal-maker.key" }
    var register: String { keys + "/register.key" }
    var trust: String { root + "/trust" }
    var roots: String { trust + "/roots.pem" }

    func seal(_ kind: SealKind, of agency: String) -> String {
        keys + "/seal-\(agency)-\(kind.rawValue).key"
    }
}
