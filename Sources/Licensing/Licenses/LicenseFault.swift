/// Why events are no journal of a license, with the position of the event.
public struct LicenseFault: Error, Hashable, Sendable {
    /// Position of the event, from 1.
    public let position: Int
    /// What is wrong.
    public let problem: Problem

    /// What is wrong with an event.
    public enum Problem: Hashable, Sendable {
        /// The first event is no origin, or there is none.
        case noOrigin
        /// Another event than the first is an origin.
        case secondOrigin
        /// It does not stand at its position.
        case sequence
        /// It was recorded before the event ahead of it.
        case recordedBackwards
        /// It names a position that is not earlier.
        case namesLater(Int)
        /// It names an event of a kind that it may not name.
        case namesKind(Int)
        /// An extension is filed while another is open.
        case secondExtension(CaseID)
    }

    /// The fault in Chinese.
    public var message: String {
        switch problem {
        case .noOrigin: "第一个事件应为 granted 或 imported"
        case .secondOrigin: "一份许可证只有一个 granted 或 imported，应为第一个事件"
        case .sequence: "事件的序号不连续"
        case .recordedBackwards: "recordedAt 早于前一事件"
        case .namesLater(let position): "sets 中的 \(position) 不是更早的事件"
        case .namesKind(let position): "sets 中的 \(position) 是不能引用的事件种类"
        case .secondExtension(let id): "延续申请 \(id) 尚未了结，不能再次申请延续"
        }
    }
}
