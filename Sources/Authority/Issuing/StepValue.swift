import Foundation
import Store

/// What one step of issuing fixed, as a value.
///
/// It is stored as one flat JSON object whose values are all texts, and is read back for ever: its
/// spelling never changes, and a later version of this program adds keys or steps alone.
protocol StepValue: Codable, Hashable, Sendable {
    /// Name under which the step is stored.
    static var name: String { get }
}

/// A step that an edition reaches; a crash behind it goes on from its value.
protocol StageValue: StepValue {
    /// The stage that is reached with it.
    static var stage: IssuingStage { get }
}

extension StageValue {
    static var name: String { stage.rawValue }
}

/// A step of which nothing is to be known but that it was done; it is stored as `{}`.
protocol BareStep: StageValue {
    init()
}

/// A bare step has no keys.
private enum NoKey: CodingKey {}

extension BareStep {
    /// - Throws: for what is no object.
    init(from decoder: any Decoder) throws {
        _ = try decoder.container(keyedBy: NoKey.self)
        self.init()
    }

    func encode(to encoder: any Encoder) throws {
        _ = encoder.container(keyedBy: NoKey.self)
    }
}

extension StepValue {
    /// The value as it is stored: JSON with sorted keys.
    func stored() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension IssuingStep {
    /// The stored step as its value.
    ///
    /// - Throws: `OfficeRefusal.stepUnreadable` with case and step: what cannot be read counts
    ///   neither as empty nor as not done, for it would be done a second time.
    func value<Value: StepValue>(as type: Value.Type) throws(OfficeRefusal) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(data.utf8))
        } catch {
            throw .stepUnreadable(`case`, step: step)
        }
    }
}
