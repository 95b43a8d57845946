import Seals

/// The key under which all others lie (主密钥): a file for its owner alone, or the environment.
enum MasterKey {
    /// Environment variable with hexadecimal digits; goes before the file.
    static let variable = "DIANZHAO_KEY"
    /// Bytes of a key that is made here.
    static let size = 32

    /// Reads the key, or makes it where no key was ever made.
    ///
    /// - Throws: where others can read the file, it holds no key, or it is gone while keys are there.
    static func open(
        _ folder: KeyFolder,
        environment: [String: String],
        randomness: Randomness
    ) throws(KeyFault) -> StorageKey {
        if let value = environment[variable] {
            return try key(variable) { () throws(BadStorageKey) in
                try StorageKey(environment: value)
            }
        }
        if let file = try DurableFile.read(folder.masterKey) {
            return try key(folder.masterKey) { () throws(BadStorageKey) in
                try StorageKey(file: file.bytes, mode: file.mode)
            }
        }
        guard try DurableFile.read(folder.authority) == nil else {
            throw .masterKeyMissing(path: folder.masterKey)
        }
        let text = Array((randomness.hex(size) + "\n").utf8)
        try DurableFile.write(text, to: folder.masterKey, mode: DurableFile.secret)
        return try key(folder.masterKey) { () throws(BadStorageKey) in
            try StorageKey(bytes: text)
        }
    }

    private static func key(
        _ source: String,
        _ read: () throws(BadStorageKey) -> StorageKey
    ) throws(KeyFault) -> StorageKey {
        do {
            return try read()
        } catch .openToOthers(let mode) {
            throw .openToOthers(path: source, mode: mode)
        } catch {
            throw .wrongSize(source: source)
        }
    }
}
