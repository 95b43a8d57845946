import Foundation
import Licensing
import Seals
import Testing

@testable import Authority

struct CustodyTests {
    let place = try? KeyPlace()

    @Test func `keys are made once and are the same on every later start`() throws {
        let place = try #require(place)
        let first = try place.open()
        let again = try place.open()
        #expect(first.trust.roots == again.trust.roots)
        #expect(first.registerSigner.certificate == again.registerSigner.certificate)
        let message = Array("head".utf8)
        let signature = try again.registerSigner.sign(message)
        #expect(first.registerSigner.certificate.publicKey.accepts(signature, of: message))
        let expected = ["authority.key", "master.key", "register.key", "seal-maker.key"]
        #expect(try place.files() == expected)
    }

    @Test func `secrets are the owner's alone, the roots are everybody's`() throws {
        let place = try #require(place)
        let custody = try place.open()
        for file in try place.files() {
            #expect(try place.mode(place.folder.keys + "/" + file) == 0o600)
        }
        #expect(try place.mode(place.folder.keys) == 0o700)
        #expect(try place.mode(place.folder.roots) == 0o644)
        let pem = try place.bytes(place.folder.roots)
        #expect(try PEM.certificates(pem) == custody.trust.roots)
    }

    @Test func `no private key lies in the clear`() throws {
        let place = try #require(place)
        _ = try place.open()
        let storage = try MasterKey.open(place.folder, environment: [:], randomness: .system)
            .derived(for: "private keys")
        let found = try Credential.read(place.folder.authority, under: storage)
        let credential = try #require(found)
        let file = Data(try place.bytes(place.folder.authority))
        #expect(file.range(of: Data(credential.key.scalar)) == nil)
        #expect(file.range(of: Data(credential.key.scalar).base64EncodedData()) == nil)
    }

    @Test func `a crash after any file leaves a state that the next start completes`() throws {
        let place = try #require(place)
        let root = try place.open().trust.roots
        let manager = FileManager.default
        for file in [place.folder.maker, place.folder.register, place.folder.roots] {
            try manager.removeItem(atPath: file)
            try Data("half".utf8).write(to: URL(fileURLWithPath: file + ".new"))
            let custody = try place.open()
            #expect(custody.trust.roots == root)
            #expect(manager.fileExists(atPath: file))
            #expect(!manager.fileExists(atPath: file + ".new"))
        }
    }

    @Test func `a master key that is gone is not made anew over keys that need it`() throws {
        let place = try #require(place)
        _ = try place.open()
        try FileManager.default.removeItem(atPath: place.folder.masterKey)
        let fault = KeyFault.masterKeyMissing(path: place.folder.masterKey)
        #expect(throws: fault) { try place.open() }
        #expect(!FileManager.default.fileExists(atPath: place.folder.masterKey))
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o644, 0o620])
    func `a key that others can reach is refused`(mode: Int) throws {
        let place = try #require(place)
        _ = try place.open()
        for path in [place.folder.masterKey, place.folder.register] {
            let manager = FileManager.default
            try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            #expect(throws: KeyFault.openToOthers(path: path, mode: UInt32(mode))) {
                try place.open()
            }
            try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        }
        _ = try place.open()
    }

    @Test(arguments: ["", "short", String(repeating: "0", count: 63), "\n"])
    func `a master key of the wrong size is refused`(text: String) throws {
        let place = try #require(place)
        _ = try place.open()
        let path = place.folder.masterKey
        try DurableFile.write(Array(text.utf8), to: path, mode: 0o600)
        #expect(throws: KeyFault.wrongSize(source: path)) { try place.open() }
    }

    @Test func `the environment's key goes before the file and leaves none behind`() throws {
        let place = try #require(place)
        let root = try place.open([MasterKey.variable: KeyPlace.key]).trust.roots
        #expect(try !place.files().contains("master.key"))
        #expect(try place.open([MasterKey.variable: KeyPlace.key]).trust.roots == root)
        let other = [MasterKey.variable: String(KeyPlace.key.reversed())]
        #expect(throws: KeyFault.doesNotOpen(path: place.folder.authority)) {
            try place.open(other)
        }
        #expect(throws: KeyFault.wrongSize(source: MasterKey.variable)) {
            try place.open([MasterKey.variable: "zz"])
        }
    }

    @Test func `a key file that was changed, or stands in another's place, does not open`() throws {
        let place = try #require(place)
        _ = try place.open()
        let path = place.folder.maker
        let sound = try place.bytes(path)
        for index in [0, 20, sound.count - 1] {
            var bytes = sound
            bytes[index] ^= 1
            try DurableFile.write(bytes, to: path, mode: 0o600)
            #expect(throws: KeyFault.doesNotOpen(path: path)) { try place.open() }
        }
        let register = try place.bytes(place.folder.register)
        try DurableFile.write(register, to: path, mode: 0o600)
        #expect(throws: KeyFault.doesNotOpen(path: path)) { try place.open() }
        try DurableFile.write(sound, to: path, mode: 0o600)
        _ = try place.open()
    }

    @Test func `roots of others may stand beside ours, never instead of ours`() throws {
        let place = try #require(place)
        let other = try KeyPlace()
        let ours = try place.open().trust.roots
        let foreign = try other.open().trust.roots
        let both = (foreign + ours).map(\.pem).joined()
        try DurableFile.write(Array(both.utf8), to: place.folder.roots, mode: 0o644)
        #expect(try place.open().trust.roots == foreign + ours)
        for text in [foreign.map(\.pem).joined(), "", "no certificate"] {
            try DurableFile.write(Array(text.utf8), to: place.folder.roots, mode: 0o644)
            #expect(throws: KeyFault.foreignTrust(path: place.folder.roots)) {
                try place.open()
            }
        }
    }

    @Test func `SEED1-34 a stored content comes back, and one changed bit does not`() throws {
        let place = try #require(place)
        let custody = try place.open()
        let plain = Array("名册".utf8)
        let sealed = custody.encrypt(plain)
        #expect(sealed != custody.encrypt(plain))
        #expect(try place.open().decrypt(sealed) == plain)
        for index in sealed.indices {
            var bytes = sealed
            bytes[index] ^= 0x80
            #expect(throws: KeyFault.contentDoesNotOpen) { try custody.decrypt(bytes) }
        }
        #expect(throws: KeyFault.contentDoesNotOpen) { try custody.decrypt([]) }
        #expect(try custody.decrypt(custody.encrypt([])) == [])
    }

    @Test func `a folder that cannot be made is named`() throws {
        let fault = #expect(throws: KeyFault.self) {
            try Custody.open(
                "/proc/self/fdinfo/office",
                environment: [:],
                randomness: .system,
                validFrom: KeyPlace.from
            )
        }
        guard case .file = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        #expect(fault?.message.contains("/proc/self/fdinfo/office") == true)
    }
}
