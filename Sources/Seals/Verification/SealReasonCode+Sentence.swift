extension SealReasonCode {
    /// The code in words, in Chinese.
    public var sentence: String {
        switch self {
        case .malformed: "电子签章数据不是规范的 DER 结构"
        case .header: "电子印章头信息的标识不是 ES"
        case .versionMismatch: "电子签章与电子印章的版本相互矛盾，或不是已知版本"
        case .firstVersion: "电子印章为 GM/T 0031-2014 旧版结构，其签章时间没有可信依据，无法确认"
        case .algorithm: "签名算法不是 SM2（SM3 杂凑）"
        case .criticalExtension: "含有本程序不认识的关键扩展项，无法确认"
        case .makerUnreadable: "制章者证书无法读取"
        case .makerSignature: "制章者对电子印章的签名不符，印章已被改动"
        case .makerUntrusted: "制章者证书不由任何受信任的根证书签发"
        case .makerOutsideValidity: "制章时不在制章者证书或其根证书的有效期内"
        case .makerUsage: "制章者证书的密钥用法不允许签名"
        case .sealOutsideValidity: "签章时间不在电子印章的有效期内"
        case .sealedBeforeMade: "签章时间早于电子印章的制作时间"
        case .signerUnreadable: "签章人证书无法读取"
        case .signerNotListed: "签章人证书不在电子印章的证书列表中，印章可能被盗用"
        case .signerUntrusted: "签章人证书不由任何受信任的根证书签发"
        case .signerOutsideValidity: "签章时间不在签章人证书或其根证书的有效期内"
        case .signerUsage: "签章人证书的密钥用法不允许签名"
        case .signature: "签章的数字签名不符"
        case .signedData: "签名描述文件（Signature.xml）在签章后被改动"
        case .property: "签章所指的签名描述文件不是本文件"
        case .timeUnreadable: "签章时间无法读取"
        case .sealedInFuture: "签章时间晚于查验时间"
        case .timeStampGarbage: "时间戳字段不是时间戳"
        case .timeStampUnverified: "签章带有时间戳，本程序未能验证该时间戳，无法确认"
        case .noTrust: "没有配置任何受信任的根证书，无法确认签章人的身份"
        case .rawSignature: "提示：签名值为 64 字节裸值，未按标准采用 DER 编码"
        case .looseInteger: "提示：整数编码带有多余的前导字节"
        case .explicitDefault: "提示：显式写出了默认值 FALSE"
        case .fractionalTime: "提示：时间带有秒的小数部分"
        }
    }
}
