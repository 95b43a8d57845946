import Licensing
import Testing

/// Vectors: e-license-standards.md §1.2.
struct LicenseIdentifierTests {
    private static let root = "1.2.156.3005.2"

    @Test(arguments: [
        "\(root).11100000000013338W009.11330105002500287C.2025052201.002.0",
        "\(root).11100000000013338W011.11430000006122244L.20230000403.001.U",
        "\(root).11100000000013338W011.11430000006122244L.20230000403.002.S",
        "\(root).11100000000013338W011.11110000000021135M.20230329701.003.Y",
        "\(root).11100000000013338W032.11220000013544541J.2430599.001.F",
        "\(root).11100000MB03271699022.340100.000000016.001.9",
        // Issued before the authority's code had the division of the whole country.
        "\(root).11000000717800013P002.11140000717800160G.5252147FBC5B62AC.001.V",
    ])
    func `a known identifier is read and made again from its parts`(text: String) throws {
        let identifier = try LicenseIdentifier(text.lowercased())
        #expect(identifier.description == text)
        let again = try LicenseIdentifier(
            typeCode: identifier.typeCode,
            issuerCode: identifier.issuerCode,
            serial: identifier.serial,
            version: identifier.versionNumber
        )
        #expect(again == identifier)
    }

    @Test(arguments: [
        ("\(root).11100000000013338W011.11430000006122244L.20230000403.001.S", ["check-digit"]),
        (
            "\(root).11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M",
            ["check-digit"]
        ),
        (
            "1.2.156.3005.3.11100000000013338W011.11430000006122244L.20230000403.001.U",
            ["root"]
        ),
        (
            "\(root).11100000000013338W011.11430000006122244L.20230000403.000.V",
            ["version"]
        ),
        ("\(root).11100000000013338W011.990100.20230000403.001.E", ["issuer"]),
        ("", ["parts"]),
        ("\(root).11100000000013338W011.11430000006122244L.20230000403.001", ["parts"]),
    ])
    func `a wrong identifier is refused`(text: String, reasons: [String]) {
        #expect(
            codes { () throws(BadCode) in _ = try LicenseIdentifier(text) }
                .filter { $0 != "check-digit" || reasons == ["check-digit"] } == reasons
        )
    }

    @Test(arguments: [(1, "001"), (2, "002"), (42, "042"), (999, "999")])
    func `a version is three digits, and a number`(number: Int, digits: String) throws {
        let identifier = try LicenseIdentifier(
            typeCode: "11100000000013338W011",
            issuerCode: "340100",
            serial: "7",
            version: number
        )
        #expect(identifier.version == digits)
        #expect(identifier.versionNumber == number)
        #expect(try LicenseIdentifier("\(identifier)").versionNumber == number)
    }

    @Test(arguments: [-1, 0, 1000])
    func `no identifier has a version outside 1 to 999`(number: Int) {
        let found = codes { () throws(BadCode) in
            _ = try LicenseIdentifier(
                typeCode: "11100000000013338W011",
                issuerCode: "340100",
                serial: "7",
                version: number
            )
        }
        #expect(found.contains("version"))
        #expect(!LicenseIdentifier.versions.contains(number))
    }

    @Test(arguments: [1, 32, 33, 200])
    func `a serial has no fixed length, and the check character covers all of it`(
        length: Int
    ) throws {
        let identifier = try LicenseIdentifier(
            typeCode: "11100000000013338W011",
            issuerCode: "340100",
            serial: String(repeating: "7", count: length),
            version: 1
        )
        #expect(try LicenseIdentifier("\(identifier)").serial.count == length)
        let other = "\(identifier)".replacing("340100.7", with: "340100.8")
        #expect(
            codes { () throws(BadCode) in _ = try LicenseIdentifier(other) } == ["check-digit"]
        )
    }

    @Test func `the letter without a dot is no I, whatever Unicode folds it to`() {
        let text = "\(Self.root).11100000000013338W011.11430000006122244L.2023ı.001.U"
        #expect(
            codes { () throws(BadCode) in _ = try LicenseIdentifier(text) }.contains("serial")
        )
    }
}
