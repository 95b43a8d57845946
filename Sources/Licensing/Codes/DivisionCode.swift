/// Administrative division code (行政区划代码), six digits that begin with a province's.
///
/// - Source: GB/T 2260; e-license-standards.md §5.
public struct DivisionCode: Hashable, Sendable, CustomStringConvertible {
    /// Six digits.
    public let rawValue: String
    /// Short name of the province, `山西`.
    public let provinceName: String

    /// Reads a code.
    ///
    /// - Throws: every reason why it is none.
    public init(_ text: String) throws(BadCode) {
        guard text.count == 6 else {
            throw BadCode([.init("length", "行政区划代码应为6位，现为\(text.count)位")])
        }
        guard text.allSatisfy(\.isASCIIDigit) else {
            throw BadCode([.init("character", "行政区划代码只含数字")])
        }
        guard let name = DivisionCode.provinces[String(text.prefix(2))] else {
            throw BadCode([.init("province", "没有以\(text.prefix(2))开头的省级行政区划")])
        }
        rawValue = text
        provinceName = name
    }

    /// The six digits.
    public var description: String { rawValue }

    /// First two digits and short name of every province.
    public static let provinces = [
        "11": "北京", "12": "天津", "13": "河北", "14": "山西", "15": "内蒙古",
        "21": "辽宁", "22": "吉林", "23": "黑龙江",
        "31": "上海", "32": "江苏", "33": "浙江", "34": "安徽", "35": "福建", "36": "江西",
        "37": "山东", "41": "河南", "42": "湖北", "43": "湖南", "44": "广东", "45": "广西",
        "46": "海南", "50": "重庆", "51": "四川", "52": "贵州", "53": "云南", "54": "西藏",
        "61": "陕西", "62": "甘肃", "63": "青海", "64": "宁夏", "65": "新疆",
        "71": "台湾", "81": "香港", "82": "澳门",
    ]
}
