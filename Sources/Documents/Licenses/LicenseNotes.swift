import Licensing

/// Small print of a license: notes on 副本, and what stands beside the QR code.
///
/// Few words: each further character costs the sealed file a quarter of a kilobyte.
enum LicenseNotes {
    /// - Source: in order: regulation.md B3 (equal force); Administrative Licensing Law, art. 80 (no
    ///   altering, reselling, renting, lending); SEED2-71 (change within 30 days of the market
    ///   regulator's change registration); SEED2-93 (extension 30 days before expiry); SEED2-29
    ///   (hotline 12398). The other duties stand in the grant notice.
    static let items = [
        "正本、副本具有同等法律效力。",
        "不得涂改、倒卖、出租、出借。",
        "名称、住所、法定代表人变更登记之日起30日内申请变更。",
        "有效期限届满30日前申请延续。",
        "监管电话12398。",
    ]

    /// The lines beside the QR code, above the identifier.
    ///
    /// - Source: SEED1-10 (equal force), SEED1-20 (anybody can verify).
    static func foot(_ copy: LicenseCopy) -> [String] {
        let check =
            switch copy {
            case .original: "扫描二维码核验真伪与当前状态"
            case .duplicate: "扫码核验"
            }
        return ["电子证照与纸质证照具有同等法律效力", check, "电子证照标识"]
    }
}
