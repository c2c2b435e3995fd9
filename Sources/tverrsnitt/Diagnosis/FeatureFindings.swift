internal import PlanCorpus
internal import PlanExport

/// What can be done on this machine, by the programs that it takes.
struct FeatureFindings {
  struct Feature: Sendable {
    let name: String
    let tools: [Tool]
    var isOptional = false
  }

  private let tools: InstalledTools

  init(_ tools: InstalledTools) { self.tools = tools }

  static var features: [Feature] {
    let reading: [Tool] = [.prlimit]
    let exports = Dictionary(grouping: ExportFormat.allCases) { $0.tool?.name ?? "" }
      .sorted { $0.key < $1.key }.map { _, formats in
        Feature(
          name: "export " + formats.map(\.rawValue).joined(separator: " "),
          tools: [formats[0].tool].compactMap { $0 })
      }
    return exports + [
      Feature(name: "add txt md", tools: []),
      Feature(name: "add html", tools: [.pandoc] + reading),
      Feature(name: "add docx", tools: [.pandoc, .unzip] + reading),
      Feature(name: "add odt", tools: [.pandoc, .unzip, .zip] + reading),
      Feature(name: "add pdf", tools: [.pdftotext, .pdfinfo] + reading),
      Feature(name: "add --ocr", tools: [.pdftoppm, .tesseract] + reading, isOptional: true),
    ]
  }

  var findings: [Finding] {
    get async {
      Self.features.map(finding) + [Self.network(isCut: await ChildProcess.canBeOffline)]
    }
  }

  private func finding(_ feature: Feature) -> Finding {
    let missing = feature.tools.filter { !tools.has($0) }
    guard !missing.isEmpty else { return .ok(.features, feature.name, "works") }
    let value = "does not work without \(missing.map(\.name).joined(separator: ", "))"
    let remedy = "apt-get install \(missing.map(\.package).joined(separator: " "))"
    return feature.isOptional
      ? .note(.features, feature.name, value, remedy)
      : .fault(.features, feature.name, value, remedy)
  }

  /// Converters read files of strangers.
  static func network(isCut: Bool) -> Finding {
    isCut
      ? .ok(.features, "converters offline", "works")
      : .note(
        .features, "converters offline", "this machine does not allow unshare",
        "converters keep their other limits; allow user namespaces where plans of strangers are "
          + "added")
  }
}
