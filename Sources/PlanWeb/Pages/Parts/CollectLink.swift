internal import PlanExport

/// Puts a tiltak in the selection, or takes it out: a link to the same page with another
/// selection.
struct CollectLink {
  private let id: String
  private let utvalg: Utvalg

  init(_ id: String, _ utvalg: Utvalg) {
    self.id = id
    self.utvalg = utvalg
  }

  /// Nothing when the selection is full and has not this one.
  func contexts(_ page: (Utvalg) -> String) -> [TemplateContext] {
    let isIn = utvalg.contains(id)
    guard isIn || !utvalg.isFull else { return [] }
    return [
      TemplateContext(
        [
          "label": isIn ? "Ta ut av utvalget" : "Legg i utvalget",
          "href": page(isIn ? utvalg.removing(id) : utvalg.adding(id)),
        ], flags: ["isIn": isIn])
    ]
  }
}
