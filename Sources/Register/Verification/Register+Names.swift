import Licensing
import OFD

extension Register {
    /// The number and the identifier that a file states: what a published register is asked about.
    ///
    /// - Parameter file: any bytes.
    /// - Returns: the texts as the metadata has them; none where there is no metadata. What is no
    ///   number and no identifier is in no register, and a license has one of each.
    public static func names(in file: [UInt8]) -> [String] {
        var found: [String] = []
        for item in claimedMetadata(in: file) where found.count < 4 {
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
