import ArgumentParser
import Authority
import Contract
import Foundation
import Licensing
import OFD
import Register
import Seals

/// `dianzhao verify`: answers the four questions about a file, offline.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "查验电子证照文件：文件、印章、版本、许可 · verifies a sealed file offline",
        discussion: HelpText.verify
    )

    @Argument(help: "OFD 文件")
    var file: String

    @Option(help: "受信任的根证书（PEM），可重复；未给出时用环境变量 DIANZHAO_TRUST 所指的文件")
    var trust: [String] = []

    @Option(help: "公布的登记簿所在目录（records.jsonl、head.json）")
    var register: String?

    @Option(help: "查验时间，RFC 3339 格式，如 2026-11-21T12:00:00+08:00；默认为现在")
    var at: String?

    @Flag(help: "输出一个 JSON 对象")
    var json = false

    /// Verifies; every end but 65 and 64 has printed the answer.
    func run() throws {
        let moment = try moment()
        // One byte more than is looked into makes the answer: too large.
        let bytes = try Self.read(file, limit: Container.sizeMax)
        let roots = try roots()
        let snapshot = try register.map { try Self.published($0, roots, for: bytes) }
        let verification = Register.verify(bytes, trust: roots, register: snapshot, at: moment)
        let answer = VerificationAnswer(verification, asOf: at)
        Shell.say(json ? answer.json.text : answer.words)
        switch verification.verdict {
        case .valid, .notApplicable: return
        case .notValid: throw Exit.no
        case .cannotConfirm: throw Exit.cannotConfirm()
        }
    }

    private func moment() throws -> Moment {
        guard let at else { return Clock.system.now() }
        guard let moment = Moment(rfc3339: at) else {
            throw Exit.usage("--at \(at)：应为带时区的 RFC 3339 时间，如 2026-11-21T12:00:00+08:00")
        }
        return moment
    }

    /// The roots given, else the roots installed; nil where there are none.
    private func roots() throws -> TrustRoots? {
        let installed = ProcessInfo.processInfo.environment["DIANZHAO_TRUST"] ?? ""
        let paths = trust.isEmpty ? installed.split(separator: ":").map(String.init) : trust
        guard !paths.isEmpty else { return nil }
        var roots: [Certificate] = []
        for path in paths {
            do throws(BadPEM) {
                roots += try PEM.certificates(try Self.pem(path))
            } catch {
                throw Exit.unreadable("\(path)：不是 PEM 格式的 SM2 证书（\(error.reason)）")
            }
        }
        return TrustRoots(roots)
    }

    private static func published(
        _ directory: String,
        _ trust: TrustRoots?,
        for file: [UInt8]
    ) throws -> Register {
        let records = try read(directory + "/records.jsonl")
        let head = try read(directory + "/head.json")
        do throws(BadRecord) {
            return try PublishedRegister.read(
                records: records,
                head: head,
                trust: trust,
                concerning: Register.names(in: file)
            )
        } catch {
            throw Exit.unreadable("\(directory)：不是公布的登记簿（\(error.place)）")
        }
    }

    /// Far more than any list of authorities needs.
    private static let pemMax = 4 << 20

    private static func pem(_ path: String) throws(BadPEM) -> [UInt8] {
        guard let bytes = InputFile.bytes(path, limit: pemMax) else {
            throw BadPEM("文件不存在或无法读取")
        }
        guard bytes.count <= pemMax else { throw BadPEM("文件过大") }
        return bytes
    }

    private static func read(_ path: String, limit: Int = Int(Int32.max)) throws -> [UInt8] {
        guard let bytes = InputFile.bytes(path, limit: limit) else {
            throw Exit.unreadable("\(path)：文件不存在或无法读取，请核对路径与权限。")
        }
        return bytes
    }
}
