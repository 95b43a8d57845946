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
        guard depth < depthMax else { return [] }
        let own = (inherited + resources.parameters(block["DrawParam"])).suffix(parametersMax)
        var objects: [GraphicObject] = []
        for element in block.children where Values.flag(element["Visible"], default: true) {
            if element.name == "PageBlock" || element.name == "Layer" {
                objects += self.objects(
                    in: element,
                    &resources,
                    inherited: Array(own),
                    depth: depth + 1
                )
            } else if let object = object(element, &resources, Array(own)) {
                objects.append(object)
            }
        }
        return objects
    }

    private static func object(
        _ element: XMLElement,
        _ resources: inout Resources,
        _ inherited: [XMLElement]
    ) -> GraphicObject? {
        guard let boundary = Box(element["Boundary"]) else { return nil }
        let parameters =
            (inherited + resources.parameters(element["DrawParam"])).suffix(parametersMax)
        // Each value is looked for along the whole chain.
        let sum = parameters.reduce(0) { $0 + $1.attributes.count + $1.children.count }
        guard resources.mayAdd(steps: 20 * (parameters.count + sum)) else { return nil }
        let style = DrawStyle(element, inherited: Array(parameters))
        switch element.name {
        case "TextObject": return TextReader.text(element, boundary, style, &resources)
        case "PathObject": return path(element, boundary, style, &resources)
        case "ImageObject": return image(element, boundary, resources)
        default: return nil
        }
    }

    private static func path(
        _ element: XMLElement,
        _ boundary: Box,
        _ style: DrawStyle,
        _ resources: inout Resources
    ) -> GraphicObject? {
        guard let data = element.child("AbbreviatedData")?.text,
            let segments = PathReader.segments(data, limit: segmentsMax),
            resources.mayAdd(
                steps: 30 * segments.count,
                memory: PathReader.segmentBytes * segments.count
            )
        else { return nil }
        let strokes = Values.flag(element["Stroke"], default: true)
        let fills = Values.flag(element["Fill"], default: false)
        return .path(
            PathObject(
                boundary: boundary,
                matrix: Matrix(element["CTM"]),
                lineWidth: style.lineWidth,
                stroke: strokes ? style.color("StrokeColor") ?? style.black : nil,
                fill: fills ? style.color("FillColor") ?? style.black : nil,
                evenOdd: element["Rule"] == "Even-Odd",
                line: style.line,
                segments: segments
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
