/// The files that may break a rule: each names how often it does, and why.
enum Exceptions {
    typealias List = [String: (count: Int, why: String)]

    /// Preconditions that no request and no file from outside can break.
    static let endings: List = [
        "Sources/Authority/Acts/ActRequest.swift": (1, "a form before the log-in names its holder"),
        "Sources/Authority/Sample/PlayedCase.swift": (1, "the people are the sample's own"),
        "Sources/Authority/Sample/SampleCodes.swift": (1, "the codes are the sample's own"),
        "Sources/Documents/Art/ModuleOutline.swift": (1, "the outline of a set of squares closes"),
        "Sources/Licensing/Codes/BadCode.swift": (1, "each refusal is written with its reasons"),
        "Sources/Licensing/People/AgencySettings.swift": (2, "form and store keep the bounds"),
        "Sources/Licensing/Rules/Period.swift": (1, "the reader of rules takes positive counts"),
        "Sources/Licensing/Rules/RuleSet.swift": (2, "the reader of rules takes every period"),
        "Sources/Licensing/Time/WorkCalendar.swift": (2, "counts of rules are positive"),
        "Sources/OFD/Writing/Numbers.swift": (1, "the document's rules have looked at each number"),
        "Sources/Register/Publication/RegisterWriter.swift": (2, "both values are our own"),
        "Sources/Register/Records/Digest+SM3.swift": (2, "the bytes are digests that we made"),
        "Sources/Regulations/Reading/Table.swift": (1, "a reader asks for keys that it required"),
        "Sources/Seals/Crypto/SHA1.swift": (1, "the library has the algorithm"),
        "Sources/Seals/Crypto/SM3.swift": (1, "the library has the algorithm"),
        "Sources/Seals/Crypto/SM4.swift": (4, "the library has it, and the keys are our own"),
        "Sources/Seals/Custody/SealOrder.swift": (1, "a seal is ordered for its holder"),
        "Sources/Seals/DER/DER.swift": (3, "what is written is our own, never what was read"),
        "Sources/Store/Cases/CaseRow.swift": (1, "a case is made before its first act"),
        "Sources/Store/Drafts/DraftPartRow.swift": (1, "a form's version is a whole number"),
        "Sources/Web/Guards/Rate.swift": (1, "the rates are our own"),
    ]

    /// Files that read a clock.
    ///
    /// None of them fails because something took long.
    static let clocks: List = [
        "Tests/AuthorityTests/RegisterCopyTests.swift": (2, "a wait that lasts; a bound of a hang"),
        "Tests/CommandTests/HoldingTests.swift": (2, "the least time for which somebody waits"),
        "Tests/CommandTests/UnfinishedSampleTests.swift": (1, "tells new files from old ones"),
        "Tests/RegisterTests/SpeedTests.swift": (2, "shows figures on request, expects nothing"),
        "Tests/Trials/Ground.swift": (2, "an office's clock runs; nothing is compared"),
        "Tests/WebTests/GuardTests.swift": (4, "the least time for which a connection is held"),
    ]

    /// The finding about a file that has more or fewer places than the list says.
    static func findings(_ path: String, _ count: Int, _ list: List, cure: String) -> [String] {
        guard let entry = list[path] else {
            return count == 0 ? [] : ["\(path): \(count) places, none is in the list; \(cure)"]
        }
        guard count != entry.count else { return [] }
        return [
            "\(path): \(count) places, \(entry.count) are in the list; \(cure), "
                + "or bring the list in Exceptions up to date"
        ]
    }
}
