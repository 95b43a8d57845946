import Foundation

/// Parts of a `multipart/form-data` body (RFC 7578), read from the whole body.
package struct Multipart: Sendable, Equatable {
    /// One part: a field's name, the name of a file where it is one, and its bytes.
    package struct Part: Sendable, Equatable {
        package let name: String
        package let fileName: String?
        /// The media type that the browser gave; nil where it gave none.
        package let contentType: String?
        package let bytes: [UInt8]
    }

    /// Why a body is no multipart body.
    package enum Malformed: Error, Equatable {
        case noBoundary, unclosed, badHead, tooManyParts
    }

    /// More parts than any form of ours has.
    static let partsMax = 64
    /// More than any head of a part needs.
    static let headBytesMax = 4_096

    package let parts: [Part]

    /// The first part of a name.
    package func part(_ name: String) -> Part? {
        parts.first { $0.name == name }
    }

    /// Reads a body.
    ///
    /// - Parameters:
    ///   - body: the whole body.
    ///   - contentType: value of the `Content-Type` header, which names the boundary.
    /// - Throws: the first thing that is wrong; a hostile body costs no more than one pass.
    package init(_ body: [UInt8], contentType: String) throws(Malformed) {
        guard let boundary = Multipart.boundary(of: contentType) else { throw .noBoundary }
        let marker = Array("--\(boundary)".utf8)
        let line = Array("\r\n--\(boundary)".utf8)
        guard body.starts(with: marker) else { throw .noBoundary }
        var parts: [Part] = []
        var position = marker.count
        while !Multipart.has([0x2D, 0x2D], in: body, at: position) {
            guard Multipart.has([0x0D, 0x0A], in: body, at: position) else { throw .badHead }
            guard parts.count < Multipart.partsMax else { throw .tooManyParts }
            let head = position + 2
            guard let headEnd = Multipart.headEnd(in: body, from: head) else { throw .badHead }
            let content = headEnd + 4
            guard let end = Multipart.find(line, in: body, from: content) else { throw .unclosed }
            parts.append(try Multipart.part(head: body[head..<headEnd], bytes: body[content..<end]))
            position = end + line.count
        }
        self.parts = parts
    }
}

extension Multipart {
    private static func part(
        head: ArraySlice<UInt8>,
        bytes: ArraySlice<UInt8>
    ) throws(Malformed) -> Part {
        var headers: [String: String] = [:]
        for line in String(decoding: head, as: UTF8.self).split(separator: "\r\n") {
            let pair = line.split(separator: ":", maxSplits: 1)
            guard pair.count == 2 else { continue }
            let name = pair[0].lowercased()
            // A header that stands twice would be read otherwise by another reader.
            guard headers[name] == nil else { throw .badHead }
            headers[name] = String(pair[1])
        }
        let parameters = Parameters(headers["content-disposition"] ?? "")
        guard parameters.kind == "form-data", let name = parameters["name"] else {
            throw .badHead
        }
        return Part(
            name: name,
            fileName: parameters["filename"],
            contentType: headers["content-type"].map { String($0.drop(while: \.isWhitespace)) },
            bytes: Array(bytes)
        )
    }

    /// Where a part's head ends: the position of the empty line.
    private static func headEnd(in body: [UInt8], from start: Int) -> Int? {
        let empty: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        let limit = min(body.count, start + headBytesMax)
        return find(empty, in: body, from: start, upTo: limit)
    }

    /// Whether the bytes stand at a place.
    private static func has(_ bytes: [UInt8], in body: [UInt8], at place: Int) -> Bool {
        place + bytes.count <= body.count && body[place..<place + bytes.count].elementsEqual(bytes)
    }

    /// First place of the bytes.
    ///
    /// It looks for their first byte, which the line before a part has nowhere else: no body makes it
    /// compare a byte twice.
    static func find(
        _ needle: [UInt8],
        in body: [UInt8],
        from start: Int,
        upTo limit: Int? = nil
    ) -> Int? {
        let limit = limit ?? body.count
        guard !needle.isEmpty, start >= 0, limit - start >= needle.count else { return nil }
        return body.withUnsafeBytes { body in
            guard let base = body.baseAddress else { return nil }
            var place = start
            while place + needle.count <= limit {
                let room = limit - needle.count - place + 1
                guard let found = memchr(base + place, Int32(needle[0]), room) else { return nil }
                place = UnsafeRawPointer(found) - base
                var index = 1
                while index < needle.count, body[place + index] == needle[index] { index += 1 }
                if index == needle.count { return place }
                place += 1
            }
            return nil
        }
    }

    private static func boundary(of contentType: String) -> String? {
        let parameters = Parameters(contentType)
        guard parameters.kind == "multipart/form-data", let boundary = parameters["boundary"],
            (1...70).contains(boundary.utf8.count)
        else { return nil }
        return boundary
    }
}
