/// Notes printed on 副本 (说明): what the holder must do, and where to check and complain.
enum LicenseNotes {
    static let title = "说　明"

    /// - Source: in order: SEED1-10 and B3 (equal force); regulation.md B4 (conditions kept);
    ///   Administrative Licensing Law, art. 80 (no altering, reselling, renting, lending);
    ///   SEED2-71 (registration change, 30 days); SEED2-93 (extension, 30 days before expiry);
    ///   SEED2-80 (reissue); SEED2-29 (hotline 12398).
    static let items = [
        "正本、副本具有同等法律效力。",
        "单位应当具有许可条件，不得涂改、出租、出借本证。",
        "名称、住所、法定代表人变更的，自变更之日起30日内申请变更。",
        "有效期限届满30日前申请延期。",
        "本证的真伪和状态，扫描二维码核验。监管电话：12398。",
    ]
}
