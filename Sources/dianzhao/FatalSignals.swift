import Glibc

/// Signals that end the program because of a fault in it.
enum FatalSignals {
    static let all = [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP]

    /// Gives each its default action again: the runtime may have set up a crash report before `main`,
    /// and such a report prints memory, in which there are keys and personal data.
    static func endAtOnce() {
        for number in all { signal(number, SIG_DFL) }
    }
}
