import OFD

/// The border of a license: rules, guilloche bands and corner rosettes.
struct Border: Sendable {
    let page: PageSize
    /// From the page's edge to the band.
    let margin: Double
    /// Breadth of the band; corners are squares of it.
    let breadth: Double
    /// Wanted length of one wave.
    let wave: Double

    /// Everything from the paper's tint to the innermost rule.
    var paths: [PathObject] {
        [.area(Box(x: 0, y: 0, width: page.width, height: page.height), Ink.paper)]
            + bands + corners + rules
    }

    /// The space inside the innermost rule.
    var inside: Box {
        inset(by: margin + breadth + 2.6)
    }

    private var bands: [PathObject] {
        let half = breadth / 2 - 0.9
        let across = tiles(page.width)
        let down = tiles(page.height)
        let start = margin + breadth
        let near = margin + breadth / 2
        func band(
            _ tiles: (count: Int, length: Double),
            _ middle: Double,
            vertical: Bool
        ) -> [PathObject] {
            Guilloche.band(
                start: start,
                count: tiles.count,
                length: tiles.length,
                middle: middle,
                half: half,
                vertical: vertical
            )
        }
        return band(across, near, vertical: false)
            + band(across, page.height - near, vertical: false)
            + band(down, near, vertical: true)
            + band(down, page.width - near, vertical: true)
    }

    /// Whole waves only, so that the sides end alike at each corner; whole groups with the one
    /// that begins under the corner.
    private func tiles(_ side: Double) -> (count: Int, length: Double) {
        let free = side - 2 * (margin + breadth)
        let groups = ((free / wave + 1) / Double(Guilloche.group)).rounded()
        let count = Int(groups) * Guilloche.group - 1
        return (count, Pen.rounded(free / Double(count)))
    }

    /// An opaque square hides where the bands end; its own rules join those of the border.
    private var corners: [PathObject] {
        var paths: [PathObject] = []
        for x in [margin, page.width - margin - breadth] {
            for y in [margin, page.height - margin - breadth] {
                let square = Box(x: x, y: y, width: breadth, height: breadth)
                let middle = (x: x + breadth / 2, y: y + breadth / 2)
                paths.append(.area(square, Ink.paper))
                paths.append(.frame(square, width: 0.35, Ink.brown))
                for rosette in [outer, heart] { paths += rosette.paths(x: middle.x, y: middle.y) }
            }
        }
        return paths
    }

    private var outer: Guilloche.Rosette {
        Guilloche.Rosette(
            radius: 0.46 * breadth,
            inner: 0.5,
            petals: 8,
            turns: 5,
            width: 0.11,
            color: Ink.gold
        )
    }

    private var heart: Guilloche.Rosette {
        Guilloche.Rosette(
            radius: 0.24 * breadth,
            inner: 0.12,
            petals: 6,
            turns: 3,
            width: 0.11,
            color: Ink.brown
        )
    }

    private var rules: [PathObject] {
        [
            .frame(inset(by: margin - 1.5), width: 0.25, Ink.gold),
            .frame(inset(by: margin), width: 0.7, Ink.brown),
            .frame(inset(by: margin + breadth), width: 0.7, Ink.brown),
            .frame(inset(by: margin + breadth + 1.5), width: 0.25, Ink.gold),
        ]
    }

    private func inset(by distance: Double) -> Box {
        Box(
            x: distance,
            y: distance,
            width: page.width - 2 * distance,
            height: page.height - 2 * distance
        )
    }
}
