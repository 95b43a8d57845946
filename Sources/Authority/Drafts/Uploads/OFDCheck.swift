import OFD

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
