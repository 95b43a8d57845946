import Glibc

/// The room left on the disk of a folder, for a process without privileges.
struct DiskRoom: Equatable {
    let bytes: UInt64
    /// Files that can still be made; nil where the file system does not count them.
    let files: UInt64?

    init(bytes: UInt64, files: UInt64?) {
        self.bytes = bytes
        self.files = files
    }

    /// Nil where there is no such folder.
    init?(path: String) {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        let room = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
        bytes = room.overflow ? .max : room.partialValue
        files = status.f_files == 0 ? nil : UInt64(status.f_favail)
    }

    /// Whether more than the reserve is left.
    func isEnough(reserve: UInt64) -> Bool {
        bytes >= reserve && files != 0
    }
}
