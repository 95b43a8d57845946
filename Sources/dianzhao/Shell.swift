import Authority
import Foundation
import Licensing
import Regulations

/// What the subcommands share of the outside world.
enum Shell {
    /// A line on standard output; an answer that cannot be written (disk full, output closed) must
    /// never look like one that was, so the program ends there as a fault.
    static func say(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
        } catch {
            complain("不能写标准输出，请检查磁盘空间或输出重定向：\(error.localizedDescription)")
            Foundation.exit(Exit.fault("").code)
        }
    }

    /// A line on standard error; where that is closed the exit code alone has to tell.
    static func complain(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// The embedded law, or that of the folder DIANZHAO_REGULATIONS; set to nothing, it is not set.
    static func law() throws -> Law {
        let named = ProcessInfo.processInfo.environment["DIANZHAO_REGULATIONS"] ?? ""
        let directory = named.isEmpty ? nil : named
        do {
            return try Regulations.load(directory: directory)
        } catch {
            throw Exit.fault("规则数据有误：\(error)")
        }
    }
}

extension Shell {
    /// Opens an office; whatever keeps it from opening is said with its cure, as wrong usage.
    static func open(_ settings: OfficeSettings, law: Law) throws -> Office {
        let environment = ProcessInfo.processInfo.environment
        do {
            return try Office.open(settings, law: law, environment: environment)
        } catch let fault as KeyFault {
            throw Exit.usage(fault.message)
        } catch {
            throw Exit.usage("不能使用数据目录 \(settings.dataDirectory)：\(error)")
        }
    }
}
