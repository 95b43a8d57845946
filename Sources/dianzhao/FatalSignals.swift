import Glibc

/// Signals at which the runtime would print a crash report: faults of the program, and a quit.
enum FatalSignals {
    static let all = [SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT]

    /// Gives each its default action again: the runtime may have set up a crash report before `main`,
    /// and such a report prints memory, in which there are keys and personal data.
    static func endAtOnce() {
        for number in all { signal(number, SIG_DFL) }
    }
}
