/// What was done before a unit was newly set up counts for the one that takes it over (SEED2-63),
/// not for the others, which are handled as first applications (SEED2-64).
///
/// The source says nothing of what a merger brings: it is counted, and left to an officer.
extension EligibilityCheck {
    /// What something of a class weighs that was finished on the day.
    func weight(of activity: ActivityClass, on day: Day) -> Origin.Weight {
        application.origin?.weight(of: activity, on: day) ?? .own
    }

    /// `；分立前单位的业绩不计入…` where something was left out; nothing otherwise.
    func leftOut(_ isLeftOut: Bool) -> String {
        isLeftOut ? "；分立前单位的业绩未由本单位承继，不计入，按首次申请办理" : ""
    }

    /// `，其中原单位业绩能否计入由审查人员核实` with what is to be looked at.
    var inheritedInWords: String {
        let kind = application.origin?.kind.title ?? ""
        return "，其中含\(kind)前单位的业绩，能否计入由审查人员按\(kind)材料核实"
    }
}
