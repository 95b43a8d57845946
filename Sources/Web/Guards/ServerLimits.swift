/// Limits of the server against slow, large and many requests.
package struct ServerLimits: Sendable {
    /// A connection on which nothing arrives is closed; this also bounds a dripping head.
    package var idleSeconds: Int64 = 10
    /// A request must be there as a whole, head to last byte, within this time; with the next look it
    /// is a minute.
    package var requestSecondsMax: Int64 = 59
    /// An answer must have been taken by the client within this time.
    package var responseSecondsMax: Int64 = 59
    /// How long the rest of a refused body is read and dropped, so that the refusal arrives.
    package var lingerSeconds: Int64 = 2
    /// How often each connection's times are looked at.
    package var checkMilliseconds: Int64 = 1_000

    /// Open connections in all; more wait in the system's queue.
    package var connectionsMax = 2_000
    /// Open connections of one address; more are closed at once.
    package var connectionsPerAddressMax = 256
    /// Addresses of the reverse proxies, for which the limit per address does not hold and which say
    /// for whom they ask.
    package var trustedProxies: [AddressRange] = []

    /// What one source may do in a time.
    package var rates = Rate.standard

    /// One field of a head.
    package var headFieldBytesMax = 8_192
    /// A whole head.
    package var headBytesMax = 16_384
    /// Fields of a head.
    package var headFieldsMax = 100

    /// A JSON body.
    package var jsonBytesMax = 1_048_576
    /// A form with a file.
    package var uploadBytesMax = 20_971_520
    /// A file to be verified.
    package var fileBytesMax = 10_485_760

    /// Memory that the bodies of all visitors take together, counted by the bytes that have come.
    package var visitorBodiesMax = 67_108_864
    /// The same of one source.
    package var visitorBodiesPerSourceMax = 16_777_216
    /// Memory apart that the bodies of all people take who are signed in.
    package var signedInBodiesMax = 67_108_864
    /// The same of one source: two forms with the largest files.
    package var signedInBodiesPerSourceMax = 41_943_040

    /// The limits of normal operation.
    package init() {}
}
