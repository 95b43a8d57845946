/// Short name of each datum of a license in metadata and data index (标引).
///
/// - Source: GB/T 36903-2018 as e-license-standards.md §1.3 has it; `KZ_` are extensions of ours.
public enum LicenseDatum: String, Sendable, CaseIterable {
    /// 证照名称.
    case title = "ZZMC"
    /// 证照类型代码.
    case typeCode = "ZZLXDM"
    /// 证照编号.
    case number = "ZZBH"
    /// 证照标识.
    case identifier = "ZZBS"
    /// 证照颁发机构.
    case issuer = "ZZBFJG"
    /// 证照颁发机构代码.
    case issuerCode = "ZZBFJGDM"
    /// 证照颁发日期.
    case issuedOn = "ZZBFRQ"
    /// 证照有效期起始日期.
    case validFrom = "ZZYXQQSRQ"
    /// 证照有效期截止日期.
    case validUntil = "ZZYXQJZRQ"
    /// 持证主体.
    case holder = "CZZT"
    /// 持证主体代码.
    case holderCode = "CZZTDM"
    /// 持证主体代码类型.
    case holderCodeType = "CZZTDMLX"
    /// 持证主体代码类型代码: 001 统一社会信用代码.
    case holderCodeTypeCode = "CZZTDMLXDM"
    /// 证照版本号.
    case version = "KZ_ZZBBH"
    /// 许可证种类: raw value of `LicenseFamily`.
    case family = "KZ_XKZZL"
    /// 许可类别和等级, as the face shows it.
    case grades = "KZ_LBDJ"
    /// 许可类别和等级代码: `RS-2020/installation/4 …`.
    case gradeCodes = "KZ_LBDJDM"
    /// 法定代表人.
    case legalRepresentative = "KZ_FDDBR"
    /// 住所.
    case address = "KZ_ZS"
    /// 发证机关简码.
    case agency = "KZ_FZJGJM"
    /// 正副本.
    case copy = "KZ_ZFB"
}
