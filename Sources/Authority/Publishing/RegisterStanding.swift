package import Register
import Store

/// How the office's own register stands (登记簿核对).
package enum RegisterStanding: Hashable, Sendable {
    /// The stored lines are being held against the signed heads; nothing is sealed or signed meanwhile.
    case checking
    /// The lines are those that were signed.
    case sound
    /// They are not; nothing is sealed, signed or confirmed until an operator has mended it.
    case faulty(RegisterFault)
}

extension Office {
    /// How the register stands now.
    package var registerStanding: RegisterStanding { book.standing }

    /// Refuses while the register is not known to be the one that was signed, and the journals to be
    /// those that were chained.
    ///
    /// Where another program has written into the store since, all of it is checked anew first.
    func requireSoundRegister() throws {
        try book.requireSound()
        guard try store.foreignWrites() != book.foreignWrites else { return }
        try publishing { try requireChecked() }
    }

    /// The same for one that publishes already: runs inside `publishing`.
    func requireChecked() throws {
        try book.requireSound()
        guard try store.foreignWrites() != book.foreignWrites else { return }
        try checkRegister()
        try checkJournals()
    }

    /// Lets one at a time work on the register; a fault that it finds counts before the next one begins.
    ///
    /// - Throws: `OfficeRefusal.registerFaulty` for a fault, and what else the work throws.
    func publishing(_ work: () throws -> Void) throws {
        try book.publishing {
            do {
                try work()
            } catch let fault as RegisterFault {
                book.fail(fault)
                throw OfficeRefusal.registerFaulty(fault)
            }
        }
    }
}

extension RegisterBook {
    /// - Throws: `OfficeRefusal.registerChecking`, `.registerFaulty`, `.journalsFaulty`.
    func requireSound() throws {
        switch standing {
        case .sound: break
        case .checking: throw OfficeRefusal.registerChecking
        case .faulty(let fault): throw OfficeRefusal.registerFaulty(fault)
        }
        switch journals {
        case .sound: return
        case .checking: throw OfficeRefusal.registerChecking
        case .faulty(let fault): throw OfficeRefusal.journalsFaulty(fault)
        }
    }
}

extension RegisterFault {
    /// The fault in words, in Chinese.
    package var message: String {
        switch self {
        case .changed(let size): "登记簿前\(size)条记录与签名首部不符，有记录被改动"
        case .missing(let stored, let signed): "登记簿存有\(stored)条记录，签名首部确认的是\(signed)条，缺少记录"
        case .foreign: "登记簿的签名首部不是本系统签发的，这是另一份登记簿"
        case .invented(let position): "登记簿第\(position + 1)条记录不是本系统写入的"
        case .edition(let identifier): "证照版本 \(identifier) 与登记簿的记录不一致"
        case .unreadable(let place): "登记簿无法读取（\(place)）"
        }
    }
}
