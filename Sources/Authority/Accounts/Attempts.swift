import Licensing
import Synchronization

/// From where somebody tries to come in.
enum AttemptOrigin: Hashable, Sendable {
    /// An address from which nobody has logged in to the account.
    case stranger(source: String)
    /// A device that has logged in to the account.
    case knownDevice(Digest)
}

/// Failed attempts to come in (登录失败): after some of them each further one has to wait longer.
///
/// A name that nobody has is counted as one that somebody has, so that waiting tells nothing. It
/// is kept in memory: nobody can fill a disk with wrong passwords, and no wrong one waits for the
/// disk, which would tell it from others. A restart forgets; what it gives away are so many guesses of
/// a code as cost nothing, to one who has the password.
///
/// Strangers' guesses never count against a device that has logged in to the account: it has a
/// count of
/// its own. So nobody keeps an owner out from elsewhere.
final class Attempts: Sendable {
    /// Wrong passwords for one account from one source that cost nothing (house rule).
    static let freePerAccount = 5
    /// Wrong codes beside the right password of one account that cost nothing, wherever they come
    /// from (house rule).
    static let freeCodes = 5
    /// Failures from one source that cost nothing: an office shares one address (house rule).
    static let freePerSource = 20
    /// The longest wait, and after how much quiet all is forgotten; in seconds.
    static let longestWait: Int64 = 900
    /// More names than this are not remembered; the oldest go.
    static let remembered = 20_000
    /// Strangers' wrong codes for one account; beyond them only known devices may try (house rule).
    static let strangersCodes = [
        AttemptWindow(count: 20, seconds: 3_600), AttemptWindow(count: 100, seconds: 86_400),
    ]
    /// Failures of one known device at its account (house rule).
    static let knownDevice = [AttemptWindow(count: 20, seconds: 3_600)]

    private struct State {
        var names = FailureCounts()
        /// Apart from the names: whoever invents many of them must not make these forgotten.
        var codes = FailureCounts()
        var strangers = AttemptLog(windows: Attempts.strangersCodes)
        var devices = AttemptLog(windows: Attempts.knownDevice)
    }

    private let state = Mutex(State())

    /// Counts an attempt before it is judged, so that many at once are no way around.
    ///
    /// Wrong passwords count for the name and the source together: nobody keeps an owner out from
    /// elsewhere. Who has the password and guesses the code is held by `beginCode`.
    ///
    /// - Returns: nil where it may go on, or the seconds to wait; a waiting one is not counted.
    func begin(account: String, from origin: AttemptOrigin, at moment: Moment) -> Int64? {
        state.withLock { state in
            let now = moment.seconds
            guard case .stranger(let source) = origin else {
                return state.devices.count(Attempts.name(account, origin), at: now)
            }
            let keys = Attempts.keys(account, source)
            let waits =
                keys.map { state.names.wait($0.name, free: $0.free, at: now) }
                + [
                    state.codes.wait(account, free: Attempts.freeCodes, at: now),
                    state.strangers.wait(account, at: now),
                ]
            if let longest = waits.compactMap(\.self).max() { return longest }
            for key in keys { state.names.count(key.name, at: now) }
            return nil
        }
    }

    /// Counts an attempt at the code of an account whose password, or recovery code, was right.
    ///
    /// That of a known device was counted with the attempt itself.
    func beginCode(account: String, from origin: AttemptOrigin, at moment: Moment) -> Int64? {
        guard case .stranger = origin else { return nil }
        return state.withLock { state in
            let now = moment.seconds
            let waits = [
                state.codes.wait(account, free: Attempts.freeCodes, at: now),
                state.strangers.wait(account, at: now),
            ]
            if let longest = waits.compactMap(\.self).max() { return longest }
            state.codes.count(account, at: now)
            return state.strangers.count(account, at: now)
        }
    }

    /// Takes a counted attempt back: it was right.
    ///
    /// - Parameters:
    ///   - account: the name under which it was counted.
    ///   - origin: from where it came.
    ///   - usedCode: whether a code was counted beside the password.
    func succeed(account: String, from origin: AttemptOrigin, usedCode: Bool = true) {
        state.withLock { state in
            guard case .stranger(let source) = origin else {
                return state.devices.takeBack(Attempts.name(account, origin))
            }
            let keys = Attempts.keys(account, source)
            state.names.forget(keys[0].name)
            state.names.takeBack(keys[1].name)
            guard usedCode else { return }
            state.codes.forget(account)
            state.strangers.takeBack(account)
        }
    }

    private static func name(_ account: String, _ origin: AttemptOrigin) -> String {
        guard case .knownDevice(let digest) = origin else { return account }
        return "\(account) \(digest.hex)"
    }

    /// The name together with its source, then the source alone.
    private static func keys(_ account: String, _ source: String) -> [(name: String, free: Int)] {
        [
            ("password \(account) \(source)", freePerAccount), ("source \(source)", freePerSource),
        ]
    }
}
