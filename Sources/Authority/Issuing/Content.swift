import Contract
import Documents
import Licensing
import Store

extension Office {
    /// What the license's face states, from the case's acts and its application alone (SEED1-29).
    ///
    /// - Parameters:
    ///   - id: the case.
    ///   - place: serial and version of the edition.
    /// - Returns: the content.
    /// - Throws: `OfficeRefusal` where the case is not granted, or the rules lack what is stated.
    func licenseContent(of id: CaseID, at place: EditionPlace) throws -> LicenseContent {
        let state = try open(id).state
        guard let granted = state.granted, let opening = state.opening else {
            throw OfficeRefusal.law(.notDecided)
        }
        let grant = granted.grant
        let agency = try agency(opening.agency)
        let applicant = try applicant(of: id)
        let identifier = try LicenseIdentifier(
            typeCode: try typeCode(of: opening.family).value,
            issuerCode: agency.creditCode.value.rawValue,
            serial: place.serial,
            version: place.version
        )
        return LicenseContent(
            family: opening.family,
            number: grant.licenseNumber,
            identifier: identifier,
            holder: applicant.name,
            creditCode: applicant.creditCode,
            address: applicant.registeredAddress,
            legalRepresentative: applicant.legalRepresentative,
            grades: grant.granted,
            validFrom: grant.validFrom,
            validUntil: grant.validUntil,
            // What the law renewed is made up for on the day on which it is made (补办手续).
            issuedOn: state.renewedByLawOn == nil ? granted.on : clock.now().day,
            agency: agency.id,
            issuer: agency.name,
            issuerCode: agency.creditCode.value
        )
    }

    /// Who applies, as the application form says.
    func applicant(of id: CaseID) throws -> ApplicantForm {
        try applicationForm(of: id).applicant
    }

    /// The application form of a case as it stands now, decrypted and read.
    func applicationForm(of id: CaseID) throws -> ApplicationForm {
        try store.read { try applicationForm(of: id, in: $0) }
    }

    /// The application form as a state of its case has it.
    func applicationForm(of state: CaseState) throws -> ApplicationForm {
        try store.read { try applicationForm(of: state, in: $0) }
    }

    /// The form as one state of the store has it: what decides reads it inside its transaction.
    func applicationForm(of id: CaseID, in snapshot: Snapshot) throws -> ApplicationForm {
        let state = Case(id: id, acts: try snapshot.acts(of: id)).state
        return try applicationForm(of: state, in: snapshot)
    }

    func applicationForm(
        of state: CaseState,
        in snapshot: Snapshot
    ) throws -> ApplicationForm {
        let form = state.materials.last { $0.kind == Material.applicationForm }
        guard let bytes = try form.flatMap({ try content(named: $0.digest, in: snapshot) }) else {
            throw OfficeRefusal.application("未提交")
        }
        return try read(bytes)
    }

    /// One file of the edition, laid out; the same every time for the same edition.
    func layOut(_ copy: LicenseCopy, _ edition: FixedEdition) throws -> TypesetPaper {
        let name = digest(of: Array("\(edition.digest.hex) \(copy.rawValue)".utf8))
        do {
            return try papers.license(
                copy,
                edition.content,
                documentID: String(name.hex.prefix(32)),
                verifyAt: "\(settings.publicURL)/v/\(edition.token)"
            )
        } catch let refusal as PaperRefusal {
            throw OfficeRefusal.paper(refusal)
        }
    }

    /// The data of the rules that a license prints.
    func printedData(of content: LicenseContent) throws -> [PrintedDatum] {
        let agency = try agency(content.agency)
        return [
            PrintedDatum(agency.creditCode.map(\.rawValue)),
            PrintedDatum(agency.licenseNumberTemplate),
            PrintedDatum(try typeCode(of: content.family)),
        ]
    }

    /// 证照类型代码 of a family; no identifier is made without it.
    private func typeCode(of family: LicenseFamily) throws -> Datum<String> {
        guard let code = law.administration.typeCodes[family] else {
            throw OfficeRefusal.paper(.missing("证照类型代码"))
        }
        return code
    }
}
