import Foundation
package import Licensing
import Register
import Store

/// Looks through an office's folder, running or not, and changes nothing (核对).
package struct OfficeCheck {
    /// How a check ended.
    package enum Answer: Hashable, Sendable {
        /// Nothing was found; one line for each chain, and the instant from which all of them prove.
        case sound(lines: [String], since: Moment?)
        /// The first place that does not agree, in both languages.
        case faulty(chinese: String, english: String)
        /// Nothing can be said before something else was done.
        case unknown(String)
        /// There is no office in the folder, or none that this program can read, or no kept tip in the file.
        case unreadable(String)
        /// Keys or files cannot be used.
        case unusable(String)
    }

    /// The counts of a sound office.
    struct Report: Hashable {
        let journals: JournalReport
        /// Number of contents that journals name.
        let contents: Int
    }

    private let folder: String
    private let environment: [String: String]
    private let kept: [UInt8]?

    /// - Parameters:
    ///   - folder: the office's.
    ///   - environment: may carry the master key.
    ///   - kept: a copy of `journals.json` that lay elsewhere; with it an old copy of the whole folder is
    ///     found too.
    package init(of folder: String, environment: [String: String], kept: [UInt8]? = nil) {
        self.folder = folder
        self.environment = environment
        self.kept = kept
    }

    /// Holds journals against chains, the register against its heads, contents against their names.
    package func answer() -> Answer {
        do {
            return OfficeCheck.answer(to: try run())
        } catch is BadKeptTip {
            return .unreadable("--kept 指明的文件不是 journals.json：请核对路径。")
        } catch let fault as JournalFault {
            return .faulty(chinese: fault.message, english: fault.englishMessage)
        } catch let fault as ContentFault {
            return .faulty(chinese: fault.message, english: fault.englishMessage)
        } catch let fault as RegisterFault {
            let english = "the stored register is not the one that was signed"
            return .faulty(chinese: fault.message, english: english)
        } catch let fault as NoOffice {
            return .unreadable(fault.message)
        } catch let fault as KeyFault {
            return .unusable(fault.message)
        } catch {
            return OfficeCheck.answer(to: error)
        }
    }

    private static func answer(to report: Report) -> Answer {
        let chains = report.journals.chains.map {
            "\($0.journal)\t\($0.links)\t\($0.begunAt)\t\($0.rowsBefore)"
        }
        let more = ["session\t\(report.journals.sessions)", "content\t\(report.contents)"]
        return .sound(lines: chains + more, since: report.journals.since)
    }

    private static func answer(to error: any Error) -> Answer {
        switch error {
        case StoreFault.older: .unknown("\(error)")
        case StoreFault.corrupt:
            .faulty(chinese: "\(error)", english: "the database is damaged")
        case StoreFault.notAStore, StoreFault.newer: .unreadable("\(error)")
        default: .unusable("\(error)")
        }
    }

    /// - Throws: the first `JournalFault`, `RegisterFault` or `ContentFault`; `NoOffice`; `KeyFault`,
    ///   `StoreFault`.
    func run() throws -> Report {
        let path = "\(folder)/\(BackupList.databaseName)"
        // Keys that are missing are never made here.
        for needed in [path, KeyFolder(root: folder).authority]
        where !FileManager.default.fileExists(atPath: needed) {
            throw NoOffice(folder: folder)
        }
        let moment = Clock.system.now()
        let custody = try Custody.open(
            folder,
            environment: environment,
            randomness: .system,
            validFrom: moment
        )
        let store = try Store.inspect(at: path) { custody.chaining(at: moment) }
        defer {
            // It has written nothing.
            try? store.close()
        }
        return try run(on: store, custody)
    }

    private func keptTips() throws -> [JournalTip] {
        do {
            return try kept.map { [try JournalTip(file: $0)] } ?? []
        } catch {
            throw BadKeptTip()
        }
    }

    /// The same on a store that is open.
    func run(on store: Store, _ custody: Custody) throws -> Report {
        let journals = try JournalPass(store, kept: try keptTips()).run()
        var register = RegisterPass(
            store,
            trust: custody.trust,
            kept: try KeptHead(in: folder).read()
        )
        _ = try register.run()
        return Report(journals: journals, contents: try ContentPass(store, custody).run())
    }
}

/// The file that was kept elsewhere is no `journals.json`.
private struct BadKeptTip: Error {}

/// There is no office in a folder, or its keys are gone.
struct NoOffice: Error {
    let folder: String

    /// The cure, in Chinese.
    var message: String { "\(folder) 不是电照的数据目录，或其中的密钥不在：请核对路径。" }
}
