import Licensing

/// What passwords and log-in names must be.
enum PasswordRule {
    /// House rule above OWASP ASVS 6.2.1 (eight), for a password that a device stands beside.
    static let shortest = 10
    static let fewestDifferent = 5
    static let loginLengths = 4...32

    /// - Throws: `.weakPassword`.
    static func check(_ password: String, login: String) throws(PeopleRefusal) {
        let isLong =
            password.utf8.count <= PasswordHash.longestPassword && password.count >= shortest
        guard isLong, Set(password).count >= fewestDifferent,
            !password.lowercased().contains(login)
        else { throw .weakPassword }
    }

    /// The log-in name in small letters.
    ///
    /// - Throws: `.badLogin`.
    static func login(_ text: String) throws(PeopleRefusal) -> String {
        guard text.utf8.count <= loginLengths.upperBound else { throw .badLogin }
        let login = text.lowercased()
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789._-")
        guard loginLengths.contains(login.count), login.allSatisfy(allowed.contains) else {
            throw .badLogin
        }
        return login
    }

    /// The number of a certificate without the spaces around it; nil where nothing is typed.
    ///
    /// - Throws: `.badCertificate`; also for an identity number, which is no certificate's.
    static func certificate(_ text: String) throws(PeopleRefusal) -> String? {
        guard !text.isEmpty else { return nil }
        guard text.utf8.count <= 40 * 4 else { throw .badCertificate }
        let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "-（）()〔〕·".contains($0) }
        guard (4...40).contains(text.count), isPlain, (try? Remark(text)) != nil else {
            throw .badCertificate
        }
        return text
    }

    /// A person's or an enterprise's name.
    ///
    /// - Throws: `.noName`.
    static func name(_ text: String) throws(PeopleRefusal) -> String {
        // A line break, a control character or one that is not seen is no part of a name, and no
        // private code of an old input method.
        let isPlain = text.unicodeScalars.allSatisfy {
            !$0.properties.isDefaultIgnorableCodePoint
                && ![.control, .lineSeparator, .paragraphSeparator, .privateUse]
                    .contains($0.properties.generalCategory)
        }
        guard !text.isEmpty, CellReading.fits(text, 100), isPlain else { throw .noName }
        return text
    }
}
