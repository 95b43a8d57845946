import Authority

/// A form of a part whose page is older than what was saved: in another tab, by a colleague, or before
/// the page was gone back to.
extension PartForm {
    /// Whether what was typed is not what was saved.
    func differs(_ typed: Fields, _ saved: PartText) -> Bool {
        names.contains { typed.text($0) != saved[$0] }
    }

    /// Each field that differs, with both values in the reader's words.
    func differences(_ typed: Fields, _ saved: PartText) -> [PartPage.Difference] {
        groups.flatMap(\.rows).flatMap(\.items)
            .filter { typed.text($0.id) != saved[$0.id] }
            .map { item in
                PartPage.Difference(
                    label: PartForm.label(part, item.id, sentences),
                    mine: CheckPage.word(item, typed.text(item.id), sentences),
                    saved: CheckPage.word(item, saved[item.id], sentences)
                )
            }
    }
}
