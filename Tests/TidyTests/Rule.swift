import Foundation

/// A house rule: what it finds wrong in one file, each finding naming its cure.
struct Rule: Sendable {
    let name: String
    let findings: @Sendable (SourceFile) -> [String]

    static let all: [Rule] = [
        imports, hiddenTime, hiddenRandomness, sqlOutsideStore, printing, forcing, endings,
        wallClock, unfinished, longFile, longFunction, machine,
    ]

    /// Walls between rooms that the compiler holds only for sibling targets.
    static let imports = Rule(name: "imports") { file in
        guard file.path.hasPrefix("Sources/"), let allowed = Rooms.imports[file.target] else {
            return []
        }
        return Set(file.imports).subtracting(allowed).sorted().map {
            "\(file.path): \(file.target) may not import \($0); move the code to a room that may "
                + "(docs/architecture.md), or hand the value in as an argument"
        }
    }

    static let hiddenTime = Rule(name: "hidden time") { file in
        guard file.path.hasPrefix("Sources/"), !Rooms.ofTime.contains(file.path) else { return [] }
        let calls = ["Date()", "Date.now", "ContinuousClock", "clock_gettime", "gettimeofday"]
        return calls.filter(file.code.contains).map {
            "\(file.path): \($0) reads the time; take a Moment or a Day as an argument, "
                + "or ask the office's Clock"
        }
    }

    static let hiddenRandomness = Rule(name: "hidden randomness") { file in
        guard file.path.hasPrefix("Sources/"), !Rooms.ofRandomness.contains(file.path) else {
            return []
        }
        let calls = ["UUID()", ".random(", "randomElement", "SystemRandomNumberGenerator", "RAND_"]
        return calls.filter(file.code.contains).map {
            "\(file.path): \($0) draws a random value; take it as an argument, "
                + "or ask the office's Randomness"
        }
    }

    static let sqlOutsideStore = Rule(name: "SQL outside Store") { file in
        guard file.path.hasPrefix("Sources/"), file.target != "Store" else { return [] }
        let pattern =
            /\b(?:SELECT\s[\s\S]{1,400}\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE)\b/
        guard file.strings.firstMatch(of: pattern) != nil else { return [] }
        return ["\(file.path): SQL stands only in Store; add a verb there and call it"]
    }

    static let printing = Rule(name: "printing") { file in
        guard file.path.hasPrefix("Sources/"), file.target != "dianzhao" else { return [] }
        guard file.code.firstMatch(of: /(?m)(?:^|[^.\w])(?:print|debugPrint|dump)\(/) != nil else {
            return []
        }
        return ["\(file.path): print( writes past the log; return the value or use the Logger"]
    }

    static let forcing = Rule(name: "forcing") { file in
        ["try!", "as!", "fatalError(", "unowned(unsafe)"]
            .filter(file.code.contains)
            .map { "\(file.path): \($0) ends the program; throw, or state a precondition with why" }
    }

    /// Preconditions, assertions and forced unwraps end the program for everybody.
    static let endings = Rule(name: "endings") { file in
        guard file.path.hasPrefix("Sources/") else { return [] }
        let code = file.code
        let calls = /[^\w](?:precondition|assert|fatalError)(?:ion)?(?:Failure)?\(/
        let forced = /[\w\)\]\}]!(?!=)/
        let count = code.matches(of: calls).count + code.matches(of: forced).count
        return Exceptions.findings(
            file.path,
            count,
            Exceptions.endings,
            cure: "throw, or say in Exceptions why nothing from outside can bring it about"
        )
    }

    /// A machine may be busy: a test that bounds the time from above fails on it without a fault.
    static let wallClock = Rule(name: "wall clock") { file in
        guard file.path.hasPrefix("Tests/"), file.target != "TidyTests" else { return [] }
        let code = file.code
        let looks = [
            "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "DispatchTime",
            "DispatchWallTime", "CLOCK_MONOTONIC", "CLOCK_REALTIME", "gettimeofday",
            "systemUptime", "timeIntervalSinceNow", "wait(timeout:", "timeLimit(", "time(nil)",
        ]
        let count = looks.reduce(0) { $0 + code.ranges(of: $1).count }
        return Exceptions.findings(
            file.path,
            count,
            Exceptions.clocks,
            cure: "bound processor time, steps or order, or say in Exceptions what is not bounded"
        )
    }

    static let unfinished = Rule(name: "unfinished") { file in
        guard file.target != "TidyTests" else { return [] }
        return ["TODO", "FIXME", "XXX", "HACK"].filter(file.text.contains).map {
            "\(file.path): \($0) is unfinished work; finish it or write it into docs/requirements.md"
        }
    }

    static let longFile = Rule(name: "file length") { file in
        let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
        guard lines > 401 else { return [] }
        return ["\(file.path): \(lines) lines, 400 at most; split it by idea"]
    }

    static let longFunction = Rule(name: "function length") { file in
        FunctionLengths.of(file.code).filter { $0.lines > 70 }.map {
            "\(file.path): \($0.name) has \($0.lines) lines, 70 at most; name its parts"
        }
    }

    /// No path of a machine, so that every checkout is alike.
    static let machine = Rule(name: "machine") { file in
        guard file.target != "TidyTests" else { return [] }
        return ["/root/", "/home/", "/Users/"].filter(file.text.contains).map {
            "\(file.path): \($0) is a path of one machine; make it relative or a setting"
        }
    }
}
