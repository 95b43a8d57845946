extension Document {
    /// Refuses what could not be written so that every reader shows the same.
    func checkWritable() throws(WriteFault) {
        try Self.require(!pages.isEmpty, .badReference("Pages"))
        try Self.require(pages.count <= Identifiers.pages, .tooManyObjects("Pages"))
        try Self.require(templates.count <= Identifiers.templates, .tooManyObjects("TemplatePage"))
        try Self.require(fonts.count <= Identifiers.fonts, .tooManyObjects("Fonts"))
        try Self.require(images.count <= Identifiers.images, .tooManyObjects("MultiMedias"))
        try Self.require(
            attachments.count <= Identifiers.attachments,
            .tooManyObjects("Attachments")
        )
        for template in templates { try check(template.objects, on: "TemplatePage") }
        for page in pages {
            try check(page.objects, on: "Page")
            try Self.require([page.size.width, page.size.height], "PhysicalBox")
            try Self.require(page.annotations.isEmpty, .badReference("Annotations"))
            guard let template = page.template else { continue }
            try Self.require(templates.indices.contains(template), .badReference("Template"))
        }
        for tag in tags { try check(tag) }
    }

    private func check(_ objects: [GraphicObject], on place: String) throws(WriteFault) {
        try Self.require(objects.count <= Identifiers.objectsPerPage, .tooManyObjects(place))
        for object in objects {
            switch object {
            case .text(let text): try check(text)
            case .path(let path): try Self.check(path)
            case .image(let image): try check(image)
            case .group: throw .badReference("CompositeObject")
            }
        }
    }

    private func check(_ text: TextObject) throws(WriteFault) {
        try Self.require(fonts.indices.contains(text.font), .badReference("TextObject/Font"))
        try Self.require(text.boundary, text.matrix, "TextObject")
        try Self.require([text.size, text.horizontalScale, text.outline], "TextObject")
        try Self.require(text.fill, "TextObject")
        try Self.require(text.stroke, "TextObject")
        try Self.require(text.fill != nil, .badReference("TextObject/FillColor"))
        for run in text.runs {
            try Self.require([run.x, run.y] + run.deltaX + run.deltaY, "TextCode")
            // With fewer advances the characters would be printed over each other.
            let gaps = max(0, run.text.unicodeScalars.count - 1)
            try Self.require(run.deltaX.count == gaps, .badNumber("TextCode/DeltaX"))
            try Self.require(
                run.deltaY.isEmpty || run.deltaY.count == gaps,
                .badNumber("TextCode/DeltaY")
            )
        }
    }

    private static func check(_ path: PathObject) throws(WriteFault) {
        try require(path.boundary, path.matrix, "PathObject")
        try require([path.lineWidth, path.line.miterLimit, path.line.dashOffset], "PathObject")
        try require(path.line.dashes, "PathObject")
        try require(path.fill, "PathObject")
        try require(path.stroke, "PathObject")
        for segment in path.segments { try require(segment.numbers, "AbbreviatedData") }
    }

    private func check(_ image: ImageObject) throws(WriteFault) {
        try Self.require(image.boundary, image.matrix, "ImageObject")
        try Self.require(
            images.indices.contains(image.image),
            .badReference("ImageObject/ResourceID")
        )
    }

    private func check(_ tag: DataTag) throws(WriteFault) {
        try Self.require(pages.indices.contains(tag.page), .badReference("CustomTag/" + tag.name))
        let objects = pages[tag.page].objects.indices
        try Self.require(
            tag.objects.allSatisfy(objects.contains) && XMLName.isLocal(tag.name),
            .badReference("CustomTag/" + tag.name)
        )
    }

    /// Gradients and patterns are read, never written.
    private static func require(_ paint: Paint?, _ place: String) throws(WriteFault) {
        switch paint {
        case nil, .color: break
        case .gradient, .pattern: throw .badReference(place + "/Color")
        }
    }

    private static func require(
        _ box: Box,
        _ matrix: Matrix?,
        _ place: String
    ) throws(WriteFault) {
        try require([box.x, box.y, box.width, box.height], place)
        guard let matrix else { return }
        try require([matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f], place)
    }

    private static func require(_ numbers: [Double], _ place: String) throws(WriteFault) {
        try require(numbers.allSatisfy(Numbers.isWritable), .badNumber(place))
    }

    private static func require(
        _ condition: Bool,
        _ fault: @autoclosure () -> WriteFault
    ) throws(WriteFault) {
        if !condition { throw fault() }
    }
}
