import Foundation

/// The JSON file of a subcommand; a pipe such as /dev/stdin is one too.
enum JSONInput {
    /// Far more than any application or timeline; a file without end is not read to its end.
    private static let limit = 64 << 20

    /// Every byte of the file.
    ///
    /// - Throws: `Exit.unreadable` for what cannot be opened, is a directory, or is too long.
    static func bytes(_ path: String) throws -> [UInt8] {
        var data = Data()
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            // A pipe gives what is there, so it is asked until nothing comes.
            while data.count <= limit, let part = try file.read(upToCount: 1 << 20), !part.isEmpty {
                data.append(part)
            }
        } catch {
            throw Exit.unreadable("不能读取文件：\(path)")
        }
        guard data.count <= limit else {
            throw Exit.unreadable("文件过大，超过\(limit >> 20)MiB：\(path)")
        }
        return Array(data)
    }
}
