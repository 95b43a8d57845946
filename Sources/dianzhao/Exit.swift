/// How a subcommand ends other than with "yes"; the raw values are the contract's exit codes.
enum Exit: Error {
    /// 1: no (not valid, not eligible, refused); the answer was printed.
    case no
    /// 2: something that is needed to answer is missing or unreachable; the answer was printed.
    case cannotConfirm(String? = nil)
    /// 64: wrong usage.
    case usage(String)
    /// 65: input that cannot be read as what it should be; the message names the place.
    case unreadable(String)
    /// 70: fault of the program.
    case fault(String)

    /// The contract's exit code.
    var code: Int32 {
        switch self {
        case .no: 1
        case .cannotConfirm: 2
        case .usage: 64
        case .unreadable: 65
        case .fault: 70
        }
    }

    /// What goes to standard error; nil where the answer said all.
    var message: String? {
        switch self {
        case .no: nil
        case .cannotConfirm(let message): message
        case .usage(let message), .unreadable(let message), .fault(let message): message
        }
    }
}
