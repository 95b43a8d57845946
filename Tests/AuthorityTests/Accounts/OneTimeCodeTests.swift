import Licensing
import Testing

@testable import Authority

struct OneTimeCodeTests {
    static let secret = Array("12345678901234567890".utf8)

    /// RFC 6238, appendix B, the last six digits of the SHA-1 column.
    @Test(arguments: [
        (Int64(59), "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
        (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `RFC 6238 gives these codes`(seconds: Int64, code: String) {
        #expect(OneTimeCode.code(OneTimeCodeTests.secret, at: Moment(seconds: seconds)) == code)
    }

    @Test(arguments: [
        (Int64(-31), false), (-30, true), (0, true), (29, true), (59, true), (60, false),
    ])
    func `a code stands one step before and after its own`(late: Int64, stands: Bool) {
        let start = Moment(seconds: 1_795_140_000)
        let code = OneTimeCode.code(OneTimeCodeTests.secret, at: start)
        let step = OneTimeCode.accepted(
            code,
            OneTimeCodeTests.secret,
            at: start.adding(seconds: late)
        )
        #expect(step == (stands ? 59_838_000 : nil))
    }

    @Test(arguments: ["", "28708", "2870820", "287083", "２８７０８２", "abcdef"])
    func `anything else is refused`(text: String) {
        let moment = Moment(seconds: 59)
        #expect(OneTimeCode.accepted(text, OneTimeCodeTests.secret, at: moment) == nil)
    }
}
