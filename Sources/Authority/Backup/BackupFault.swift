/// Why an office is not backed up or restored; nothing that was there before was changed.
package enum BackupFault: Error, Hashable {
    /// There is no office in the folder.
    case noOffice(String)
    /// Something is there already, and nothing is ever overwritten.
    case taken(String)
    /// The backup cannot be read as one, or is not what its list says.
    case damaged(String)
    /// The master key is neither in the backup nor given.
    case noMasterKey
    /// The master key does not open the keys of the backup.
    case wrongMasterKey
    /// The register in the backup does not prove itself.
    case registerDiffers(String)
    /// A file or folder cannot be used.
    case file(String, reason: String)

    /// The sentence for the operator, in Chinese.
    package var message: String {
        switch self {
        case .noOffice(let path): "\(path) 不是电照的数据目录。"
        case .taken(let path): "\(path) 已经存在，不会覆盖：请另选一个尚不存在的路径。"
        case .damaged(let place): "备份已损坏或不是电照的备份（\(place)）：请换用另一份备份。"
        case .noMasterKey:
            "备份中没有主密钥：请用 --master-key 指明另行保管的主密钥文件，或以环境变量 \(MasterKey.variable) 提供。"
        case .wrongMasterKey: "主密钥与备份不相配：请核对另行保管的主密钥。"
        case .registerDiffers(let reason): "备份中的登记簿不能自证（\(reason)）：请换用另一份备份。"
        case .file(let path, let reason): "无法读写 \(path)（\(reason)）：请检查路径、权限和磁盘空间。"
        }
    }

    /// Whether it is the backup that is wrong, not how the command was given.
    package var isOfInput: Bool {
        switch self {
        case .damaged, .registerDiffers: true
        default: false
        }
    }
}
