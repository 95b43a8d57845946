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

    /// Port 0 becomes a port that is free now; a port in use is refused before the office opens.
    init(host: String, port: Int) throws {
        self.host = host
        self.port = try ListeningPlace.bindable(host, port)
    }

    /// Binds once and lets go again; a host that is a name is left to the server to find.
    private static func bindable(_ host: String, _ port: Int) throws -> Int {
        var address = sockaddr_in()
        let isNumeric = inet_pton(AF_INET, host, &address.sin_addr) == 1
        guard isNumeric || port == 0 else { return port }
        if !isNumeric { address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian }
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Exit.fault("不能打开套接字。") }
        defer { close(socket) }
        var reuse: Int32 = 1
        let length = socklen_t(MemoryLayout<Int32>.size)
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &reuse, length)
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, size) == 0 && getsockname(socket, $0, &size) == 0
            }
        }
        guard isBound else {
            throw Exit.usage("不能在 \(host):\(port) 上监听：地址不可用或已被占用；请用 --host 和 --port 另选。")
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
