import Licensing
import Register
import Regulations
import Testing

@testable import Web

/// The register made ready for look-up: kept answers never outlive what they rest on.
struct IndexTests {
    private static func register(_ standing: Register.Standing) throws -> Register {
        let law = try Regulations.load()
        let content = try SampleOffice.content(0, .init("太原汾河电力安装有限公司", -1), law: law)
        return Register([.edition(try SampleOffice.edition(content))], standing: standing)
    }

    @Test func `an answer holds for its day only`() throws {
        let register = try IndexTests.register(.live)
        let license = try #require(LicenseIndex(register, reusing: nil).licenses.first)
        let last = Moment(startOf: license.content.validUntil)
        #expect(license.standing(in: register, at: SampleOffice.now).0 == .valid)
        #expect(license.standing(in: register, at: last).0 == .expiring)
        #expect(license.standing(in: register, at: last.adding(seconds: 86_400)).0 == .expired)
        #expect(license.standing(in: register, at: SampleOffice.now).0 == .valid)
    }

    @Test func `a new record changes the next answer`() throws {
        var register = try IndexTests.register(.live)
        let before = LicenseIndex(register, reusing: nil)
        let license = try #require(before.licenses.first)
        #expect(license.standing(in: register, at: SampleOffice.now).1 == .valid)
        register.append(
            .status(
                StatusRecord(
                    number: license.entry.number,
                    change: .revoked,
                    from: SampleOffice.now.day,
                    clause: "《行政许可法》第六十九条"
                )
            )
        )
        let after = LicenseIndex(register, reusing: before)
        let changed = try #require(after.licenses.first)
        #expect(changed.standing(in: register, at: SampleOffice.now).0 == .revoked)
        #expect(changed.standing(in: register, at: SampleOffice.now).1 == .notValid)
    }

    @Test func `after a renewal by law a license is shown with its new last day`() throws {
        var register = try IndexTests.register(.live)
        let content = try #require(LicenseIndex(register, reusing: nil).licenses.first).content
        let until = content.validUntil.adding(years: 6)
        let filed = content.validUntil.adding(days: -40)
        for state in [ExtensionState.filed(until: until), .accepted] {
            register.append(
                .extension(
                    ExtensionRecord(
                        number: content.number,
                        state: state,
                        on: filed,
                        clause: "《行政许可法》第五十条"
                    )
                )
            )
        }
        let license = try #require(LicenseIndex(register, reusing: nil).licenses.first)
        let last = Moment(startOf: content.validUntil)
        let before = license.standing(in: register, at: last)
        #expect(before.status == .expiring && before.validUntil == content.validUntil)
        let after = license.standing(in: register, at: last.adding(seconds: 86_400))
        #expect(after.status == .valid && after.verdict == .valid && after.validUntil == until)
        let row = LicenseRow(license, in: register, at: last.adding(seconds: 86_400), Pages.chinese)
        #expect(row.validUntil == Wording.day(until, Pages.chinese))
    }

    @Test func `a register that grows stale within the day is not answered from before`() throws {
        let until = SampleOffice.now.adding(seconds: 60)
        let register = try IndexTests.register(.confirmed(until: until))
        let license = try #require(LicenseIndex(register, reusing: nil).licenses.first)
        #expect(license.standing(in: register, at: until).1 == .valid)
        let late = license.standing(in: register, at: until.adding(seconds: 1))
        #expect(late.0 == .unknown)
        #expect(late.1 == .cannotConfirm)
    }
}
