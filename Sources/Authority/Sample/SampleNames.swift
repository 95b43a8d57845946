import Licensing

/// Words of which made-up names are put together.
enum SampleNames {
    static let seats: [(city: String, district: String, division: String)] = [
        ("太原", "小店区", "140105"), ("大同", "平城区", "140213"), ("长治", "潞州区", "140403"),
        ("临汾", "尧都区", "141002"), ("晋中", "榆次区", "140702"), ("运城", "盐湖区", "140802"),
    ]
    static let words = ["汾河", "云冈", "恒岳", "太行", "晋源", "龙城", "北岳", "上党", "平阳", "并州"]
    static let trades = ["电力安装", "电力工程", "送变电工程", "电气安装", "电力建设"]
    static let roads = ["长治路", "迎泽大街", "平阳路", "建设北路", "府西街", "御河西路", "解放路"]
    static let families = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
    static let given = [
        "建国", "志强", "丽娟", "晓峰", "俊杰", "海燕", "振华", "秀英", "桂兰", "亚楠", "春梅", "永平",
        "文博", "少华", "立新", "国栋",
    ]

    /// The officers' names, no two alike.
    static func officer(_ index: Int) -> String {
        String(families[index % families.count]) + given[index * 5 % given.count]
    }
}

/// Seeded dice of the sample office.
struct SampleDice {
    private let source: Randomness

    init(seed: UInt64) {
        source = .seeded(seed)
    }

    /// A number from 0 to `count` − 1.
    func below(_ count: Int) -> Int {
        let bits = source.bytes(4).reduce(0) { $0 << 8 | Int($1) }
        return bits % count
    }

    func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }

    func name() -> String {
        String(pick(SampleNames.families)) + pick(SampleNames.given)
    }

    /// A birthday of a grown-up: 1965 to 1995.
    func birthday() -> Day {
        Day(number: below(10_957) - 1_826)
    }
}
