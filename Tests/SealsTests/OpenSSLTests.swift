import Foundation
import TestKit
import Testing

@testable import Seals

/// The second judge: the openssl program, where it is installed.
struct OpenSSLTests {
    private static func run(_ arguments: [String]) throws -> Int32 {
        try Judge.ending(["openssl"] + arguments).status
    }

    private static func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("dianzhao-openssl-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test(.enabled(if: Judge.has("openssl"), "the openssl program is not installed"))
    func `openssl verifies our chain, and not another of the same names`() throws {
        let folder = try OpenSSLTests.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let sample = try SampleSeals()
        let other = try SampleSeals(seed: 2)
        let files = [
            "root": sample.authority.certificate, "other": other.authority.certificate,
            "leaf": sample.holder.certificate, "maker": sample.maker.certificate,
        ].mapValues { Data($0.pem.utf8) }
        for (name, data) in files { try data.write(to: folder.appendingPathComponent(name)) }
        for (root, leaf, isGood) in [
            ("root", "leaf", true), ("root", "maker", true), ("other", "leaf", false),
        ] {
            let status = try OpenSSLTests.run([
                "verify", "-vfyopt", "distid:1234567812345678", "-x509_strict",
                "-attime", String(SampleSeals.start + 10),
                "-CAfile", folder.appendingPathComponent(root).path,
                folder.appendingPathComponent(leaf).path,
            ])
            #expect((status == 0) == isGood, "\(leaf) under \(root)")
        }
    }

    @Test(.enabled(if: Judge.has("openssl"), "the openssl program is not installed"))
    func `openssl verifies our seal's signatures, with the standard id only`() throws {
        let folder = try OpenSSLTests.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let value = try SealSignature(der: SampleSeals().value())
        let certificate = try #require(value.signer)
        try Data(certificate.pem.utf8).write(to: folder.appendingPathComponent("leaf"))
        try Data(value.signedBytes).write(to: folder.appendingPathComponent("message"))
        try Data(value.signature).write(to: folder.appendingPathComponent("signature"))
        let path = { (name: String) in folder.appendingPathComponent(name).path }
        let keyStatus = try OpenSSLTests.run([
            "x509", "-in", path("leaf"), "-pubkey", "-noout", "-out", path("key"),
        ])
        #expect(keyStatus == 0)
        for (id, isGood) in [("1234567812345678", true), ("1234567812345679", false)] {
            let status = try OpenSSLTests.run([
                "dgst", "-sm3", "-verify", path("key"), "-sigopt", "distid:\(id)",
                "-signature", path("signature"), path("message"),
            ])
            #expect((status == 0) == isGood, "\(id)")
        }
    }
}
