import Authority

/// What is wrong with a place of a draft, in the reader's language.
enum FaultWording {
    static func sentence(_ fault: CellFault, _ sentences: Catalogue) -> String {
        sentences("apply.fault.\(fault.code)", fault.values)
    }

    static func sentence(_ fault: RosterFault, _ sentences: Catalogue) -> String {
        sentences("apply.roster.\(fault.code)", fault.values)
    }

    static func sentence(_ fault: UploadFault, _ sentences: Catalogue) -> String {
        sentences("apply.upload.\(fault.rawValue)")
    }

    /// `姓名：请填写` — the place and what is wrong with it.
    static func error(_ fault: PartFault, _ sentences: Catalogue) -> FormError {
        let text = sentence(fault.fault, sentences)
        guard fault.part != .materials else { return FormError(field: fault.field, text: text) }
        let label = PartForm.label(fault.part, fault.field, sentences)
        return FormError(
            field: fault.field,
            text: sentences("apply.at", ["place": label, "what": text])
        )
    }
}
