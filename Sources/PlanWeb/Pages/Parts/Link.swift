internal import PlanExport

/// A link with what is to be said of it.
struct Link: Equatable {
  var label: String
  var href: String
  var note: String

  init(_ label: String, _ href: String, note: String = "") {
    self.label = label
    self.href = href
    self.note = note
  }

  var context: TemplateContext {
    TemplateContext(
      ["label": label, "href": href, "note": note], flags: ["hasNote": !note.isEmpty])
  }
}

extension [Link] {
  var contexts: [TemplateContext] { map(\.context) }
}

extension [String] {
  /// Texts of a list in a template, each under `text`.
  var contexts: [TemplateContext] { map { TemplateContext(["text": $0]) } }
}
