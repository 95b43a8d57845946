import Foundation
import HTTPTypes
import Hummingbird
import Licensing

/// Where a request comes from, as limits count it: an IPv4 address, or the /64 of an IPv6 one.
///
/// Whoever has one IPv6 address has the 2^64 beside it too. It is never written to a log.
struct Sender: Hashable, Sendable {
    private let bits: UInt64
    private let isLong: Bool

    private init(bits: UInt64, isLong: Bool) {
        self.bits = bits
        self.isLong = isLong
    }

    /// All requests whose address is not known count as one.
    static let unknown = Sender(bits: 0, isLong: false)

    /// The source of an address in its usual spelling; nil for anything else.
    init?(_ address: String) {
        var short = in_addr()
        if inet_pton(AF_INET, address, &short) == 1 {
            self.init(bits: UInt64(UInt32(bigEndian: short.s_addr)), isLong: false)
            return
        }
        var long = in6_addr()
        guard inet_pton(AF_INET6, address, &long) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: &long) { Array($0) }
        // ::ffff:a.b.c.d is an IPv4 address in the clothes of the other.
        let mapped = Array(repeating: UInt8(0), count: 10) + [0xFF, 0xFF]
        let isMapped = bytes.starts(with: mapped)
        let shown = isMapped ? bytes[12...] : bytes[..<8]
        self.init(bits: shown.reduce(0) { $0 << 8 | UInt64($1) }, isLong: !isMapped)
    }

    /// The source of a request: the peer, or behind a trusted proxy what the proxy saw.
    ///
    /// Only the last address that no trusted proxy wrote is believed: whatever stands before it the
    /// client may have sent itself.
    ///
    /// - Parameters:
    ///   - peer: address of the other end of the connection.
    ///   - forwarded: value of `X-Forwarded-For`.
    ///   - trusted: addresses of the reverse proxies.
    /// - Returns: what is limited; nil where a proxy does not say for whom it asks, so that all its
    ///   visitors would be one.
    static func of(
        peer: String?,
        forwarded: String?,
        trusting trusted: [AddressRange]
    ) -> Sender? {
        guard let peer else { return .unknown }
        guard trusted.contains(peer) else { return Sender(peer) ?? .unknown }
        guard let forwarded else { return nil }
        let named = forwarded.split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        // A request that the proxies make for themselves names none but them.
        let client = named.last { !trusted.contains($0) } ?? named.first
        return client.flatMap { Sender($0) }
    }
}

/// Finds the source of every request, once; threads and memory are counted to it.
struct SenderReading: RouterMiddleware {
    typealias Context = PublicContext

    let proxies: ProxyWatch
    let memory: BodyMemory
    let now: @Sendable () -> Moment

    func handle(
        _ request: Request,
        context: PublicContext,
        next: (Request, PublicContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let sender = proxies.sender(
            peer: context.peer,
            forwarded: HTTPField.Name("X-Forwarded-For").flatMap { request.headers[$0] },
            isProbe: ProxyWatch.probes.contains(request.uri.path),
            at: now()
        )
        context.sender = sender ?? .unknown
        context.isNamed = sender != nil
        let found = context
        let hold = BodyHold(memory, found.sender)
        defer { hold.release() }
        let caller = Caller(sender: found.sender, hold: hold)
        return try await Caller.$current.withValue(caller) { try await next(request, found) }
    }
}
