internal import PlanExport

/// A refusal as a page, in bokmål: what was asked, why it cannot be, what is near, what to do.
enum ErrorPage {
  /// - Parameters:
  ///   - path: what was asked for.
  ///   - query: its parameters, as they were written.
  ///   - edition: knows what people call the values that are near; codes do without it.
  static func answer(
    _ refusal: Refusal, path: String, query: String?, edition: Edition?
  ) -> Answer {
    let wording = ErrorWording(refusal)
    let nearest = NearestLinks(refusal, path: path, query: query, edition: edition).contexts
    let page = Page(
      title: wording.title, section: nil, utvalg: Utvalg(), template: "error",
      content: TemplateContext(
        ["title": wording.title, "message": wording.message, "remedy": wording.remedy],
        flags: ["hasNearest": !nearest.isEmpty], lists: ["nearest": nearest]))
    // Without its templates the program can still say what is wrong.
    let html = (try? page.html()) ?? "<!DOCTYPE html><html lang=\"nb\"><title>Feil</title></html>"
    return .html(html, status: refusal.status)
  }
}
