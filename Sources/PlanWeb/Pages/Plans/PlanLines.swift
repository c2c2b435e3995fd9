internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// The lines of one file of a plan, each with an anchor that sources lead to.
struct PlanLines {
  /// Says which file of several; left out for the usual name.
  static let parameter = "fil"
  static let usualFile = "plan.txt"

  static func anchor(_ line: Int) -> String { "l\(line)" }

  let file: String
  private let text: PlanText

  /// - Throws: `Refusal.unknownID` for a file that the plan does not have.
  init(of plan: PlanDescription, _ asked: Asked) throws {
    let name = try asked.parameters.one(Self.parameter)
    let files = plan.files.filter { name == nil || $0.hasSuffix("/\(name ?? "")") }
    guard let file = files.first else {
      throw Refusal.unknownID(
        "\(plan.id ?? "")/\(name ?? Self.usualFile)", nearest: [plan.id].compactMap { $0 })
    }
    self.file = file
    text = try PlanText.read(file, in: asked.edition.index)
  }

  /// Lines that are read otherwise than they were delivered.
  var repairedCount: Int { text.lines.count { $0.delivered != nil } }

  /// Empty lines say nothing, and keep their numbers.
  func contexts(marked: Bool, _ discretion: Discretion) -> [TemplateContext] {
    var page: Int?
    return discretion.lines(text.lines).enumerated().compactMap { place, line in
      guard !line.text.isEmpty || line.delivered != nil else { return nil }
      let isNewPage = line.page != nil && line.page != page
      page = line.page ?? page
      return TemplateContext(
        [
          "number": "\(place + 1)", "anchor": Self.anchor(place + 1),
          "text": line.text, "delivered": line.delivered ?? "",
          "page": line.page.map { "\($0)" } ?? "",
        ],
        flags: ["hasPage": isNewPage, "isRepaired": marked && line.delivered != nil])
    }
  }
}
