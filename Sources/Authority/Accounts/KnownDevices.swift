import Licensing
import Store

/// How a browser is remembered from which somebody has logged in (常用设备).
enum KnownDevice {
    /// So many days after the last log-in from it a device is a stranger again (house rule).
    static let days: Int64 = 90
    /// At most so many for one account; the one that was not used for longest goes (house rule).
    static let perAccount = 10
}

extension Accounts {
    /// Names an account's device among a browser's cookies, without saying whose it is.
    package static func deviceName(login: String) -> String {
        String(digest(of: "device \(login.lowercased())").hex.prefix(16))
    }

    /// For how long a browser keeps its token, in seconds.
    package static let deviceSeconds = KnownDevice.days * 86_400

    /// From where an attempt comes: a token that this very account has given makes a known device.
    ///
    /// A token of another account, one that was forgotten and one that is too old make a stranger.
    func origin(
        of token: String?,
        login: String,
        source: String,
        at moment: Moment
    ) throws -> AttemptOrigin {
        guard let token else { return .stranger(source: source) }
        let digest = Accounts.digest(of: token)
        let device = try store.read { snapshot -> KnownDeviceRow? in
            guard let row = try snapshot.account(login: login) else { return nil }
            return try snapshot.knownDevice(digest, of: row.id)
        }
        guard let device, moment.seconds - device.seenAt.seconds < KnownDevice.days * 86_400 else {
            return .stranger(source: source)
        }
        return .knownDevice(digest)
    }

    /// Remembers the browser of a log-in: the token that it brought where the account knows it, else a
    /// fresh one, so that nobody plants a token in somebody else's browser.
    ///
    /// - Returns: the token for the browser alone.
    func keepDevice(
        _ token: String?,
        of account: String,
        at moment: Moment,
        in transaction: Transaction
    ) throws -> String {
        let known = try token.flatMap {
            try transaction.reading.knownDevice(Accounts.digest(of: $0), of: account)
        }
        let given = known == nil ? nil : token
        let kept = given ?? randomness.hex(SessionLimits.tokenSize)
        let row = KnownDeviceRow(
            account: account,
            digest: Accounts.digest(of: kept),
            createdAt: moment,
            seenAt: moment
        )
        try transaction.keep(row, atMost: KnownDevice.perAccount)
        return kept
    }
}
