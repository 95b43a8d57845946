package import Licensing
import Store

/// A datum of the rules that a paper prints.
struct PrintedDatum {
    let key: String
    let value: String
    let isVerified: Bool

    init(_ datum: Datum<String>) {
        key = datum.key
        value = datum.value
        isVerified = datum.isVerified
    }
}

/// A datum that an operator should look up and confirm.
package struct UnverifiedDatum: Hashable, Sendable {
    package let key: String
    package let value: String

    /// Stands for key and value together: who confirms it confirms what was shown.
    package var mark: String {
        "\(key) \(Office.digest(of: Array("\(key)\n\(value)".utf8)).hex.prefix(32))"
    }
}

extension Datum {
    /// The datum with its value in another form.
    func map<Other>(_ form: (Value) -> Other) -> Datum<Other> {
        Datum<Other>(form(value), isVerified: isVerified, key: key)
    }
}

extension Office {
    /// Refuses while a paper would print a datum that is neither verified nor confirmed.
    ///
    /// The sample office prints them: each of its papers is marked 样本.
    func requireConfirmed(_ data: [PrintedDatum]) throws {
        guard !settings.isSample else { return }
        let open = try store.read { snapshot in
            try data.filter {
                try !$0.isVerified && !snapshot.isConfirmed(datum: $0.key, value: $0.value)
            }
        }
        guard open.isEmpty else { throw OfficeRefusal.unconfirmed(open.map(\.key)) }
    }

    /// Every datum of the rules that papers print and whose source is memory or second-hand.
    package func unverifiedData() -> [UnverifiedDatum] {
        let codes = law.administration.typeCodes.values.sorted { $0.key < $1.key }
            .map { PrintedDatum($0) }
        let agencies = law.agencies.flatMap { agency in
            let remedies = agency.remedies
            return [
                agency.creditCode.map(\.rawValue), agency.licenseNumberTemplate,
                agency.documentPrefix, remedies.complaintBody, remedies.reconsiderationBody,
                remedies.reconsiderationChannel, remedies.court, remedies.hotline,
            ].map { PrintedDatum($0) }
        }
        let wordings = NoticeKind.allCases.compactMap { law.notices[$0] }
            .flatMap(\.unverified).map { PrintedDatum($0) }
        // What is the administration's stands with every agency, and is told once.
        var told: Set<String> = []
        return (codes + agencies + wordings).filter { !$0.isVerified }
            .filter { told.insert($0.key).inserted }
            .map { UnverifiedDatum(key: $0.key, value: $0.value) }
    }

    /// Those of them whose present value no operator has confirmed.
    package func unconfirmedData() throws -> [UnverifiedDatum] {
        try store.read { snapshot in
            try unverifiedData().filter {
                try !snapshot.isConfirmed(datum: $0.key, value: $0.value)
            }
        }
    }

    /// Records that an operator has confirmed a datum's present value.
    package func confirm(_ key: String, value: String, by actor: Actor) throws {
        guard actor.post == .administrator, let agency = actor.agency else {
            throw OfficeRefusal.work(.onlyFor(.administrator))
        }
        let moment = clock.now()
        try change(by: actor, agency: { agency }, answer: { key }) { transaction in
            try transaction.confirm(
                Confirmation(datum: key, value: value, by: actor.id, agency: agency, at: moment)
            )
        }
    }
}
