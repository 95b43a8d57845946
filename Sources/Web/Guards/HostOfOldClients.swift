import NIOCore
import NIOHTTP1

/// Gives requests of HTTP/1.0, which need not name a host, one with nothing in it.
///
/// Behind it every request without a host is a broken one (RFC 9112, 3.2), and is refused there.
final class HostOfOldClients: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data), head.version == .http1_0,
            !head.headers.contains(name: "Host")
        else {
            context.fireChannelRead(data)
            return
        }
        head.headers.add(name: "Host", value: "")
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }
}
