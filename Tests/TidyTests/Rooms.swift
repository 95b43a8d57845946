/// Who may import whom: the table of docs/architecture.md, written by hand.
enum Rooms {
    static let imports: [String: Set<String>] = [
        "Licensing": ["Foundation"],
        "Regulations": ["Foundation", "Licensing", "Yams"],
        "Seals": ["Foundation", "CLibcrypto", "Synchronization"],
        "OFD": ["Foundation", "FoundationXML", "Seals", "CZlib", "CHarfBuzz"],
        "Register": ["Foundation", "Licensing", "Seals", "OFD"],
        "Documents": ["Foundation", "Licensing", "OFD", "CQREncode"],
        "Drawing": ["Foundation", "OFD", "CCairo", "CTurboJPEG", "CZlib"],
        "Store": [
            "Foundation", "Licensing", "GRDB", "GRDBSQLite", "Glibc", "Synchronization",
        ],
        "Contract": ["Foundation", "Licensing", "Register"],
        "Authority": [
            "Foundation", "Licensing", "Seals", "OFD", "Register", "Documents", "Drawing",
            "Store", "Contract", "CArgon2", "CChild", "Glibc", "Synchronization",
        ],
        "Web": [
            "Foundation", "Licensing", "Register", "Authority", "Contract", "Hummingbird",
            "HummingbirdCore", "Mustache", "HTTPTypes", "NIOCore", "NIOHTTP1", "NIOHTTPTypes",
            "NIOHTTPTypesHTTP1", "Logging",
            "Synchronization", "CZlib",
        ],
        "dianzhao": [
            "Foundation", "Licensing", "Regulations", "Register", "Drawing", "Contract", "Web",
            "Authority", "OFD", "Seals", "Synchronization", "ArgumentParser", "Logging",
            "Glibc", "CMalloc",
        ],
    ]

    /// Where the time may be asked.
    static let ofTime: Set<String> = ["Sources/Authority/Clock.swift"]

    /// Where randomness may be drawn.
    static let ofRandomness: Set<String> = ["Sources/Authority/Randomness.swift"]
}
