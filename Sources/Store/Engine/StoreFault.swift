/// A fault of disk or file, with its cure; nothing acknowledged is lost by it.
package enum StoreFault: Error, Hashable, Sendable {
    /// The folder cannot be used.
    case directory(path: String, reason: String)
    /// Another process holds the store.
    case inUse(path: String)
    /// A store was here, its file is gone.
    case missing(path: String)
    /// The file was moved or replaced under the running office.
    case moved(path: String)
    /// The file is none of ours.
    case notAStore(path: String)
    /// A later version of the program made the file.
    case newer(path: String, migration: String)
    /// An earlier version of the program made the file, and nothing may be written now.
    case older(path: String)
    /// The file is damaged.
    case corrupt(path: String, detail: String)
    /// The disk is full.
    case diskFull(path: String)
    /// The file or its file system takes no writes.
    case readOnly(path: String)
    /// The disk answered with an error.
    case inputOutput(path: String, detail: String)
    /// Another connection kept the file for longer than the waiting time.
    case busy(path: String)
    /// A setting that safety rests on does not hold.
    case unsafe(path: String, setting: String)
    /// A row does not say what its table promises.
    case unreadable(path: String, place: String)
    /// A row was changed by somebody else: what stands in it now is not taken over.
    case altered(path: String, place: String)
    /// Anything else of the engine, by its number.
    case engine(path: String, code: Int, detail: String)
}

extension StoreFault: CustomStringConvertible {
    /// What happened and what to do, in Chinese.
    package var description: String {
        switch self {
        case .directory(let path, let reason):
            "无法使用 \(path) 所在的目录（\(reason)）：请检查目录是否存在、是否可写，或用 --data 另选目录。"
        case .inUse(let path):
            "\(path) 正由另一进程使用：同一数据目录只能由一个进程打开，请先停止该进程，或用 --data 另选目录。"
        case .missing(let path):
            "此处曾有 \(path)，文件现已不在：请把文件放回或从备份恢复；确要从头开始，请删除 \(path).lock。"
        case .moved(let path):
            "\(path) 在运行中被移动或替换，已停止写入：请放回原文件并重新启动。"
        case .notAStore(let path): "\(path) 不是电照的数据文件：请检查路径，或另选目录。"
        case .newer(let path, let migration):
            "\(path) 由更新的版本建立（\(migration)）：请使用该版本或更新的程序。"
        case .older(let path):
            "\(path) 由较早的版本建立：请先用本版本启动一次（旧文件请先备份），再作核对。"
        case .corrupt(let path, let detail):
            "\(path) 已损坏（\(detail)）：请停止使用，保留该文件，并从备份恢复。"
        case .diskFull(let path): "\(path) 所在磁盘已满，未作任何改动：请清理空间后重试。"
        case .readOnly(let path):
            "\(path) 不可写，未作任何改动：请检查文件权限和文件系统的只读状态后重试。"
        case .inputOutput(let path, let detail):
            "读写 \(path) 出错（\(detail)）：请检查磁盘和文件系统，再重新启动。"
        case .busy(let path): "\(path) 被占用而超时，未作任何改动：请稍后重试。"
        case .unsafe(let path, let setting):
            "\(path) 的设置 \(setting) 不能保证提交落盘，已拒绝启动：请更换 SQLite 或文件系统。"
        case .unreadable(let path, let place):
            "\(path) 中 \(place) 的内容无法读出：请从备份核对，或使用写入它的程序版本。"
        case .altered(let path, let place):
            "\(path) 中 \(place) 不是本系统写入的内容，未作任何改动：请按运行手册“记录链核对不符”处理。"
        case .engine(let path, let code, let detail):
            "\(path) 的数据库引擎报告错误 \(code)（\(detail)）：请保留日志并重试。"
        }
    }
}
