import Licensing
import OFD

extension Register {
    /// The names by which a published register is asked about a file.
    ///
    /// - Parameter file: any bytes.
    /// - Returns: of a license the number and the identifier, as the metadata have them; of a notice the
    ///   digest of the file; none where there is no metadata. What is no number and no identifier is in
    ///   no register, and a license has one of each.
    public static func names(in file: [UInt8]) -> [String] {
        let claimed = claimedMetadata(in: file)
        if case .notice = PaperKind(claimed.map { MetadataItem($0.name, $0.value) }) {
            return [Digest.sm3(file).hex]
        }
        var found: [String] = []
        for item in claimed where found.count < 4 {
            let isName =
                switch LicenseDatum(rawValue: item.name) {
                case .number: (try? LicenseNumber(item.value)) != nil
                case .identifier: (try? LicenseIdentifier(item.value)) != nil
                default: false
                }
            if isName { found.append(item.value) }
        }
        return found
    }
}
