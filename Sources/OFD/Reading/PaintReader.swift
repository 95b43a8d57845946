/// Reads CT_Color: a color, a gradient or a pattern.
enum PaintReader {
    /// The paint of an object.
    ///
    /// A description that is not understood paints nothing and is named: a guess could cover what
    /// lies beneath.
    /// - Parameters:
    ///   - style: of the object.
    ///   - name: `FillColor` or `StrokeColor`.
    ///   - preset: where nothing is described.
    ///   - resources: of the document; take the objects of a pattern's cell.
    ///   - depth: of the object in its page.
    /// - Returns: nil: nothing is painted.
    static func paint(
        _ style: DrawStyle,
        _ name: String,
        preset: Paint?,
        _ resources: inout Resources,
        _ depth: Int
    ) -> Paint? {
        guard let element = style.color(name) else { return preset }
        let special = element.children.first
        let read =
            special.map { paint($0, style.alpha, &resources, depth) }
            ?? color(element, style.alpha, &resources).map(Paint.color)
        if read == nil { resources.omit(.paint(kind: special?.name ?? "Color")) }
        return read
    }

    private static func color(
        _ element: XMLElement,
        _ alpha: String?,
        _ resources: inout Resources
    ) -> Color? {
        resources.mayRead(element) ? Color(element, objectAlpha: alpha) : nil
    }

    private static func paint(
        _ element: XMLElement,
        _ alpha: String?,
        _ resources: inout Resources,
        _ depth: Int
    ) -> Paint? {
        guard resources.mayRead(element) else { return nil }
        switch element.name {
        case "AxialShd":
            return gradient(element, alpha, circles: nil, &resources).map(Paint.gradient)
        case "RadialShd":
            guard let circles = circles(element) else { return nil }
            return gradient(element, alpha, circles: circles, &resources).map(Paint.gradient)
        case "Pattern": return pattern(element, &resources, depth).map(Paint.pattern)
        default: return nil
        }
    }

    private static func gradient(
        _ element: XMLElement,
        _ alpha: String?,
        circles: Gradient.Circles?,
        _ resources: inout Resources
    ) -> Gradient? {
        guard let start = Values.numbers(element["StartPoint"]), start.count == 2,
            let end = Values.numbers(element["EndPoint"]), end.count == 2,
            let course = Gradient.Course(rawValue: element["MapType"] ?? "Direct"),
            let stops = stops(element, alpha, &resources)
        else { return nil }
        let extend = element["Extend"] ?? "0"
        return Gradient(
            start: start,
            end: end,
            stops: stops,
            course: course,
            unit: Values.number(element, "MapUnit"),
            extendsStart: extend == "1" || extend == "3",
            extendsEnd: extend == "2" || extend == "3",
            circles: circles
        )
    }

    private static func circles(_ element: XMLElement) -> Gradient.Circles? {
        guard let end = Values.number(element, "EndRadius") else { return nil }
        return Gradient.Circles(
            startRadius: Values.number(element, "StartRadius") ?? 0,
            endRadius: end,
            eccentricity: Values.number(element, "Eccentricity") ?? 0,
            angle: Values.number(element, "Angle") ?? 0
        )
    }

    /// Colors along the axis; those without a position are spread evenly.
    ///
    /// Each object that inherits them has its own, for it has its own transparency.
    private static func stops(
        _ element: XMLElement,
        _ alpha: String?,
        _ resources: inout Resources
    ) -> [Gradient.Stop]? {
        let segments = element.all("Segment")
        guard (2...stopsMax).contains(segments.count),
            resources.mayAdd(
                steps: 100 * segments.count,
                memory: MemoryLayout<Gradient.Stop>.stride * segments.count
            )
        else { return nil }
        var stops: [Gradient.Stop] = []
        for (index, segment) in segments.enumerated() {
            guard resources.mayRead(segment) else { return nil }
            let even = Double(index) / Double(segments.count - 1)
            let position = Values.number(segment, "Position") ?? even
            guard let child = segment.child("Color"),
                let color = color(child, alpha, &resources), (0...1).contains(position)
            else { return nil }
            stops.append(Gradient.Stop(position: position, color: color))
        }
        return stops
    }

    private static let stopsMax = 256

    private static func pattern(
        _ element: XMLElement,
        _ resources: inout Resources,
        _ depth: Int
    ) -> Pattern? {
        guard let size = Values.size(element), let cell = element.child("CellContent"),
            let reflection = Pattern.Reflection(rawValue: element["ReflectMethod"] ?? "Normal")
        else { return nil }
        let stepX = Values.number(element, "XStep") ?? size.width
        let stepY = Values.number(element, "YStep") ?? size.height
        guard stepX > 0, stepY > 0 else { return nil }
        return Pattern(
            width: size.width,
            height: size.height,
            stepX: stepX,
            stepY: stepY,
            reflection: reflection,
            isRelativeToPage: element["RelativeTo"] == "Page",
            matrix: Matrix(element["CTM"]),
            objects: ObjectReader.objects(in: cell, &resources, depth: depth + 1)
        )
    }
}
