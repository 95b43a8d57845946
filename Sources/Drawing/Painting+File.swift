public import OFD

extension Painting {
    /// What a file shows: its document and the pictures of all its seals, valid or not.
    ///
    /// - Parameter file: the bytes of an OFD file.
    /// - Throws: `Fault` where the bytes are no OFD file that can be read.
    public init(file: [UInt8]) throws(Fault) {
        let container = try Container(file)
        self.init(try read(container), stamps: OFD.stamps(of: container))
    }
}
