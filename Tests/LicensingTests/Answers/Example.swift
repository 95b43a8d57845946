import Contract
import Foundation
import Licensing
import Regulations

/// The complete inputs in docs/examples.
enum Example {
    static let initial = "application-initial.json"
    static let upgrade = "application-upgrade.json"

    static func text(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = root.appending(path: "docs/examples/\(name)")
        return try String(contentsOf: path, encoding: .utf8)
    }

    static func reader(_ name: String) throws -> ApplicationReader {
        try ApplicationReader(JSONPlace(JSON.parse(Array(text(name).utf8))))
    }

    static func report(_ name: String) throws -> EligibilityReport {
        let law = try Regulations.load()
        let reader = try reader(name)
        let application = try reader.application(under: law.ruleSets[0])
        return law.eligibility(of: application, on: reader.submittedOn, under: law.ruleSets[0])
    }

    /// Reads an example with one text replaced and tells the fault's place; nil where there is none.
    static func fault(_ name: String, _ old: String, _ new: String) throws -> String? {
        let text = try text(name)
        guard let range = text.firstRange(of: old) else { throw Missing(text: old) }
        let ruleSet = try Regulations.load().ruleSets[0]
        let bytes = Array(text.replacingCharacters(in: range, with: new).utf8)
        do throws(BadInput) {
            _ = try ApplicationReader(JSONPlace(JSON.parse(bytes))).application(under: ruleSet)
            return nil
        } catch {
            return error.pointer
        }
    }

    struct Missing: Error {
        let text: String
    }
}
