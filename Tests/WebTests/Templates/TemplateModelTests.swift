import Foundation
import Regulations
import Testing

@testable import Web

/// Every section and value of a template stands in the model that the template is given.
struct TemplateModelTests {
    private static let pages: [any Page.Type] = [
        AccountPage.self, AccountsPage.self, ActPage.self, AssistedPage.self, CaseActPage.self,
        CasePage.self, CasesPage.self, ChangesPage.self, CheckPage.self, CodesPage.self,
        ComplaintLookUpPage.self, ComplaintPage.self, DeliveriesPage.self, EligibilityPage.self,
        EnrolPage.self, FiledCopyPage.self, FilesPage.self, FormPage.self, GuidePage.self,
        GuidesPage.self,
        HelpPage.self, HomePage.self, InboxPage.self, LetterPage.self, LettersPage.self,
        LicenseDisplay.self, LogInPage.self, MessagePage.self, MessagesPage.self, MyPage.self,
        MyPeoplePage.self, NothingPage.self, OfficeCasePage.self, OfficeComplaintPage.self,
        OfficeComplaintsPage.self, PaperPage.self, PartPage.self, PeopleFormPage.self,
        PreviewPage.self, ProblemPage.self, ProgressLookUpPage.self, ProofPage.self,
        PublicCasesPage.self, ReceiptPage.self, RecordPage.self, RecoverPage.self, ResumePage.self,
        RosterPage.self, RosterUploadPage.self, RowPage.self, RowRemovalPage.self, RowsPage.self,
        SearchPage.self, SecurityPage.self, StartPage.self, TaskListPage.self,
        VerificationPage.self, VerifyPage.self,
    ]

    private static func sources() throws -> [String: [TemplateTag]] {
        try Templates.sources.mapValues {
            try TemplateTag.read(String(decoding: $0, as: UTF8.self))
        }
    }

    @Test(arguments: pages.map { $0.template })
    func `a template asks its model for nothing that it does not have`(name: String) throws {
        let page = try #require(TemplateModelTests.pages.first { $0.template == name })
        var walk = TemplateWalk(page, try TemplateModelTests.sources())
        walk.walk(name)
        #expect(walk.faults == [])
    }

    @Test func `every template is walked`() throws {
        let sources = try TemplateModelTests.sources()
        let reached = TemplateModelTests.pages.reduce(into: Set<String>()) { reached, page in
            var walk = TemplateWalk(page, sources)
            walk.walk(page.template)
            reached.formUnion(walk.reached)
        }
        #expect(reached == Set(sources.keys))
    }

    /// A page that is not in the list above would not be walked.
    @Test func `every page's model is walked`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Web")
            .resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        let declared = try (files?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { $0.pathExtension == "swift" }
            .flatMap { file in
                try String(contentsOf: file, encoding: .utf8)
                    .matches(of: /static let template = "([a-z-]+)"/)
                    .map { String($0.output.1) }
            }
        #expect(declared.count > 50)
        #expect(declared.sorted() == TemplateModelTests.pages.map { $0.template }.sorted())
    }

    private struct Item {
        let name: String
        let note: String?
    }

    private struct Sheet {
        let title: String
        let note: String
        let hasAny: Bool
        let items: [Item]
        let first: Item?
    }

    private static func faults(_ source: String) throws -> [String] {
        var walk = TemplateWalk(Sheet.self, ["x": try TemplateTag.read(source)])
        walk.walk("x")
        return walk.faults
    }

    /// As the names of conditions that were not met once stood behind a truth of another scope.
    @Test(arguments: [
        "{{#page.first}}{{#hasAny}}{{name}}{{/hasAny}}{{/page.first}}",
        "{{#page.items}}{{title}}{{/page.items}}", "{{page.missing}}", "{{page.items}}",
        "{{page.first}}", "{{#page.missing}}{{/page.missing}}",
        "{{^page.missing}}{{/page.missing}}",
        "{{^empty(page.first)}}{{/empty(page.first)}}", "{{>missing}}", "{{.}}", "{{name}}",
        "{{#page}}{{#items}}{{note}}{{/items}}{{/page}}",
    ])
    func `a name that leads nowhere is a fault`(source: String) throws {
        #expect(try TemplateModelTests.faults(source).count == 1)
    }

    @Test(arguments: [
        "{{#page.hasAny}}{{page.title}}{{/page.hasAny}}", "{{#page.items}}{{name}}{{/page.items}}",
        "{{#page.items}}{{#.note}}{{.}}{{/.note}}{{/page.items}}", "{{page.first.name}}",
        "{{^empty(page.items)}}{{t.any.sentence}}{{/empty(page.items)}}", "{{frame.lang}}",
    ])
    func `a name that leads somewhere is none`(source: String) throws {
        #expect(try TemplateModelTests.faults(source) == [])
    }

    @Test(arguments: ["{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{{a}}}", "{{!a}}"])
    func `a template that cannot be read is a fault`(source: String) {
        #expect(throws: TemplateTag.Unreadable.self) { try TemplateTag.read(source) }
    }
}
