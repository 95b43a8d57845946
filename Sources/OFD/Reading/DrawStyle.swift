/// What an object draws with: its own attributes over those of its parameters and its layer's.
struct DrawStyle {
    private let chain: [XMLElement]

    /// - Parameters:
    ///   - element: the object.
    ///   - inherited: parameters of the layer, then of the object.
    init(_ element: XMLElement, inherited: [XMLElement]) {
        chain = [element] + inherited.reversed()
    }

    /// An attribute of the object or what it inherits.
    subscript(_ attribute: String) -> String? {
        chain.lazy.compactMap { $0[attribute] }.first
    }

    /// The description of a color, of the object or inherited; nil where none is given.
    func color(_ name: String) -> XMLElement? {
        chain.lazy.compactMap { $0.child(name) }.first
    }

    /// The object's own transparency.
    var alpha: String? { chain.first?["Alpha"] }

    /// Black with the object's own transparency.
    var black: Paint { .color(Color(0, 0, 0, alpha: Color.alpha(alpha))) }

    /// Width of lines in millimetres; 0.353 where nothing is given.
    var lineWidth: Double { self["LineWidth"].flatMap { Values.number($0) } ?? 0.353 }

    /// How lines are drawn.
    var line: LineStyle {
        let preset = LineStyle()
        return LineStyle(
            cap: self["Cap"].flatMap(LineStyle.Cap.init) ?? preset.cap,
            join: self["Join"].flatMap(LineStyle.Join.init) ?? preset.join,
            miterLimit: self["MiterLimit"].flatMap { Values.number($0) } ?? preset.miterLimit,
            dashes: Values.numbers(self["DashPattern"]) ?? [],
            dashOffset: self["DashOffset"].flatMap { Values.number($0) } ?? 0
        )
    }
}

extension Color {
    /// One color: one channel is grey, three are red, green and blue, four are cyan to black.
    init?(_ element: XMLElement, objectAlpha: String?) {
        let alpha = Self.alpha(element["Alpha"]) * Self.alpha(objectAlpha) / 255
        guard let value = element["Value"] else {
            self.init(0, 0, 0, alpha: alpha)
            return
        }
        let parts = Tokens(value).prefix(5).compactMap(Self.channel)
        switch parts.count {
        case 1: self.init(parts[0], parts[0], parts[0], alpha: alpha)
        case 3: self.init(parts[0], parts[1], parts[2], alpha: alpha)
        case 4:
            let light = 255 - parts[3]
            let rgb = parts[0..<3].map { (255 - $0) * light / 255 }
            self.init(rgb[0], rgb[1], rgb[2], alpha: alpha)
        default: return nil
        }
    }

    /// 0 to 255; opaque where nothing is given.
    static func alpha(_ text: String?) -> Int {
        text.flatMap { Values.number($0) }.map { Int(min(255, max(0, $0))) } ?? 255
    }

    /// Decimal, or hexadecimal after a `#`.
    private static func channel(_ text: Substring) -> Int? {
        if text.hasPrefix("#") {
            return Int(text.dropFirst(), radix: 16).map { min(255, max(0, $0)) }
        }
        return Values.number(text).map { Int(min(255, max(0, $0))) }
    }
}
