import OFD

/// Sizes of images that anybody can still read.
enum Pixels {
    static let sideMax = 12_000
    static let max = 60_000_000

    static func check(_ width: Int, _ height: Int) throws(UploadFault) {
        guard width > 0, height > 0 else { throw .damaged }
        guard width <= sideMax, height <= sideMax, width * height <= max else {
            throw .tooManyPixels
        }
    }
}

/// A PNG chunk by chunk (ISO/IEC 15948), to its last byte.
enum PNGCheck {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func check(_ bytes: [UInt8]) throws(UploadFault) {
        var at = signature.count
        var isFirst = true
        var hasData = false
        while true {
            guard let size = bytes.big(at), size <= bytes.count, at + 12 + size <= bytes.count
            else { throw .damaged }
            let body = bytes[(at + 4)..<(at + 8 + size)]
            let type = String(decoding: body.prefix(4), as: UTF8.self)
            guard bytes.big(at + 8 + size) == Int(ZIPChecksum.crc32(Array(body))) else {
                throw .damaged
            }
            guard isFirst == (type == "IHDR") else { throw .damaged }
            if isFirst {
                guard size == 13, let width = bytes.big(at + 8), let height = bytes.big(at + 12)
                else { throw .damaged }
                try Pixels.check(width, height)
            }
            if type == "IDAT" { hasData = true }
            isFirst = false
            at += 12 + size
            if type == "IEND" { break }
        }
        guard hasData else { throw .damaged }
        guard at == bytes.count else { throw .twoKinds }
    }
}

/// A JPEG segment by segment (ITU T.81), to its end mark and no further.
enum JPEGCheck {
    static func check(_ bytes: [UInt8]) throws(UploadFault) {
        var at = 2
        var hasFrame = false
        var hasScan = false
        while true {
            guard at + 1 < bytes.count, bytes[at] == 0xFF else { throw .damaged }
            let mark = bytes[at + 1]
            switch mark {
            case 0xFF: at += 1
            case 0xD9:
                guard hasFrame, hasScan else { throw .damaged }
                guard at + 2 == bytes.count else { throw .twoKinds }
                return
            case 0x01, 0xD0...0xD8: throw .damaged
            default:
                guard at + 3 < bytes.count else { throw .damaged }
                let size = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
                guard size >= 2, at + 2 + size <= bytes.count else { throw .damaged }
                if isFrame(mark) {
                    guard size >= 8 else { throw .damaged }
                    let height = Int(bytes[at + 5]) << 8 | Int(bytes[at + 6])
                    let width = Int(bytes[at + 7]) << 8 | Int(bytes[at + 8])
                    try Pixels.check(width, height)
                    hasFrame = true
                }
                at += 2 + size
                if mark == 0xDA {
                    hasScan = true
                    at = endOfScan(bytes, from: at)
                }
            }
        }
    }

    private static func isFrame(_ mark: UInt8) -> Bool {
        (0xC0...0xCF).contains(mark) && ![0xC4, 0xC8, 0xCC].contains(mark)
    }

    /// Coded data ends at a mark that is neither a stuffed byte nor a restart.
    private static func endOfScan(_ bytes: [UInt8], from start: Int) -> Int {
        var at = start
        while at + 1 < bytes.count {
            if bytes[at] == 0xFF, bytes[at + 1] != 0, !(0xD0...0xD7).contains(bytes[at + 1]) {
                return at
            }
            at += 1
        }
        return bytes.count
    }
}

/// An OFD is a strict archive with its document root (GB/T 33190); nothing stands around it.
enum OFDCheck {
    static func check(_ bytes: [UInt8]) throws(UploadFault) {
        let files: Container
        do throws(Fault) {
            files = try Container(bytes, expandedMax: 64 << 20)
        } catch {
            switch error.code {
            case .prefix, .suffix, .gap: throw .twoKinds
            case .encrypted: throw .locked
            default: throw .damaged
            }
        }
        guard let root = files.file("OFD.xml") else { throw .otherContent }
        let element: XMLElement
        do throws(Fault) {
            element = try XMLReader.root(root, place: "OFD.xml")
        } catch {
            throw .damaged
        }
        guard element.name == "OFD" else { throw .otherContent }
        let programs = [".exe", ".js", ".html", ".htm", ".bat", ".cmd", ".vbs", ".dll", ".jar"]
        guard
            !files.names.contains(where: { name in
                programs.contains { name.lowercased().hasSuffix($0) }
            })
        else { throw .program }
    }
}

extension [UInt8] {
    /// Four bytes, the highest first; nil where there are none.
    fileprivate func big(_ at: Int) -> Int? {
        guard at >= 0, at + 4 <= count else { return nil }
        return self[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
