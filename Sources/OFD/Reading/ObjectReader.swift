/// Reads graphic objects in the order in which they are drawn.
enum ObjectReader {
    private static let layers = ["Background": 0, "Body": 1, "Foreground": 2]
    private static let depthMax = 16
    /// Segments of one path; a map has some ten thousand.
    private static let segmentsMax = 200_000
    /// Drawing parameters that an object inherits; more have no meaning.
    private static let parametersMax = 16

    /// Objects of a page or template, layers by their kind.
    static func objects(of page: XMLElement, _ resources: inout Resources) -> [GraphicObject] {
        let all = page.all("Content").flatMap { $0.all("Layer") }
        let order = all.enumerated().sorted { one, other in
            (rank(one.element), one.offset) < (rank(other.element), other.offset)
        }
        var objects: [GraphicObject] = []
        for (_, layer) in order { objects += self.objects(in: layer, &resources) }
        return objects
    }

    private static func rank(_ layer: XMLElement) -> Int { layers[layer["Type"] ?? "Body"] ?? 1 }

    /// Objects of a layer, a block or an annotation's appearance.
    static func objects(
        in block: XMLElement,
        _ resources: inout Resources,
        inherited: [XMLElement] = [],
        depth: Int = 0
    ) -> [GraphicObject] {
        guard depth < depthMax, resources.mayRead(block),
            let parameters = resources.parameters(block["DrawParam"])
        else {
            resources.omit(.surplus)
            return []
        }
        let own = Array((inherited + parameters).suffix(parametersMax))
        var objects: [GraphicObject] = []
        for element in block.children {
            // Children that are invisible or unknown take work too.
            guard resources.mayAdd(steps: 0), resources.mayRead(element) else {
                resources.omit(.surplus)
                break
            }
            guard Values.flag(element["Visible"], default: true) else { continue }
            if element.name == "PageBlock" || element.name == "Layer" {
                objects += self.objects(in: element, &resources, inherited: own, depth: depth + 1)
            } else if let object = object(element, &resources, own, depth) {
                for name in undrawn(element) { resources.omit(.property(name: name)) }
                objects.append(object)
            } else {
                resources.omit(.object(kind: element.name))
            }
        }
        return objects
    }

    /// Clipping by paths, a mask and a border of an image, turned, bold and slanted letters, none
    /// of which is drawn.
    ///
    /// An empty list clips nothing, 0 is no mask, no turn and no border's line.
    private static func undrawn(_ element: XMLElement) -> [String] {
        let isClipped = element.child("Clips")?.children.isEmpty == false
        let numbers = ["ImageMask", "ReadDirection", "CharDirection"]
        var names = isClipped ? ["Clips"] : []
        names += numbers.filter { (element[$0] ?? "0") != "0" }
        if hasBorder(element) { names.append("Border") }
        return names + letterStyles(element)
    }

    private static func hasBorder(_ element: XMLElement) -> Bool {
        guard element.name == "ImageObject", let border = element.child("Border") else {
            return false
        }
        return Values.number(border, "LineWidth") != 0
    }

    /// A weight other than the usual 400, and a slant: letters are as their font has them.
    private static func letterStyles(_ element: XMLElement) -> [String] {
        guard element.name == "TextObject" else { return [] }
        var names: [String] = []
        if let weight = Values.number(element, "Weight"), weight != 400 { names.append("Weight") }
        if Values.flag(element["Italic"], default: false) { names.append("Italic") }
        return names
    }

    private static func object(
        _ element: XMLElement,
        _ resources: inout Resources,
        _ inherited: [XMLElement],
        _ depth: Int
    ) -> GraphicObject? {
        guard let boundary = Box(element["Boundary"]),
            let own = resources.parameters(element["DrawParam"])
        else { return nil }
        let parameters = Array((inherited + own).suffix(parametersMax))
        // Each value is looked for along the whole chain.
        for parameter in parameters {
            guard resources.mayRead(parameter) else { return nil }
        }
        let style = DrawStyle(element, inherited: parameters)
        switch element.name {
        case "TextObject": return TextReader.text(element, boundary, style, &resources, depth)
        case "PathObject": return path(element, boundary, style, &resources, depth)
        case "ImageObject": return image(element, boundary, resources)
        case "CompositeObject": return group(element, boundary, &resources, depth)
        default: return nil
        }
    }

    private static func path(
        _ element: XMLElement,
        _ boundary: Box,
        _ style: DrawStyle,
        _ resources: inout Resources,
        _ depth: Int
    ) -> GraphicObject? {
        let line = style.line
        guard let data = element.child("AbbreviatedData")?.text,
            resources.mayAdd(steps: data.utf8.count),
            let segments = PathReader.segments(data, limit: segmentsMax),
            resources.mayAdd(
                steps: 30 * segments.count,
                memory: PathReader.segmentBytes * segments.count + 8 * line.dashes.count
            )
        else { return nil }
        let strokes = Values.flag(element["Stroke"], default: true)
        let fills = Values.flag(element["Fill"], default: false)
        let stroke = PaintReader.paint(style, "StrokeColor", preset: style.black, &resources, depth)
        // Without a color of its own a path is filled with nothing, a letter with black.
        let fill = PaintReader.paint(style, "FillColor", preset: nil, &resources, depth)
        return .path(
            PathObject(
                boundary: boundary,
                matrix: Matrix(element["CTM"]),
                lineWidth: style.lineWidth,
                stroke: strokes ? stroke : nil,
                fill: fills ? fill : nil,
                evenOdd: element["Rule"] == "Even-Odd",
                line: line,
                segments: segments
            )
        )
    }

    /// An object whose picture is a resource; one that is missing shows nothing.
    private static func group(
        _ element: XMLElement,
        _ boundary: Box,
        _ resources: inout Resources,
        _ depth: Int
    ) -> GraphicObject? {
        guard let unit = resources.composite(element["ResourceID"]), resources.mayRead(unit),
            let content = unit.child("Content")
        else { return nil }
        return .group(
            GroupObject(
                boundary: boundary,
                matrix: Matrix(element["CTM"]),
                alpha: Color.alpha(element["Alpha"]),
                extent: Values.size(unit),
                objects: objects(in: content, &resources, depth: depth + 1)
            )
        )
    }

    private static func image(
        _ element: XMLElement,
        _ boundary: Box,
        _ resources: Resources
    ) -> GraphicObject? {
        guard let image = resources.image(element["ResourceID"]) else { return nil }
        return .image(
            ImageObject(
                boundary: boundary,
                matrix: Matrix(element["CTM"]),
                image: image,
                alpha: Color.alpha(element["Alpha"])
            )
        )
    }
}
