// swift-tools-version:6.2
import PackageDescription

/// Settings of every target of ours: language mode 6, no warning survives, imports stay internal.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

/// A room of the house.
func room(
    _ name: String,
    _ dependencies: [Target.Dependency],
    resources: [Resource] = [],
    settings: [SwiftSetting] = []
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        resources: resources,
        swiftSettings: strict + settings
    )
}

/// Settings of a room that parses or digests much: `script/check` lets the compiler optimize it.
///
/// In debug builds the tests spend half of their time there. No other package could use these
/// libraries with such a flag, so only the environment sets it.
let bytes: [SwiftSetting] =
    Context.environment["DIANZHAO_CHECK"] == nil
    ? [] : [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The tests of a room.
func tests(
    _ name: String,
    _ dependencies: [Target.Dependency],
    resources: [Resource] = []
) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies,
        resources: resources,
        swiftSettings: strict
    )
}

/// A C library of the system: a module map and inline shims, no logic.
func system(_ name: String, _ pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
    name: "dianzhao",
    products: [
        .executable(name: "dianzhao", targets: ["dianzhao"]),
        .executable(name: "dianzhao-inspect", targets: ["Inspect"]),
        .library(name: "Licensing", targets: ["Licensing"]),
        .library(name: "Seals", targets: ["Seals"]),
        .library(name: "OFD", targets: ["OFD"]),
        .library(name: "Register", targets: ["Register"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        system("CLibcrypto", "libcrypto", apt: "libssl-dev"),
        system("CZlib", "zlib", apt: "zlib1g-dev"),
        system("CHarfBuzz", "harfbuzz-subset", apt: "libharfbuzz-dev"),
        system("CCairo", "cairo-ft", apt: "libcairo2-dev"),
        system("CQREncode", "libqrencode", apt: "libqrencode-dev"),
        system("CArgon2", "libargon2", apt: "libargon2-dev"),
        system("CQPDF", "libqpdf", apt: "libqpdf-dev"),
        system("CTurboJPEG", "libturbojpeg", apt: "libturbojpeg0-dev"),
        system("CPNG", "libpng", apt: "libpng-dev"),
        system("CSeccomp", "libseccomp", apt: "libseccomp-dev"),
        .target(name: "CChild"),
        .systemLibrary(name: "CMalloc"),

        room("Licensing", [], settings: bytes),
        room("Regulations", ["Licensing", yams], resources: [.embedInCode("Data")]),
        room("Seals", ["CLibcrypto"], settings: bytes),
        room("OFD", ["Seals", "CZlib", "CHarfBuzz"], settings: bytes),
        room("Register", ["Licensing", "Seals", "OFD"]),
        room("Documents", ["Licensing", "OFD", "CQREncode"], settings: bytes),
        room("Drawing", ["OFD", "CCairo", "CTurboJPEG", "CZlib"]),
        room("Store", ["Licensing", grdb]),
        room("Contract", ["Licensing", "Register"], settings: bytes),
        room(
            "Authority",
            [
                "Licensing", "Seals", "OFD", "Register", "Documents", "Drawing", "Store",
                "Contract", "CArgon2", "CChild",
            ]
        ),
        .executableTarget(
            name: "Inspect",
            dependencies: ["CQPDF", "CTurboJPEG", "CPNG", "CSeccomp"]
        ),
        room(
            "Web",
            [
                "Licensing", "Register", "Authority", "Contract", hummingbird, mustache, httpTypes,
                nioCore, logging, "CZlib",
            ],
            resources: [
                .embedInCode("Templates"), .embedInCode("Static"), .embedInCode("Messages"),
            ]
        ),
        .executableTarget(
            name: "dianzhao",
            dependencies: [
                "Web", "Authority", "Regulations", "Register", "Drawing", "Contract", "Licensing",
                "OFD", "Seals", "CMalloc", arguments, logging,
            ],
            swiftSettings: strict
        ),

        .executableTarget(
            name: "Measure",
            dependencies: [
                "Authority", "Licensing", "Register", "Seals", "OFD", "Documents", hummingbird,
            ],
            path: "Benchmarks/Measure",
            swiftSettings: strict
        ),

        .target(name: "CFaults", path: "Tests/CFaults"),
        .executableTarget(
            name: "Trials",
            dependencies: [
                "Authority", "Store", "Register", "Licensing", "Regulations", "CFaults", grdb,
                "TestKit",
            ],
            path: "Tests/Trials",
            swiftSettings: strict
        ),

        .executableTarget(
            name: "Fuzz",
            dependencies: ["Drawing", "OFD", "Seals", "Register", "Licensing", "TestKit"],
            path: "Tests/Fuzz",
            swiftSettings: strict
        ),

        .target(
            name: "TestKit",
            dependencies: ["Licensing"],
            path: "Tests/TestKit",
            swiftSettings: strict
        ),
        tests("LicensingTests", ["Licensing", "Regulations", "Contract", "TestKit"]),
        tests("RegulationsTests", ["Licensing", "Regulations", "TestKit"]),
        tests("SealsTests", ["Seals", asn1, "TestKit"]),
        tests("OFDTests", ["OFD", "Seals", "TestKit"]),
        tests(
            "RegisterTests",
            ["Register", "Contract", "Licensing", "Seals", "OFD", "TestKit"],
            resources: [.copy("Golden")]
        ),
        tests(
            "DocumentsTests",
            ["Documents", "Drawing", "Licensing", "OFD", "Regulations", "TestKit"]
        ),
        tests("DrawingTests", ["Drawing", "OFD", "CCairo", "CTurboJPEG", "TestKit"]),
        tests(
            "StoreTests",
            ["Store", "Licensing", grdb, sqlite, "TestKit"],
            resources: [.copy("Golden")]
        ),
        tests(
            "AuthorityTests",
            [
                "Authority", "Licensing", "Regulations", "Register", "Seals", "Store", "OFD",
                grdb, "TestKit",
            ]
        ),
        tests(
            "WebTests",
            [
                "Web", "Authority", "Licensing", "Register", "Regulations", "Contract", "Store",
                grdb, logging, mustache, "TestKit",
            ]
        ),
        tests("CommandTests", ["TestKit"]),
        tests("TidyTests", []),
    ],
    swiftLanguageModes: [.v6]
)
