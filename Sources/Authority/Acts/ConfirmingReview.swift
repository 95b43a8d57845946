package import Licensing

extension Office {
    /// 审核: agrees with the review.
    @discardableResult
    package func confirmReview(_ id: CaseID, by actor: Actor) throws -> Case {
        try perform(.confirmReview, on: id, by: actor)
    }

    /// 退回审查: sends a review back; the content is read anew.
    @discardableResult
    package func returnReview(_ id: CaseID, reason: Remark, by actor: Actor) throws -> Case {
        try perform(.returnReview(reason: reason), on: id, by: actor)
    }
}
