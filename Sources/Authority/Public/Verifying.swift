package import Licensing
package import Register

extension Office {
    /// Verifies a file against the office's own register, as of now.
    package func verify(_ file: [UInt8]) -> Verification {
        Register.verify(file, trust: trust, register: register, at: clock.now())
    }

    /// What the register says of a license number; nil where it holds none such.
    package func verify(number: LicenseNumber) -> Verification? {
        register.verify(number: number, at: clock.now())
    }

    /// What the register says of the license whose QR code carries the token.
    package func verify(token: String) -> (number: LicenseNumber, answer: Verification)? {
        guard let identifier = book.edition(token: digest(of: Array(token.utf8))),
            let number = register.edition(identifier)?.content.number,
            let answer = verify(number: number)
        else { return nil }
        return (number, answer)
    }
}
