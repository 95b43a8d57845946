import Licensing
import OFD

extension Register {
    /// The number and the identifier that a file states: what a published register is asked about.
    ///
    /// - Parameter file: any bytes.
    /// - Returns: the texts as the metadata has them; none where there is no metadata.
    public static func names(in file: [UInt8]) -> [String] {
        let wanted = [LicenseDatum.number.rawValue, LicenseDatum.identifier.rawValue]
        return inspect(file).customDatas.filter { wanted.contains($0.name) }.map(\.value)
    }
}
