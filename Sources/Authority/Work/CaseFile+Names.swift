package import Licensing
import Store

extension CaseFile {
    /// The case's identifier.
    package var id: CaseID { row.id }
    package var agency: AgencyID { row.agency }
    package var matter: Matter { row.matter }
    package var applicantName: String { row.applicantName }
    package var applicant: CreditCode { row.applicant }
    /// Every act, in their order.
    package var acts: [Act] { `case`.acts }
}
