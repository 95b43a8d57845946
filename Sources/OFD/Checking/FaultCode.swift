/// What can be wrong with a file, as a stable word; none is ever reused for another meaning.
public enum FaultCode: String, CaseIterable, Sendable {
    // Another kind of file.
    case notOFD = "not-ofd"
    // The container.
    case notContainer = "container-not-zip"
    case prefix = "container-prefix"
    case suffix = "container-suffix"
    case gap = "container-gap"
    case mismatch = "container-mismatch"
    case encrypted = "container-encrypted"
    case split = "container-split"
    case method = "container-method"
    case badName = "container-name"
    case duplicateName = "container-duplicate"
    case link = "container-link"
    case tooLarge = "container-too-large"
    case tooMany = "container-too-many"
    case bomb = "container-ratio"
    case damaged = "container-damaged"
    case comment = "container-comment"
    // Departures by which no reader sees anything else.
    case directoryEntry = "container-directory-entry"
    case timeField = "container-time-field"
    case longSizes = "container-long-sizes"
    case unicodeFlag = "container-unicode-flag"
    case adler = "container-adler"
    // The files in it.
    case badXML = "xml-malformed"
    case docType = "xml-doctype"
    case noEntry = "entry-missing"
    case version = "ofd-version-unknown"
    case missing = "file-missing"
    case badStructure = "structure-malformed"
    case severalDocuments = "several-documents"
    case versions = "document-versions"
    case duplicateID = "duplicate-id"
    // The signatures' side of it.
    case unsigned = "unsigned"
    case duplicateSignature = "signature-duplicate"
    case maxSignID = "signature-max-id"
    case badSignature = "signature-malformed"
    case signatureType = "signature-type"
    case digestMethod = "digest-method"
    case digest = "digest-mismatch"
    case uncoveredEntry = "uncovered-entry"
    case uncovered = "uncovered"
    case stowaway = "stowaway"
    case sealFile = "seal-file-differs"
    case stampPage = "stamp-page"

    /// The verdict that a fault leads to.
    public enum Effect: Hashable, Sendable {
        /// Said, nothing more: other makers' harmless habits.
        case note
        /// The file is none of those that can be judged here.
        case cannotConfirm
        /// The file is not valid.
        case notValid
    }

    /// The verdict that the code leads to.
    public var effect: Effect {
        switch self {
        case .directoryEntry, .timeField, .longSizes, .unicodeFlag, .adler: .note
        case .notOFD, .version: .cannotConfirm
        default: .notValid
        }
    }

    /// What it means, for people.
    public var message: String {
        switch self {
        case .notOFD: "文件不是 OFD 文件（可能是 PDF、图片或文本），无法查验"
        case .notContainer: "文件不是完整的 OFD 容器"
        case .prefix: "容器之前有多余数据"
        case .suffix: "容器之后有多余数据"
        case .gap: "容器内部有未登记的数据或条目重叠"
        case .mismatch: "容器目录与文件头不一致"
        case .encrypted: "容器内的文件已加密"
        case .split: "不支持分卷或 ZIP64 容器"
        case .method: "容器内的文件采用了不支持的压缩方法"
        case .badName: "容器内的文件名不合规"
        case .duplicateName: "容器内有重名文件"
        case .link: "容器内有链接或特殊文件"
        case .tooLarge: "容器展开后过大"
        case .tooMany: "容器内的文件过多"
        case .bomb: "容器内文件的压缩比异常"
        case .damaged: "容器内的文件已损坏"
        case .comment: "容器末尾带有注释"
        case .directoryEntry: "提示：容器内有空目录项"
        case .timeField: "提示：容器内有时间或属主附加字段"
        case .longSizes: "提示：容器内有与文件头一致的 ZIP64 长度字段"
        case .unicodeFlag: "提示：纯 ASCII 文件名带有 UTF-8 标志"
        case .adler: "提示：压缩数据之后带有与内容一致的 Adler-32 校验值"
        case .badXML: "XML 文件不合规"
        case .docType: "XML 文件含有被禁止的 DOCTYPE"
        case .noEntry: "缺少入口文件 OFD.xml"
        case .version: "本程序不认识该 OFD 格式版本，无法确认；请更新程序"
        case .missing: "被引用的文件不存在"
        case .badStructure: "文档结构不完整"
        case .severalDocuments: "文件内含多个文档"
        case .versions: "文件内含多个文档版本"
        case .duplicateID: "标识重复"
        case .unsigned: "文件未签章"
        case .duplicateSignature: "签名记录重复"
        case .maxSignID: "签名最大标识小于已有签名的标识"
        case .badSignature: "签名描述不完整"
        case .signatureType: "签名类型与签名值不符"
        case .digestMethod: "摘要算法不是 SM3"
        case .digest: "文件内容在签章后被改动"
        case .uncoveredEntry: "入口文件 OFD.xml 未受签章保护"
        case .uncovered: "所展示的内容未受签章保护"
        case .stowaway: "含有未受签章保护的夹带文件"
        case .sealFile: "印章文件与签章中的印章不一致"
        case .stampPage: "印章所在页面不存在"
        }
    }
}
