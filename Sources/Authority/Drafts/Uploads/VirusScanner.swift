/// A scanner for harmful files (杀毒程序): a clamd of the house, asked over its socket.
///
/// - Source: quality S12, S20; the protocol is clamd(8), command INSTREAM.
package struct VirusScanner: Sendable {
    /// clamd's own limit of a stream is 25 MB unless set otherwise; files are smaller.
    private static let chunkBytes = 65_536
    private static let seconds = 20

    private let place: NetworkPlace

    /// A scanner that listens at a place.
    package init(_ place: NetworkPlace) {
        self.place = place
    }

    /// Has bytes scanned.
    ///
    /// - Throws: `.infected`; `.unscanned` for every answer that does not say that all is well, and
    ///   for none.
    func scan(_ bytes: [UInt8]) throws(UploadFault) {
        let answer: String
        do {
            answer = try ask(bytes)
        } catch {
            throw .unscanned
        }
        if answer == "stream: OK" { return }
        throw answer.hasSuffix(" FOUND") ? .infected : .unscanned
    }

    /// Asks whether the scanner is there.
    ///
    /// - Throws: `NotTaken` where it gives no or another answer.
    func greet() throws {
        let line = try NetworkLine(to: place, seconds: VirusScanner.seconds)
        try line.write(Array("nPING\n".utf8))
        guard try line.readLine() == "PONG" else { throw NotTaken("答复不是 PONG") }
    }

    private func ask(_ bytes: [UInt8]) throws -> String {
        let line = try NetworkLine(to: place, seconds: VirusScanner.seconds)
        try line.write(Array("nINSTREAM\n".utf8))
        for start in stride(from: 0, to: bytes.count, by: VirusScanner.chunkBytes) {
            let chunk = bytes[start..<min(start + VirusScanner.chunkBytes, bytes.count)]
            try line.write(VirusScanner.length(chunk.count) + chunk)
        }
        try line.write(VirusScanner.length(0))
        return try line.readLine()
    }

    /// Four bytes, the highest first.
    private static func length(_ count: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(count >> $0 & 0xFF) }
    }
}

extension Office {
    /// Takes a file that was sent: held against its name and type, inspected, and scanned as it came
    /// where there is a scanner.
    ///
    /// There is no other way to an `Upload`.
    ///
    /// - Parameters:
    ///   - name: as the browser sent it.
    ///   - declared: the media type that the browser sent; nil where it sent none.
    ///   - bytes: the content.
    /// - Returns: the file as it may be kept.
    /// - Throws: the first thing that is wrong.
    package func upload(
        name: String,
        declared: String?,
        bytes: [UInt8]
    ) throws(UploadFault) -> Upload {
        let upload = try UploadCheck.of(
            name: name,
            declared: declared,
            bytes: bytes,
            by: settings.inspector
        )
        try settings.scanner?.scan(bytes)
        return upload
    }
}
