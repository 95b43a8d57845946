import HTTPTypes
import NIOCore
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Closes connections that are too many of one address, or that send or take too slowly.
///
/// The server's own idle timeout covers a dripping head; a dripping body resets it with every
/// byte, and a client that never reads its answer is not covered at all. Both are held here.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ServerLimits
    private let ledger: ConnectionLedger
    private var admitted: String?
    private var check: Scheduled<Void>?
    private var requestDue: NIODeadline?
    private var responseDue: NIODeadline?
    private var lingerDue: NIODeadline?
    private var closesAfterResponse = false

    init(limits: ServerLimits, ledger: ConnectionLedger) {
        self.limits = limits
        self.ledger = ledger
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        do {
            // The version of a request is known before the codec alone.
            let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
            try pipeline.addHandler(HostOfOldClients(), position: .before(codec))
        } catch {
            context.fireErrorCaught(error)
        }
        guard context.channel.isActive else { return }
        admit(context)
    }

    func channelActive(context: ChannelHandlerContext) {
        admit(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        leave()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        leave()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        guard lingerDue == nil else {
            // What is left of a refused body is dropped; nobody behind waits for it.
            if case .end = part { context.close(promise: nil) }
            return
        }
        switch part {
        case .head:
            requestDue = .now() + .seconds(limits.requestSecondsMax)
        case .body:
            break
        case .end:
            requestDue = nil
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if lingerDue != nil { context.read() }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(let head):
            responseDue = .now() + .seconds(limits.responseSecondsMax)
            closesAfterResponse = head.headerFields[.connection] == "close"
            context.write(data, promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end:
            let written = promise ?? context.eventLoop.makePromise(of: Void.self)
            written.futureResult.assumeIsolated().whenSuccess { self.answered(context) }
            context.write(data, promise: written)
        }
    }
}

extension ConnectionGuard {
    private func admit(_ context: ChannelHandlerContext) {
        guard admitted == nil else { return }
        let address = context.channel.remoteAddress?.ipAddress ?? ""
        guard ledger.admit(address) else {
            context.close(promise: nil)
            return
        }
        admitted = address
        scheduleCheck(context)
    }

    private func leave() {
        check?.cancel()
        check = nil
        if let admitted { ledger.release(admitted) }
        admitted = nil
    }

    /// The answer has left.
    ///
    /// A client that still sends a refused body gets a moment to read the
    /// refusal: closing at once would reset the connection and lose it.
    private func answered(_ context: ChannelHandlerContext) {
        responseDue = nil
        guard closesAfterResponse else { return }
        guard requestDue != nil else {
            context.close(promise: nil)
            return
        }
        lingerDue = .now() + .seconds(limits.lingerSeconds)
        context.read()
    }

    private func scheduleCheck(_ context: ChannelHandlerContext) {
        check = context.eventLoop.assumeIsolated()
            .scheduleTask(in: .milliseconds(limits.checkMilliseconds)) { self.look(context) }
    }

    private func look(_ context: ChannelHandlerContext) {
        let now = NIODeadline.now()
        let isOver = [requestDue, responseDue, lingerDue].contains { $0.map { $0 <= now } ?? false }
        if isOver {
            context.close(promise: nil)
        } else if admitted != nil {
            scheduleCheck(context)
        }
    }
}
