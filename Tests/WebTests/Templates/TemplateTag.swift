import Foundation

/// One tag of a template, with what stands between it and its end.
indirect enum TemplateTag: Equatable {
    case value(String)
    case section(String, [TemplateTag])
    case inverted(String, [TemplateTag])
    case partial(String)
    /// `{{<name}}`: another template, with blocks of it replaced.
    case parent(String, [String: [TemplateTag]])
    /// `{{$name}}`: a block that may be replaced.
    case block(String, [TemplateTag])

    struct Unreadable: Error { let tag: String }

    /// The tags of a template in their order.
    static func read(_ source: String) throws -> [TemplateTag] {
        var words = source.matches(of: /\{\{([^}]*)\}\}/).map { String($0.output.1) }[...]
        let tags = try read(&words, until: nil)
        guard words.isEmpty else { throw Unreadable(tag: words.joined(separator: " ")) }
        return tags
    }

    private static func read(
        _ words: inout ArraySlice<String>,
        until end: String?
    ) throws -> [TemplateTag] {
        var tags: [TemplateTag] = []
        while let word = words.popFirst() {
            if word.hasPrefix("/") {
                guard String(word.dropFirst()) == end else { throw Unreadable(tag: word) }
                return tags
            }
            tags.append(try tag(word, &words))
        }
        guard end == nil else { throw Unreadable(tag: "no end of \(end ?? "")") }
        return tags
    }

    private static func tag(
        _ word: String,
        _ words: inout ArraySlice<String>
    ) throws -> TemplateTag {
        let name = String(word.dropFirst())
        switch word.first {
        case "#": return .section(name, try read(&words, until: name))
        case "^": return .inverted(name, try read(&words, until: name))
        case "$": return .block(name, try read(&words, until: name))
        case ">": return .partial(name)
        case "<": return .parent(name, try blocks(try read(&words, until: name)))
        case let first? where first.isLetter || first == ".": return .value(word)
        default: throw Unreadable(tag: word)
        }
    }

    private static func blocks(_ tags: [TemplateTag]) throws -> [String: [TemplateTag]] {
        var blocks: [String: [TemplateTag]] = [:]
        for tag in tags {
            guard case .block(let name, let inside) = tag else {
                throw Unreadable(tag: "outside a block: \(tag)")
            }
            blocks[name] = inside
        }
        return blocks
    }
}
