/// Why keys cannot be used; the office does not start, and nothing was changed.
package enum KeyFault: Error, Hashable, Sendable {
    /// Others than the owner can read or write the file.
    case openToOthers(path: String, mode: UInt32)
    /// The master key is neither 16 or 32 bytes nor their hexadecimal digits.
    case wrongSize(source: String)
    /// Keys lie here, the master key that opens them does not.
    case masterKeyMissing(path: String)
    /// The master key does not open the file, or the file was changed.
    case doesNotOpen(path: String)
    /// The trust file lacks the root of the keys beside it, or holds no certificate.
    case foreignTrust(path: String)
    /// The file or its folder cannot be used.
    case file(path: String, reason: String)
    /// A key, certificate or seal could not be made.
    case notMade(name: String, reason: String)
    /// Content was changed, or was encrypted under another master key.
    case contentDoesNotOpen

    /// What happened and what to do, in Chinese.
    package var message: String {
        switch self {
        case .openToOthers(let path, let mode):
            "密钥文件 \(path) 可被他人读写（权限 \(String(mode, radix: 8))）："
                + "请执行 chmod 600 \(path)，并视情况更换密钥。"
        case .wrongSize(let source):
            "\(source) 不是密钥：应为16或32字节，或其十六进制数字；请从备份恢复。"
        case .masterKeyMissing(let path):
            "已有密钥，却没有主密钥 \(path)：请从备份恢复，或以环境变量 \(MasterKey.variable) 提供。"
        case .doesNotOpen(let path):
            "主密钥不能打开 \(path)：请确认主密钥与数据目录相配，或从备份恢复该文件。"
        case .foreignTrust(let path):
            "\(path) 不含本目录密钥的根证书：请从备份恢复，或移开该文件后重新启动。"
        case .file(let path, let reason):
            "无法读写 \(path)（\(reason)）：请检查目录是否存在、是否可写。"
        case .notMade(let name, let reason): "未能生成 \(name)（\(reason)）：请检查系统密码库后重试。"
        case .contentDoesNotOpen:
            "加密内容无法打开：内容已被改动，或主密钥不相配；请从备份核对。"
        }
    }
}
