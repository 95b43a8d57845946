import Licensing
import Register
import Testing

@testable import Authority
@testable import Web

/// Beside a file that is refused stands what the register holds of its number.
struct RefusedFileTests {
    @Test func `beside a license with one changed byte stand the registered holder and status`()
        async throws
    {
        let desk = ActDesk(scene: try OfficerScene())
        let id = try desk.published()
        let office = desk.office
        let number = try #require(try office.open(id).state.grant?.licenseNumber)
        let known = try #require(office.verify(number: number)).license
        let holder = try #require(known.holder)
        let genuine = try office.licenseFiles(of: id).original
        // The refusal below is the changed byte's alone.
        #expect(office.verify(genuine).verdict == .valid)
        #expect(known.status == .valid)
        let middle = genuine.count / 2
        let changed = genuine.enumerated().map { $0.offset == middle ? $0.element ^ 1 : $0.element }
        try await desk.scene.place.serving { client in
            let browser = Browser(client)
            let page = try await browser.upload("/verify", file: ("file", "证照.ofd", changed))
            #expect(page.status == 200)
            #expect(page.text.contains("class=\"answer notValid\""))
            #expect(!page.text.contains("class=\"answer valid\""))
            let told = "以下是登记簿中编号 \(number.rawValue) 的许可，不是这份文件的内容"
            #expect(page.text.contains(told))
            #expect(page.text.contains("<dt>持证单位</dt><dd>\(holder)</dd>"))
            let status = "<span aria-hidden=\"true\">✓</span> 有效"
            #expect(page.text.contains("<h2>四、许可</h2><p class=\"sign valid\">\(status)</p>"))
            #expect(page.text.contains("href=\"/licenses/\(number.rawValue)\""))
        }
    }
}
