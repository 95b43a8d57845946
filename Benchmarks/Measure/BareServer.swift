import Hummingbird

/// A server with one route and nothing else: what the look-up is held against.
enum BareServer {
    static func run(port: Int) async throws {
        let body = String(repeating: "x", count: 600)
        let router = Router()
        router.get("bare") { _, _ in body }
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port))
        )
        try await application.runService()
    }
}
