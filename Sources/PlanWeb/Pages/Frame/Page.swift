internal import PlanExport

/// A page: its template, what the template shows, and the frame around it.
struct Page {
  /// The parts of the site that the main menu leads to.
  enum Section: CaseIterable {
    case søk, sammenlign, hull, utvalg, om
  }

  var title: String
  var section: Section?
  /// Collected on the way here; every link carries it on.
  var utvalg: Utvalg
  /// Its name among the templates.
  var template: String
  var content: TemplateContext

  /// - Throws: `Refusal.fault` when the program's own templates are broken.
  func html() throws(Refusal) -> String {
    do throws(ExportError) {
      return try PageTemplates.read.get().render(template, context)
    } catch {
      throw .fault
    }
  }

  private var context: TemplateContext {
    let links = PageLinks(utvalg)
    return TemplateContext(
      [
        "pageTitle": title.isEmpty ? "Tverrsnitt" : "\(title) – Tverrsnitt",
        "home": links.href("/"), "about": links.href("/om"),
        "stylesheet": Assets.stylesheet.address, "script": Assets.script.address,
        "icon": Assets.icon.address,
      ],
      lists: ["menu": Section.allCases.map { menuEntry($0, links) }, "content": [content]])
  }

  private func menuEntry(_ entry: Section, _ links: PageLinks) -> TemplateContext {
    TemplateContext(
      ["label": label(entry), "href": links.href(entry.path)],
      flags: ["isCurrent": entry == section])
  }

  private func label(_ entry: Section) -> String {
    guard entry == .utvalg, !utvalg.ids.isEmpty else { return entry.label }
    return "\(entry.label) (\(utvalg.ids.count))"
  }
}

extension Page.Section {
  fileprivate var label: String {
    switch self {
    case .søk: "Søk"
    case .sammenlign: "Sammenlign"
    case .hull: "Hull i planen"
    case .utvalg: "Utvalg"
    case .om: "Om"
    }
  }

  fileprivate var path: String {
    switch self {
    case .søk: "/"
    case .sammenlign: "/sammenlign"
    case .hull: "/hull"
    case .utvalg: "/utvalg"
    case .om: "/om"
    }
  }
}

extension Answer {
  /// A page as an answer.
  ///
  /// - Throws: `Refusal.fault` when the program's own templates are broken.
  static func page(_ page: Page) throws(Refusal) -> Answer { .html(try page.html()) }
}
