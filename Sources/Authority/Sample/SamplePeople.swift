package import Licensing

/// A made-up person of the sample office with everything needed to log in.
package struct SamplePerson: Sendable {
    package let id: String
    package let login: String
    package let password: String
    /// Secret of the one-time codes, 20 bytes.
    package let otpBytes: [UInt8]
    package let post: Post
    package let agency: AgencyID?
    package let enterprise: CreditCode?
    /// How pages call the person; empty where only the post does.
    package var name = ""
    /// A made-up certificate that says so; nil for none.
    package var certificate: String?

    /// The person as the actor of an act.
    package var actor: Actor {
        Actor(id: id, post: post, agency: agency, enterprise: enterprise)
    }
}

/// The people of the sample office: one in each post of an agency, two where two must be.
enum SamplePeople {
    static let officers: [Post] = [
        .acceptance, .review, .confirmation, .decision, .head, .licenseMaking, .sealing, .service,
        .archive, .administrator, .inspection,
    ]
    /// Two read where the agency wants it, and two go on site.
    static let seconds: [Post] = [.review, .inspection]

    /// The officers of an agency; passwords and secrets come from `randomness`.
    static func staff(of agency: AgencyID, randomness: Randomness) -> [SamplePerson] {
        let first = officers.map { ($0, "\(agency.rawValue)-\($0.rawValue)") }
        let second = seconds.map { ($0, "\(agency.rawValue)-\($0.rawValue)-2") }
        return (first + second).enumerated().map { index, one in
            var officer = person(one.1, one.0, agency: agency, enterprise: nil, randomness)
            officer.name = SampleNames.officer(index)
            officer.certificate = "晋能监样本\(1_001 + index)"
            return officer
        }
    }

    /// The handler of an enterprise.
    static func applicant(of enterprise: CreditCode, randomness: Randomness) -> SamplePerson {
        let name = "applicant-\(enterprise.rawValue.lowercased())"
        return person(name, .applicant, agency: nil, enterprise: enterprise, randomness)
    }

    private static func person(
        _ name: String,
        _ post: Post,
        agency: AgencyID?,
        enterprise: CreditCode?,
        _ randomness: Randomness
    ) -> SamplePerson {
        SamplePerson(
            id: name,
            // A log-in name has no capitals, wherever it comes from.
            login: name.lowercased(),
            password: randomness.hex(9),
            otpBytes: randomness.bytes(20),
            post: post,
            agency: agency,
            enterprise: enterprise
        )
    }
}

/// RFC 4648 base32 without padding, as one-time-code apps read secrets.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    static func text(_ bytes: [UInt8]) -> String {
        var result = ""
        var buffer = 0
        var count = 0
        for byte in bytes {
            buffer = buffer << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                result.append(alphabet[buffer >> count & 31])
            }
            buffer &= (1 << count) - 1
        }
        if count > 0 { result.append(alphabet[buffer << (5 - count) & 31]) }
        return result
    }
}
