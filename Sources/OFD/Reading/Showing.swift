/// All that a file shows: its document, the pictures of its seals, and what is left of its work.
package struct Showing {
    /// The pages.
    package let document: Document
    /// The seals' pictures on them.
    package let stamps: [Stamp]
    /// Departures of the container by which no reader sees anything else.
    package let notes: [Fault]
    /// The work that is left to draw it.
    package let work: Work

    /// Reads a file, whatever its bytes are.
    ///
    /// - Throws: where it is no package, or there is no document to show.
    package init(file: [UInt8]) throws(Fault) {
        let container = try container(of: file)
        var package = OpenPackage(container)
        document = try read(&package)
        stamps = OFD.stamps(of: &package)
        notes = container.notes
        work = package.work
    }
}
