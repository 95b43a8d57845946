import Authority
import Foundation
import Licensing
import OFD
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
    static func open(
        _ settings: OfficeSettings,
        law: Law,
        registerCheck: RegisterCheck = .first
    ) throws -> Office {
        let environment = ProcessInfo.processInfo.environment
        do {
            return try Office.open(
                settings,
                law: law,
                environment: environment,
                registerCheck: registerCheck
            )
        } catch let fault as KeyFault {
            throw Exit.usage(fault.message)
        } catch let fault as FontFault {
            throw Exit.fault(fault.message)
        } catch {
            throw Exit.usage("不能使用数据目录 \(settings.dataDirectory)：\(error)")
        }
    }

    /// Opens a real office that stands still, to look after it; a folder that holds none is refused, or
    /// mistyped it would become one, unless a new office is wanted.
    ///
    /// Nothing is published by it unless the command asks for that: a restored office takes the lines that it
    /// lacks before it writes lines of its own.
    static func openStanding(
        _ data: String,
        orNew: Bool = false,
        registerCheck: RegisterCheck = .alone
    ) throws -> Office {
        guard orNew || FileManager.default.fileExists(atPath: data + "/office.sqlite") else {
            throw Exit.usage("\(data) 不是电照的数据目录。")
        }
        let settings = OfficeSettings(
            dataDirectory: data,
            publicURL: "",
            isSample: false,
            trustFrom: Moment(startOf: Clock.system.now().day)
        )
        return try open(settings, law: law(), registerCheck: registerCheck)
    }
}
