import Authority
import Foundation
import Licensing
import Regulations

/// What the subcommands share of the outside world.
enum Shell {
    /// A line on standard output.
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    /// A line on standard error.
    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// The embedded law, or that of the folder DIANZHAO_REGULATIONS.
    static func law() throws -> Law {
        let directory = ProcessInfo.processInfo.environment["DIANZHAO_REGULATIONS"]
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
