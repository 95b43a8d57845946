import Foundation
import Glibc

/// Changes the files of a played demo at random, and verifies and draws what comes of it.
///
/// Run by `script/fuzz` and, in a light mixture, by the tests. The runs are made in processes of
/// their own: one that ends is a finding, with the run that ended it.
@main
enum Fuzz {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            complain("\(error)")
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        let numbers = arguments.dropFirst(2).compactMap { Int($0) }
        guard let name = arguments.first, arguments.count == numbers.count + 2,
            numbers.allSatisfy({ $0 > 0 }),
            let mixture = Mixture(rawValue: name) ?? Mixture(child: name)
        else { return usage() }
        let folder = arguments[1]
        switch (name.hasPrefix("child-"), numbers.count) {
        case (false, 2):
            try Runs(mixture, folder: folder, count: numbers[0], seed: numbers[1]).run()
        case (true, 3):
            try Child(mixture, folder: folder, seed: numbers[2])
                .run(first: numbers[0], count: numbers[1])
        default: usage()
        }
    }

    private static func usage() {
        complain("usage: Fuzz all|light DEMO COUNT SEED")
        exit(64)
    }

    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

/// A run that may not be.
struct Broken: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
