/// Notes printed on 副本: what the holder must do, and where to complain.
///
/// Few words: each further character costs the sealed file a quarter of a kilobyte.
enum LicenseNotes {
    /// - Source: in order: regulation.md B3 (equal force); Administrative Licensing Law, art. 80 (no
    ///   altering, reselling, renting, lending); SEED2-93 (extension 30 days before expiry);
    ///   SEED2-29 (hotline 12398). The other duties stand in the grant notice.
    static let items = [
        "正本、副本具有同等法律效力。",
        "不得涂改、倒卖、出租、出借。",
        "有效期限届满30日前申请延期。",
        "监管电话12398。",
    ]
}
