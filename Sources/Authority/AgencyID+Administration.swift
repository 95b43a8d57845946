import Licensing

extension AgencyID {
    /// Owner of rows that belong to no agency: heads of the register, lines that are taken from a
    /// published copy, counts of look-ups, an enterprise's consent, answers about an own account.
    ///
    /// It stands for the administration as a whole, which has the one register. The rules name no
    /// agency so, and no case, seal or number is kept under it. Its spelling is stored and never
    /// changes.
    static let administration = AgencyID("administration")
}
