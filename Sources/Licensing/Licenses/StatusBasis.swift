/// On what a license's status rests (依据); raw values are those of the command-line contract.
public enum StatusBasis: String, Sendable, CaseIterable {
    /// The days of validity.
    case term
    /// 视为准予延续.
    case renewedByLaw
    /// An extension was filed in time, and nobody can say yet what became of it.
    case extensionUndetermined
    /// A day that is known by its month or year only.
    case impreciseDate
    /// The license has not begun.
    case notBegun
    /// 暂扣.
    case suspension
    /// 撤销、撤回、吊销.
    case termination
    /// 注销.
    case cancellation
    /// Nothing is known of it.
    case nothing
}
