import Licensing

/// Codes of made-up enterprises and persons, with right check digits.
package enum SampleCodes {
    /// Credit code of an enterprise registered in a division; `serial` is 8 characters.
    package static func creditCode(division: String, serial: String) -> String {
        let organization = completed(serial, with: "0123456789X") {
            (try? OrganizationCode($0)) != nil
        }
        return completed("91" + division + organization, with: "0123456789ABCDEFGHJKLMNPQRTUWXY") {
            (try? CreditCode($0)) != nil
        }
    }

    /// Resident identity number of a person born on a day; `order` is 0 to 999.
    static func residentID(division: String, born: Day, order: Int, today: Day) -> String {
        let date = born.description.filter { $0 != "-" }
        let digits = String(String(order + 1_000).dropFirst())
        return completed(division + date + digits, with: "0123456789X") {
            (try? ResidentID($0, today: today)) != nil
        }
    }

    /// The prefix with the one check character that makes it right.
    private static func completed(
        _ prefix: String,
        with alphabet: String,
        isRight: (String) -> Bool
    ) -> String {
        let candidates = alphabet.map { prefix + String($0) }
        guard let right = candidates.first(where: isRight) else {
            preconditionFailure("one check character of the alphabet fits \(prefix)")
        }
        return right
    }
}
