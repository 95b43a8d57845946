import Foundation

extension FontFile {
    /// Folders in which systems keep fonts.
    static let folders = ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts"]

    /// Opens a font of the system by its file name, wherever below the font folders it lies.
    public static func system(
        _ fileName: String,
        index: Int = 0
    ) throws(FontFault) -> FontFile {
        for folder in folders {
            guard let found = path(of: fileName, below: folder) else { continue }
            return try FontFile(path: found, index: index)
        }
        throw .notFound(fileName)
    }

    private static func path(of fileName: String, below folder: String) -> String? {
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return nil }
        for case let path as String in walk
        where path == fileName || path.hasSuffix("/" + fileName) {
            return folder + "/" + path
        }
        return nil
    }
}
