import Foundation
import Licensing
import Testing

@Suite("docs/permissions.md")
struct PermissionDocumentTests {
    static let head = """
        # Who may do what

        Printed from the one permission table; do not edit. `REWRITE_DOCS=1 script/check` writes it anew.


        """

    @Test func `the table in the docs is the table that decides`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "docs/permissions.md")
        let text = PermissionDocumentTests.head + PermissionTable.markdown()
        if ProcessInfo.processInfo.environment["REWRITE_DOCS"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
}
