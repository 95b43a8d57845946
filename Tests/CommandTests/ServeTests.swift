import Foundation
import Testing

@Suite("serve")
struct ServeTests {
    @Test func `SEED1-19 the sample office starts, answers, keeps others out and stops`()
        async throws
    {
        let folder = try Scratch()
        let data = folder.path("office")
        let office = try RunningOffice(["--demo", "--data", data, "--port", "0"])
        defer { if office.process.isRunning { office.process.terminate() } }
        #expect(office.address.wholeMatch(of: /http:\/\/127\.0\.0\.1:\d+/) != nil)
        #expect(try await office.get("/readyz").status == 200)
        let home = try await office.get("/")
        #expect(home.status == 200 && home.text.contains("电照"))

        let second = try Program.run(["serve", "--demo", "--data", data, "--port", "0"])
        #expect(second.code == 64, "\(second.complaint)")
        #expect(second.output.isEmpty)
        // A lock file that somebody removes lets nobody in.
        try FileManager.default.removeItem(atPath: data + "/office.sqlite.lock")
        let third = try Program.run(["serve", "--demo", "--data", data, "--port", "0"])
        #expect(third.code == 64, "\(third.complaint)")
        #expect(third.complaint.contains("另一进程"))

        let people = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: data + "/sample-people.json"))
        )
        let rows = try #require(people as? [[String: Any]])
        let posts = Set(rows.compactMap { $0["post"] as? String })
        #expect(posts.isSuperset(of: ["acceptance", "review", "decision", "sealing", "applicant"]))
        for row in rows {
            #expect(row["login"] is String && row["password"] is String)
            #expect(row["otpSecret"] is String)
        }
        let attributes = try FileManager.default.attributesOfItem(
            atPath: data + "/sample-people.json"
        )
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(office.stop() == 0)

        let again = try RunningOffice(["--demo", "--data", data, "--port", "0"])
        #expect(try await again.get("/api/v1/licenses").text.contains("1-4-00001-"))
        #expect(again.stop() == 0)
    }

    @Test func `killed without warning, the office comes back with every line of its register`()
        async throws
    {
        let folder = try Scratch()
        let arguments = ["--demo", "--data", folder.path("office"), "--port", "0"]
        let office = try RunningOffice(arguments)
        let before = try await office.get("/api/v1/register/records.jsonl")
        office.kill()
        let again = try RunningOffice(arguments)
        defer { _ = again.stop() }
        #expect(try await again.get("/readyz").status == 200)
        #expect(try await again.get("/api/v1/register/records.jsonl").text == before.text)
        #expect(before.text.split(separator: "\n").count > 8)
    }

    @Test func `SEED1-3 the register that an office serves verifies a license without the office`()
        async throws
    {
        let folder = try Scratch()
        let data = folder.path("office")
        let office = try RunningOffice(["--demo", "--data", data, "--port", "0"])
        defer { if office.process.isRunning { office.process.terminate() } }
        for name in ["head.json", "records.jsonl", "roots.pem"] {
            let file = try await office.get("/api/v1/register/\(name)")
            #expect(file.status == 200)
            _ = try folder.write(file.text, name)
        }
        #expect(office.stop() == 0)
        let end = try Program.run([
            "verify", data + "/sample/license-original.ofd", "--json", "--trust",
            folder.path("roots.pem"), "--register", folder.url.path,
        ])
        #expect(end.code == 0, "\(end.text) \(end.complaint)")
        #expect(end.json["verdict"] as? String == "valid")
    }

    @Test func `a folder that holds something else is no sample office`() throws {
        let folder = try Scratch()
        _ = try folder.write("mine", "thesis.txt")
        let end = try Program.run(["serve", "--demo", "--data", folder.url.path, "--port", "0"])
        #expect(end.code == 64)
        #expect(end.output.isEmpty)
        #expect(!end.complaint.isEmpty)
    }
}
