public import OFD

extension Painting {
    /// What a file shows: its document and the pictures of all its seals, valid or not.
    ///
    /// - Parameter file: the bytes of an OFD file.
    /// - Throws: `Fault` where the bytes are no OFD file that can be read.
    public init(file: [UInt8]) throws(Fault) {
        let showing = try Showing(file: file)
        self.init(showing.document, stamps: showing.stamps)
        work = showing.work
        fileNotes = showing.notes.map { .container($0.code) }
    }
}
