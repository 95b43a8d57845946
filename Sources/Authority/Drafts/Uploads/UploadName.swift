/// Names of uploaded files: shown to people, never used as a path.
enum UploadName {
    private static let lengthMax = 120
    /// Endings that make a system run a file.
    private static let programs: Set<String> = [
        "exe", "com", "bat", "cmd", "scr", "pif", "js", "jse", "vbs", "vbe", "wsf", "hta", "msi",
        "jar", "ps1", "sh", "php", "phtml", "jsp", "asp", "aspx", "html", "htm", "xhtml", "svg",
        "xml", "lnk", "url", "dll", "apk", "app",
    ]
    /// Names that Windows keeps for devices.
    private static let devices: Set<String> = [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3",
    ]

    /// The name without folders.
    static func plain(_ sent: String) throws(UploadFault) -> String {
        // Old browsers send the whole path.
        let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
        guard let name = last, !name.isEmpty, name.count <= lengthMax,
            !sent.hasSuffix("/"), !sent.hasSuffix("\\"),
            !name.unicodeScalars.contains(where: CellReading.isHidden),
            !name.unicodeScalars.contains("\u{FFFD}"),
            !name.contains(where: { "<>:\"|?*%".contains($0) }),
            name.first != ".", name.last?.isWhitespace == false, name.last != "."
        else { throw .badName }
        return name
    }

    /// Whether the ending is that of an iPhone's own kind of photograph.
    static func isHEIC(_ name: String) -> Bool {
        [".heic", ".heif", ".hif"].contains(where: name.lowercased().hasSuffix)
    }

    /// The kind that the ending says.
    static func kind(of name: String) throws(UploadFault) -> Upload.Kind {
        let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
            .map { CellReading.trimmed(String($0)) }
        guard parts.count >= 2, let ending = parts.last,
            let kind = Upload.Kind.allCases.first(where: { $0.endings.contains(ending) })
        else { throw .badEnding }
        let inner = parts.dropLast()
        guard !inner.dropFirst().contains(where: programs.contains),
            !devices.contains(parts[0]), !parts[0].isEmpty
        else { throw .badName }
        return kind
    }
}
