/// Lengths of functions and initialisers, by matching braces in bare code.
enum FunctionLengths {
    struct Function {
        let name: String
        let lines: Int
    }

    static func of(_ code: String) -> [Function] {
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var found: [Function] = []
        for (index, line) in lines.enumerated() {
            guard let name = declared(in: line) else { continue }
            guard let length = length(of: lines[index...]) else { continue }
            found.append(Function(name: name, lines: length))
        }
        return found
    }

    private static func declared(in line: String) -> String? {
        guard let match = line.firstMatch(of: /\b(?:func\s+([^\s(<]+)|(init)[?]?[(<])/) else {
            return nil
        }
        if let name = match.1 { return String(name) }
        let isDeclaration = line.firstMatch(of: /^\s*(?:\w+\s+)*init[?]?[(<]/) != nil
        return isDeclaration && !line.contains("self.init") ? "init" : nil
    }

    /// Lines from the declaration to the brace that closes its body; nil without a body.
    private static func length(of lines: ArraySlice<String>) -> Int? {
        var depth = 0
        var opened = false
        for (count, line) in lines.enumerated() {
            if count > 0, !opened, declared(in: line) != nil { return nil }
            for character in line {
                if character == "{" {
                    depth += 1
                    opened = true
                } else if character == "}" {
                    depth -= 1
                    if depth < 0 { return nil }
                }
                if opened, depth == 0 { return count + 1 }
            }
        }
        return nil
    }
}
