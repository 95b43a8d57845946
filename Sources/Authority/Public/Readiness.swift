import Licensing
import Store

/// How one condition of the office stands.
package enum ReadinessState: String, Sendable, CaseIterable {
    /// As it should be.
    case ready
    /// Still being examined; what is answered meanwhile is right.
    case checking
    /// Something outside does not answer, or one thing is damaged; the office serves without it.
    case degraded
    /// The office cannot serve.
    case fault

    /// Whether requests are to be sent here.
    package var isReady: Bool { self != .fault }
}

/// One condition under which the office serves, by name.
package struct ReadinessCheck: Sendable, Equatable {
    /// `store`, `disk`, `clock`, `keys`, `register`, `journals`, or the name of who reported it.
    package let name: String
    package let state: ReadinessState
    /// The fault and its cure, without paths and without personal data; empty where all is well.
    package let detail: String

    /// Whether the office serves as far as this is concerned.
    package var isReady: Bool { state.isReady }

    /// A condition as it was found.
    package init(_ name: String, _ state: ReadinessState = .ready, detail: String = "") {
        self.name = name
        self.state = state
        self.detail = detail
    }
}

extension Office {
    /// Store, disk, clock, keys, register and journals, each asked now, and what was reported last of
    /// others.
    ///
    /// Nothing outside this machine is asked here: couriers and the scanner are watched elsewhere.
    package func readiness() -> [ReadinessCheck] {
        let own = [
            check("store") {
                try store.requireWhole()
                _ = try store.read { try $0.recordCount() }
            },
            check("disk") { try requireRoom() },
            check("clock") {
                let last = try store.read { try $0.lastRecordedAt() }
                if isClock(behind: last) { throw NotReady.clockBehind }
            },
            check("keys") { _ = try custody.decrypt(custody.encrypt([1])) },
            registerReadiness,
            journalReadiness,
        ]
        return own + unkeptTip + reports.all
    }

    private func requireRoom() throws {
        guard let room = DiskRoom(path: settings.dataDirectory) else { throw NotReady.folderGone }
        guard room.isEnough(reserve: settings.diskReserve) else { throw NotReady.diskFull }
    }

    /// A register that is being checked keeps nobody from reading.
    private var registerReadiness: ReadinessCheck {
        guard registerStanding != .checking else {
            let detail = "正在核对登记簿，核对完成之前不用印。"
            return ReadinessCheck("register", .checking, detail: detail)
        }
        return check("register") {
            if case .faulty = registerStanding { throw NotReady.registerFaulty }
            let age = book.headAt.map { clock.now().seconds - $0.seconds }
            guard let age, age < settings.headLifetime else { throw NotReady.staleHead }
        }
    }

    /// Journals that are being checked keep nobody from reading.
    private var journalReadiness: ReadinessCheck {
        guard journalStanding != .checking else {
            let detail = "正在核对记录链，核对完成之前不用印。"
            return ReadinessCheck("journals", .checking, detail: detail)
        }
        return check("journals") {
            if case .faulty = journalStanding { throw NotReady.journalsFaulty }
        }
    }

    /// The tip outside the database lags behind it; nothing is wrong with the journals.
    private var unkeptTip: [ReadinessCheck] {
        guard !store.isTipKept else { return [] }
        let detail = "记录链的末端未能写入数据目录，将随下次写入自动重试；请检查磁盘和权限。"
        return [ReadinessCheck("kept-journals", .degraded, detail: detail)]
    }

    private func check(_ name: String, _ work: () throws -> Void) -> ReadinessCheck {
        do {
            try work()
            return ReadinessCheck(name)
        } catch {
            // Paths and the engine's words are the operator's, not the public's.
            return ReadinessCheck(name, .fault, detail: NotReady(error).rawValue)
        }
    }
}

/// Words that anybody may be told of why the office is not ready.
private enum NotReady: String, Error {
    case clockBehind = "时钟早于最后一次记录的时间，请校准系统时钟。"
    case registerFaulty = "登记簿与签名首部不符，已停止用印和签发：请操作员按运行手册“登记簿核对不符”处理。"
    case journalsFaulty = "办件、证照、登记簿或账户的记录与记录链不符，已停止用印和签发：请操作员按运行手册“记录链核对不符”处理。"
    case staleHead = "登记簿的签名首部已过期或不存在，请重新启动。"
    case folderGone = "数据目录已不在，请放回后重新启动。"
    case diskFull = "数据目录所在磁盘的剩余空间不足，请清理。"
    case readOnly = "数据目录不可写，请检查权限和文件系统。"
    case other = "不可用，请查看运行日志和数据目录。"

    init(_ error: any Error) {
        self =
            switch error {
            case let known as NotReady: known
            case StoreFault.moved: .folderGone
            case StoreFault.diskFull: .diskFull
            case StoreFault.readOnly: .readOnly
            default: .other
            }
    }
}
