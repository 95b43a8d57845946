import Foundation

/// Where the server listens, known before it does: QR codes of the sample office carry the address.
struct ListeningPlace {
    let host: String
    let port: Int

    /// `http://127.0.0.1:8080`.
    var address: String {
        let shown = host.contains(":") ? "[\(host)]" : host
        return "http://\(shown):\(port)"
    }

    /// Port 0 becomes a port that is free now.
    init(host: String, port: Int) throws {
        self.host = host
        self.port = port == 0 ? try ListeningPlace.freePort() : port
    }

    private static func freePort() throws -> Int {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Exit.fault("不能打开套接字。") }
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0
            }
        }
        guard isBound else { throw Exit.fault("没有可用的端口。") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
