import ArgumentParser
import Authority
import Foundation
import Licensing
import Logging
import Synchronization
import Web

/// Runs the office: pages and interfaces.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "运行办事系统：页面和接口 · runs the office: pages and interfaces",
        discussion: HelpText.serve
    )

    @Option(help: "Folder of store, keys and trust; ./dianzhao-data unless given.")
    var data: String?

    @Option(help: "Address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "Port to listen on; 0 takes a free one.")
    var port = 8080

    @Option(
        help:
            "https address under which the public reaches the office; QR codes carry it. A real office needs it."
    )
    var publicURL: String?

    @Flag(help: "Makes a new real office where the folder holds none.")
    var new = false

    @Option(
        help:
            "Address or network (10.0.0.0/8) of a reverse proxy that names its visitors; docs/proxy.md."
    )
    var trustedProxy: [String] = []

    @Option(help: "Agency whose guide and lists are shown unless another is chosen.")
    var agency = "shanxi"

    @Option(help: "HOST:PORT of the mail relay (SMTP); without it no e-mail is sent.")
    var mailRelay: String?

    @Option(help: "Address from which the office writes e-mail.")
    var mailFrom = "dianzhao@localhost"

    @Option(help: "HOST:PORT of the short-message gateway (HTTP); without it none is sent.")
    var smsGateway: String?

    @Option(help: "HOST:PORT of a clamd that scans uploads; without it they are not scanned.")
    var virusScanner: String?

    @Flag(
        help: "Starts on a sample office with sample people; without --data in a temporary folder."
    )
    var demo = false

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port \(port) 不是端口，应为 0 至 65535。")
        }
        for place in [mailRelay, smsGateway, virusScanner].compactMap(\.self)
        where NetworkPlace(place) == nil {
            throw ValidationError("\(place) 应写成 HOST:PORT。")
        }
        for proxy in trustedProxy where AddressRange(proxy) == nil {
            throw ValidationError("--trusted-proxy \(proxy) 应写成 IP 地址或网段，如 10.0.0.1 或 10.0.0.0/8。")
        }
        if AddressKind.email.normal(mailFrom) == nil, mailFrom != "dianzhao@localhost" {
            throw ValidationError("--mail-from \(mailFrom) 不是邮箱地址。")
        }
        try PublicAddress.check(publicURL, isSample: demo)
    }

    func run() async throws {
        Memory.settle()
        OpenFiles.raise()
        LoggingSystem.bootstrap { _ in
            // Standard output belongs to the address.
            var handler = StreamLogHandler.standardError(label: "dianzhao")
            handler.logLevel = .notice
            return handler
        }
        let law = try Shell.law()
        guard law.agency(AgencyID(agency)) != nil else {
            throw Exit.usage("没有机构 \(agency)：请用规则数据 agencies.yaml 中的简称。")
        }
        let folder = try DataFolder(data, isSample: demo)
        defer { folder.remove() }
        if !demo { try folder.requireOffice(orNew: new) }
        let place = try ListeningPlace(host: host, port: port)
        let office = try open(folder, publicURL: publicURL ?? place.address, law: law)
        defer { try? office.close() }
        if demo { try furnish(office) }
        for warning in office.warnings() { Shell.complain(warning) }
        let tending = Task { await tend(office) }
        defer { tending.cancel() }
        let round = DeliveryRound(office) { Shell.complain($0) }
        defer { round.stop() }
        let watch = OutsideWatch(office)
        defer { watch.stop() }
        try await serve(office, at: place)
    }

    private func open(_ folder: DataFolder, publicURL: String, law: Law) throws -> Office {
        let today = Clock.system.now().day
        // The sample office's cases lie in the past, and so must its seals begin there.
        let settings = OfficeSettings(
            dataDirectory: folder.path,
            publicURL: publicURL.hasSuffix("/") ? String(publicURL.dropLast()) : publicURL,
            isSample: demo,
            trustFrom: Moment(startOf: today.adding(years: demo ? -1 : 0)),
            delivery: delivery(folder),
            scanner: virusScanner.flatMap { NetworkPlace($0) }.map { VirusScanner($0) }
        )
        return try Shell.open(settings, law: law, registerCheck: .inBackground)
    }

    /// The ways out of the house; a sample office writes into its own folder instead.
    private func delivery(_ folder: DataFolder) -> DeliverySettings {
        var ways = demo ? DeliverySettings.folder(folder.path + "/outgoing") : DeliverySettings()
        if let place = mailRelay.flatMap({ NetworkPlace($0) }) {
            ways.mail = MailCourier(place, from: mailFrom)
        }
        if let place = smsGateway.flatMap({ NetworkPlace($0) }) { ways.sms = GatewayCourier(place) }
        return ways
    }

    private func furnish(_ office: Office) throws {
        // Its people seal at once.
        office.awaitRegisterCheck()
        do {
            try SampleOffice.begin(in: office)
            try SampleOffice.leaveFiles(of: office)
            let folder = office.settings.dataDirectory
            Shell.complain("示例账号：\(folder)/\(SampleOffice.peopleFileName)")
        } catch let fault as SampleFault {
            throw Exit.usage(fault.message)
        }
    }

    /// Publishes what waits and keeps the register's head fresh while the office runs.
    private func tend(_ office: Office) async {
        while !Task.isCancelled {
            if let complaint = office.tend() { Shell.complain(complaint) }
            // Ends early where the office stops.
            try? await Task.sleep(for: .seconds(60))
        }
    }

    private func serve(_ office: Office, at place: ListeningPlace) async throws {
        var limits = ServerLimits()
        limits.trustedProxies = trustedProxy.compactMap { AddressRange($0) }
        let server = WebServer(
            PublicOffice(office, agency: AgencyID(agency), version: ProgramVersion.current),
            desk: Desk(office),
            host: place.host,
            port: place.port,
            limits: limits,
            logger: Logger(label: "dianzhao")
        )
        let isListening = Mutex(false)
        do {
            try await server.run { _ in
                isListening.withLock { $0 = true }
                Shell.say(place.address)
            }
        } catch {
            let place = "\(place.host):\(place.port)"
            guard !isListening.withLock(\.self) else { throw Exit.fault("服务中断：\(error)") }
            throw Exit.usage("不能在 \(place) 上监听：\(error)；请用 --host 和 --port 另选。")
        }
    }
}
