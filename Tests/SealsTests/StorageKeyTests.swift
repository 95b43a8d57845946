import Testing

@testable import Seals

struct StorageKeyTests {
    private let secret = [UInt8](repeating: 7, count: 32)
    private let iv = [UInt8](repeating: 9, count: 16)

    @Test(arguments: [0o600, 0o400, 0o100600] as [UInt32])
    func `a file that only its owner can read is taken`(mode: UInt32) throws {
        _ = try StorageKey(file: secret, mode: mode)
    }

    @Test(arguments: [0o640, 0o604, 0o620, 0o601, 0o644, 0o660, 0o777] as [UInt32])
    func `a file that others can touch is refused`(mode: UInt32) {
        #expect(throws: BadStorageKey.openToOthers(mode: mode)) {
            try StorageKey(file: secret, mode: mode)
        }
    }

    @Test func `bytes and their digits are one key, other sizes are none`() throws {
        let digits = String(repeating: "07", count: 32)
        let closed = try StorageKey(bytes: secret).close([1, 2, 3], iv: iv)
        #expect(try StorageKey(environment: digits).open(closed) == [1, 2, 3])
        #expect(
            try StorageKey(file: Array((digits + "\n").utf8), mode: 0o600).open(closed) == [
                1, 2, 3,
            ]
        )
        for size in [0, 1, 15, 17, 31, 33, 48] {
            #expect(throws: BadStorageKey.size) {
                try StorageKey(bytes: [UInt8](repeating: 1, count: size))
            }
        }
        #expect(throws: BadStorageKey.size) { try StorageKey(environment: "secret") }
    }

    @Test func `any changed byte and any other key is refused, and nothing is shown`() throws {
        let key = try StorageKey(bytes: secret)
        let plain = try SampleSeals.key(3).scalar
        let closed = key.close(plain, iv: iv)
        #expect(try key.open(closed) == plain)
        for place in closed.indices {
            var changed = closed
            changed[place] ^= 1
            #expect(throws: BadCipherText.self) { try key.open(changed) }
        }
        #expect(throws: BadCipherText.self) { try key.open(Array(closed.dropLast())) }
        #expect(throws: BadCipherText.self) { try key.open([]) }
        let other = try StorageKey(bytes: [UInt8](repeating: 8, count: 32))
        #expect(throws: BadCipherText.self) { try other.open(closed) }
    }
}
