import Drawing
import Licensing
import OFD
import Register
import Seals
import TestKit

/// One run: a change, and what is made of it.
struct Trial {
    let genuine: Genuine
    var mutator: Mutator

    /// False where something changed was taken for genuine.
    mutating func holds(_ kind: Kind) -> Bool {
        switch kind {
        case .container: return holdsContainer()
        case .page: return draws(genuine.package(Genuine.page, changed(Genuine.page)))
        case .font: return drawsChanged(".ttf")
        case .picture: return drawsChanged(".png")
        case .nested:
            let name = mutator.below(2) == 0 ? Genuine.value : Genuine.description
            return draws(genuine.package(name, changed(name)))
        case .xml:
            let names = genuine.names(".xml")
            let name = mutator.below(3) == 0 ? names[mutator.below(names.count)] : "OFD.xml"
            _ = try? XMLReader.root(changed(name), place: name)
            return true
        case .certificate: return holdsCertificate()
        case .seal: return holdsSeal()
        case .records: return holdsRegister(mutator.bytes(genuine.records), genuine.head)
        case .head: return holdsRegister(genuine.records, mutator.bytes(genuine.head))
        }
    }

    private mutating func changed(_ name: String) -> [UInt8] {
        mutator.bytes(genuine.file(name))
    }

    /// Valid is the license alone, which the register knows by its digest.
    ///
    /// Whether what is shown was changed, container and seal have to tell without it.
    private mutating func holdsContainer() -> Bool {
        let name = genuine.files[mutator.below(genuine.files.count)].name
        let file =
            mutator.below(3) == 0
            ? mutator.bytes(genuine.license) : genuine.package(name, changed(name))
        let found = Register.verify(
            file,
            trust: genuine.trust,
            register: genuine.register,
            at: genuine.moment
        )
        guard found.verdict != .valid || file == genuine.license else { return false }
        return found.file.verdict != .valid || found.seal.verdict != .valid
            || genuine.isShown(by: file)
    }

    private mutating func drawsChanged(_ ending: String) -> Bool {
        let names = genuine.names(ending)
        guard !names.isEmpty else { return draws(mutator.bytes(genuine.license)) }
        let name = names[mutator.below(names.count)]
        return draws(genuine.package(name, changed(name)))
    }

    /// A refusal is an answer too; that the program itself is at fault is none.
    private mutating func draws(_ file: [UInt8]) -> Bool {
        do {
            let painting = try Painting(file: file)
            if mutator.below(2) == 0 {
                _ = try painting.pdf()
            } else {
                // Most of the time of a large picture is its compression.
                let isLarge = mutator.below(20) == 0
                _ = try painting.png(dpi: isLarge ? 150 : [18, 36, 72][mutator.below(3)])
            }
        } catch DrawingFault.engine {
            return false
        } catch {
            return true
        }
        return true
    }

    /// Accepted is only what says the same of the same key, and for as long.
    private mutating func holdsCertificate() -> Bool {
        guard let read = try? Certificate(der: mutator.bytes(genuine.signer.der)),
            genuine.trust.accepts(read, at: genuine.moment.seconds)
        else { return true }
        let own = genuine.signer
        let isSameKey =
            read.subject == own.subject && read.serial == own.serial
            && read.publicKey == own.publicKey
        return isSameKey && read.notBefore == own.notBefore && read.notAfter == own.notAfter
            && read.keyUsage == own.keyUsage && read.isAuthority == own.isAuthority
    }

    /// Good is only the genuine seal over the genuine description.
    private mutating func holdsSeal() -> Bool {
        guard let read = try? SealSignature(der: changed(Genuine.value)) else { return true }
        let report = read.verify(
            signatureXML: genuine.file(Genuine.description),
            path: "/" + Genuine.description,
            trust: genuine.trust,
            at: genuine.moment.seconds
        )
        return !report.isValid || read.statement == genuine.seal.statement
    }

    /// Relied upon is only what says the same, line by line, and for as long.
    private func holdsRegister(_ records: [UInt8], _ head: [UInt8]) -> Bool {
        let read = try? PublishedRegister.read(records: records, head: head, trust: genuine.trust)
        guard let read, case .confirmed = read.standing else { return true }
        let whole = genuine.register
        return read.standing == whole.standing && read.toldUntil == whole.toldUntil
            && read.count == whole.count && read.licenses == whole.licenses
            && records.lines(read.count) == genuine.records.lines(whole.count)
    }
}
