/// Numbers of attributes, read without a locale.
enum Values {
    /// Numbers of one array: a dash pattern has a few.
    private static let numbersMax = 64
    /// Bytes of one number.
    private static let digitsMax = 64

    /// ST_Array of numbers; nil if one is none, or where there are too many to mean anything.
    static func numbers(_ text: String?) -> [Double]? {
        guard let text else { return nil }
        var numbers: [Double] = []
        for part in Tokens(text, commas: true) {
            guard let number = number(part), numbers.count < numbersMax else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    /// One number; not finite or too large counts as none.
    static func number(_ text: some StringProtocol) -> Double? {
        guard text.utf8.count <= digitsMax, let value = Double(text), value.isFinite,
            abs(value) < 1e9
        else { return nil }
        return value
    }

    /// `true`, `1` or their opposites.
    static func flag(_ text: String?, default preset: Bool) -> Bool {
        switch text?.lowercased() {
        case "true", "1": true
        case "false", "0": false
        default: preset
        }
    }

    /// Advances, the shorthand `g n v` resolved, no more than `limit`.
    static func advances(_ text: String?, limit: Int) -> [Double] {
        guard let text else { return [] }
        var output: [Double] = []
        var parts = Tokens(text)
        while output.count < limit, let part = parts.next() {
            if part == "g" || part == "G" {
                guard let count = parts.next().flatMap({ Int($0) }), count >= 0,
                    let value = parts.next().flatMap({ number($0) })
                else { break }
                output += Array(repeating: value, count: min(count, limit - output.count))
            } else if let value = number(part) {
                output.append(value)
            } else {
                break
            }
        }
        return output
    }
}

extension Values {
    /// A number of an attribute; nil where it is missing or none.
    static func number(_ element: XMLElement, _ attribute: String) -> Double? {
        element[attribute].flatMap { number($0) }
    }

    /// `Width` and `Height`, both above zero.
    static func size(_ element: XMLElement) -> PageSize? {
        guard let width = number(element, "Width"), let height = number(element, "Height"),
            width > 0, height > 0
        else { return nil }
        return PageSize(width: width, height: height)
    }
}

extension Box {
    /// ST_Box "x y w h".
    init?(_ text: String?) {
        guard let numbers = Values.numbers(text), numbers.count >= 4 else { return nil }
        self.init(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }
}

extension Matrix {
    /// CTM "a b c d e f".
    init?(_ text: String?) {
        guard let numbers = Values.numbers(text), numbers.count >= 6 else { return nil }
        self.init(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    }
}

extension DocumentInfo {
    /// DocInfo as it was written; nil where there is none.
    init?(_ element: XMLElement?) {
        guard let element else { return nil }
        let items = element.child("CustomDatas")?.all("CustomData") ?? []
        self.init(
            id: element.child("DocID")?.trimmed ?? "",
            title: element.child("Title")?.trimmed ?? "",
            author: element.child("Author")?.trimmed ?? "",
            creator: element.child("Creator")?.trimmed ?? "",
            creationDate: element.child("CreationDate")?.trimmed ?? "",
            customDatas: items.map { CustomData($0["Name"] ?? "", $0.text) }
        )
    }
}
