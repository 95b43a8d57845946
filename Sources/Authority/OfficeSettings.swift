package import Licensing

/// What an operator sets, read once at start and handed on as a value.
package struct OfficeSettings: Sendable {
    /// Folder of store, keys and trust.
    package let dataDirectory: String
    /// Address that QR codes and links carry, without a final slash.
    package let publicURL: String
    /// True for a sample office: its unverified data may be printed, its people are made up.
    package let isSample: Bool
    /// First instant of validity of certificates and seals that are made on first use.
    package let trustFrom: Moment
    /// How long a signed head of the register holds, in seconds.
    package let headLifetime: Int64

    /// By which ways applicants are told that a message waits.
    package let delivery: DeliverySettings

    /// What scans uploads; nil where the operator has named none.
    package let scanner: VirusScanner?

    /// The program that reads the uploads which a library must read.
    package var inspector = Inspector.besideProgram

    /// Bytes that must be left on the disk for the office to be ready: one upload and its log.
    package var diskReserve: UInt64 = 24 * 1_048_576

    /// Settings of an office.
    package init(
        dataDirectory: String,
        publicURL: String,
        isSample: Bool,
        trustFrom: Moment,
        headLifetime: Int64 = 7 * 86_400,
        delivery: DeliverySettings = DeliverySettings(),
        scanner: VirusScanner? = nil
    ) {
        self.dataDirectory = dataDirectory
        self.publicURL = publicURL
        self.isSample = isSample
        self.trustFrom = trustFrom
        self.headLifetime = headLifetime
        self.delivery = delivery
        self.scanner = scanner
    }

    var storePath: String { dataDirectory + "/office.sqlite" }
}
