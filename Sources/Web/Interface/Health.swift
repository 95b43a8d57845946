import Authority
import Contract
import HTTPTypes
import Hummingbird

extension PublicSite {
    /// `/livez`: the process answers; it waits for nothing.
    func live(_ request: Request, _ context: PublicContext) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: "ok\n"))
        )
    }

    /// `/readyz`: everything that the office needs is there; each condition with its name.
    ///
    /// 503 where one is a fault. What is `degraded` or still `checking` keeps no request away.
    func ready(_ request: Request, _ context: PublicContext) async throws -> Response {
        let office = office
        let checks =
            try await workshop.run(.probes) { office.readiness() }
            + proxies.readiness(at: office.now())
        let isReady = checks.allSatisfy(\.isReady)
        let worst = ReadinessState.allCases.last { state in checks.contains { $0.state == state } }
        let body = JSON.members([
            "ready": .bool(isReady),
            "degraded": .bool(isReady && checks.contains { $0.state == .degraded }),
            "state": .string((worst ?? .ready).rawValue),
            "version": .string(office.site.version),
            "checks": .array(
                checks.map {
                    .members([
                        "name": .string($0.name),
                        "ready": .bool([.ready, .checking].contains($0.state)),
                        "state": .string($0.state.rawValue), "detail": .string($0.detail),
                    ])
                }
            ),
        ])
        var response = body.answer(isReady ? .ok : .serviceUnavailable)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// `/api/openapi.yaml`: the description by which the interface is used and tested.
    func description(_ request: Request, _ context: PublicContext) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/yaml", .cacheControl: "no-cache"],
            body: .init(byteBuffer: ByteBuffer(bytes: PackageResources.openapi_yaml))
        )
    }
}
