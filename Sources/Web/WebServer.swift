import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore

/// The web server of an office.
package struct WebServer: Sendable {
    private let office: PublicOffice
    private let desk: Desk?
    private let host: String
    private let port: Int
    private let limits: ServerLimits
    private let logger: Logger

    /// - Parameters:
    ///   - office: what is served.
    ///   - desk: the office for people who sign in; nil serves the public alone.
    ///   - host: address to listen on.
    ///   - port: port to listen on; 0 takes a free one.
    ///   - limits: against slow, large and many requests.
    ///   - logger: for faults; no personal data goes there.
    package init(
        _ office: PublicOffice,
        desk: Desk? = nil,
        host: String,
        port: Int,
        limits: ServerLimits = ServerLimits(),
        logger: Logger
    ) {
        self.office = office
        self.desk = desk
        self.host = host
        self.port = port
        self.limits = limits
        self.logger = logger
    }

    /// Serves until the process is told to stop or the task is cancelled.
    ///
    /// Requests in hand are finished.
    ///
    /// - Parameters:
    ///   - stopsOnSignals: whether SIGTERM and SIGINT end it.
    ///   - listening: called with the port once it listens.
    /// - Throws: where it cannot listen, or a template is broken.
    package func run(
        stopsOnSignals: Bool = true,
        listening: @escaping @Sendable (Int) async -> Void
    ) async throws {
        let limits = limits.fitted()
        let ledger = ConnectionLedger(
            limit: limits.connectionsPerAddressMax,
            exempt: limits.trustedProxies
        )
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(limits: limits, ledger: ledger)],
            idleTimeout: .seconds(limits.idleSeconds),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: limits.headFieldBytesMax,
                maxHeaderListSize: limits.headBytesMax,
                maxHeaderFieldCount: limits.headFieldsMax
            )
        )
        let application = Application(
            router: try buildRouter(office, desk: desk, limits: limits),
            server: .http1(configuration: channel),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: .maximum(limits.connectionsMax, logger: logger)
            ),
            onServerRunning: { channel in await listening(channel.localAddress?.port ?? 0) },
            logger: logger
        )
        // Without signals of its own the server ends with the task that runs it.
        if stopsOnSignals {
            try await application.runService()
        } else {
            try await application.run()
        }
    }
}
