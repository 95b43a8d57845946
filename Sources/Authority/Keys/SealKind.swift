/// Which of an agency's two seals (印章): one for licenses, one for notices.
package enum SealKind: String, Sendable, CaseIterable {
    /// 电子证照专用章.
    case license
    /// 行政许可专用章.
    case notice

    /// The words on the seal beneath the agency's name.
    package var caption: String {
        switch self {
        case .license: "电子证照专用章"
        case .notice: "行政许可专用章"
        }
    }

    /// The last digits of the seal's code.
    var ordinal: String {
        switch self {
        case .license: "01"
        case .notice: "02"
        }
    }
}
