@testable import Web

/// Looks every name of a page's templates up in the model, as rendering would, without rendering.
///
/// Rendering shows nothing where a name leads nowhere; here it is a fault.
struct TemplateWalk {
    /// The faults, each as `template: name: why`.
    private(set) var faults: [String] = []
    /// Templates that were reached.
    private(set) var reached: Set<String> = []

    private let page: ModelShape
    private let sources: [String: [TemplateTag]]
    private var blocks: [String: (inside: [TemplateTag], of: String)] = [:]

    init(_ page: Any.Type, _ sources: [String: [TemplateTag]]) {
        self.page = ModelShape(page)
        self.sources = sources
    }

    /// Walks a template from the top.
    mutating func walk(_ template: String) {
        guard let tags = sources[template] else {
            return fault(template, template, "no such template")
        }
        reached.insert(template)
        walk(tags, [], template)
    }

    private mutating func walk(
        _ tags: [TemplateTag],
        _ stack: [ModelShape],
        _ template: String
    ) {
        for tag in tags {
            switch tag {
            case .value(let name): value(name, stack, template)
            case .section(let name, let inside):
                guard let found = find(name, stack, template) else { continue }
                walk(inside, TemplateWalk.inner(found, stack), template)
            case .inverted(let name, let inside):
                _ = find(name, stack, template)
                walk(inside, stack, template)
            case .partial(let name): follow(name, stack, template)
            case .parent(let name, let replaced):
                for (block, inside) in replaced { blocks[block] = (inside, template) }
                follow(name, stack, template)
            case .block(let name, let inside):
                let block = blocks[name] ?? (inside, template)
                walk(block.inside, stack, block.of)
            }
        }
    }

    private mutating func follow(_ name: String, _ stack: [ModelShape], _ template: String) {
        guard let tags = sources[name] else { return fault(template, name, "no such template") }
        reached.insert(name)
        walk(tags, stack, name)
    }

    /// A truth opens a section without standing in it; each element of a list, and any other value, does.
    private static func inner(_ found: Found, _ stack: [ModelShape]) -> [ModelShape] {
        guard case .shape(let shape) = found, !shape.isBool else { return stack }
        return stack + [shape.element ?? shape]
    }

    private mutating func value(_ name: String, _ stack: [ModelShape], _ template: String) {
        guard case .shape(let shape)? = find(name, stack, template), !shape.isPlain else { return }
        fault(template, name, "\(shape) is no text")
    }

    private enum Found {
        case shape(ModelShape)
        /// A sentence of the catalogue, whose keys have a test of their own.
        case sentence
    }

    private mutating func find(
        _ written: String,
        _ stack: [ModelShape],
        _ template: String
    ) -> Found? {
        let isEmptiness = written.hasPrefix("empty(")
        let name = isEmptiness ? String(written.dropFirst(6).dropLast()) : written
        guard let found = find(name: name, stack, template) else { return nil }
        guard isEmptiness else { return found }
        if case .shape(let shape) = found, shape.isOptional || shape.element == nil {
            fault(template, written, "\(shape) is no list")
        }
        return .shape(ModelShape(Bool.self))
    }

    private mutating func find(
        name: String,
        _ stack: [ModelShape],
        _ template: String
    ) -> Found? {
        guard name != "." else {
            if let top = stack.last { return .shape(top) }
            fault(template, name, "stands in nothing")
            return nil
        }
        let names = name.split(separator: ".").map(String.init)
        if name.hasPrefix(".") {
            guard let top = stack.last else {
                fault(template, name, "stands in nothing")
                return nil
            }
            return member(names[...], of: top, name, template)
        }
        let inner = stack.reversed().compactMap { $0.member(names[0]) }
        guard let first = inner.first else { return outer(names, name, template) }
        if first.isOptional, inner.count > 1 || TemplateWalk.roots.contains(names[0]) {
            fault(template, name, "where there is none, the one outside is shown: write .\(name)")
        }
        return member(names.dropFirst(), of: first, name, template)
    }

    private static let roots: Set<String> = ["t", "frame", "page", "hasErrors"]

    /// The frame of every page.
    private mutating func outer(
        _ names: [String],
        _ name: String,
        _ template: String
    ) -> Found? {
        switch names[0] {
        case "t": return .sentence
        case "frame":
            return member(names.dropFirst(), of: ModelShape(Frame.self), name, template)
        case "hasErrors": return .shape(ModelShape(Bool.self))
        // Pages of the office alone have a second row of navigation; every page asks for it.
        case "page" where name == "page.nav" && template == "layout":
            return .shape(page.member("nav") ?? ModelShape(OfficerNav.self))
        case "page": return member(names.dropFirst(), of: page, name, template)
        default:
            fault(template, name, "nothing here has it")
            return nil
        }
    }

    private mutating func member(
        _ names: ArraySlice<String>,
        of shape: ModelShape,
        _ name: String,
        _ template: String
    ) -> Found? {
        var shape = shape
        for one in names {
            guard let next = shape.member(one) else {
                fault(template, name, "\(shape) has no stored \(one)")
                return nil
            }
            shape = next
        }
        return .shape(shape)
    }

    private mutating func fault(_ template: String, _ name: String, _ why: String) {
        faults.append("\(template): \(name): \(why)")
    }
}
