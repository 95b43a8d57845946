import Foundation

/// Trials of a real office that would be too slow, or too rude, inside another test's process.
///
/// Run by the tests, by `script/race` and by `script/tamper`; each prints one closing line and exits with 1 where it does not hold.
@main
enum Trials {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            complain("\(error)")
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        switch (arguments.first, arguments.dropFirst().compactMap { Int($0) }) {
        case ("race", let numbers) where numbers.count == 2 && numbers.allSatisfy { $0 > 0 }:
            try Races(count: numbers[0], officers: numbers[1]).run()
        case ("tamper", let numbers) where numbers.count == 2 && numbers.allSatisfy { $0 > 0 }:
            try Tamper(count: numbers[0], seed: UInt64(numbers[1])).run()
        case ("faults", _): try Faults().run()
        case ("applicants", let numbers) where numbers.count == 1 && arguments.count == 3:
            try Applicants(folder: arguments[1], count: numbers[0]).run()
        default:
            complain(
                "usage: Trials race COUNT OFFICERS | tamper COUNT SEED"
                    + " | applicants FOLDER COUNT | faults"
            )
            exit(64)
        }
    }

    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

/// What a trial found that must not be.
struct Broken: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
