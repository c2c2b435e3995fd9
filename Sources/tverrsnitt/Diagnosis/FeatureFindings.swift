internal import PlanCorpus
internal import PlanExport

/// What can be done on this machine, by the programs that it takes.
struct FeatureFindings {
  struct Feature: Sendable {
    let name: String
    let tools: [Tool]
    var isOptional = false
    /// Tries what its programs alone do not make sure of.
    var trial: @Sendable () async -> Shortcoming? = { nil }
  }

  /// What is wrong with a feature, and what to do about it.
  struct Shortcoming: Sendable, Equatable {
    let value: String
    let remedy: String
  }

  private let tools: InstalledTools

  init(_ tools: InstalledTools) { self.tools = tools }

  static var features: [Feature] {
    let reading: [Tool] = [.prlimit]
    let exports = Dictionary(grouping: ExportFormat.allCases) { $0.tool?.name ?? "" }
      .sorted { $0.key < $1.key }.map { exporting($0.value) }
    return exports + [
      Feature(name: "add txt md", tools: []),
      Feature(name: "add html", tools: [.pandoc] + reading),
      Feature(name: "add docx", tools: [.pandoc, .unzip] + reading),
      Feature(name: "add odt", tools: [.pandoc, .unzip, .zip] + reading),
      Feature(name: "add pdf", tools: [.pdftotext, .pdfinfo] + reading),
      Feature(
        name: "add --ocr", tools: [.pdftoppm, .tesseract] + reading, isOptional: true,
        trial: Self.recognition),
    ]
  }

  /// - Parameter formats: those that one tool makes, or none.
  private static func exporting(_ formats: [ExportFormat]) -> Feature {
    let tools = formats.prefix(1).compactMap(\.tool)
    var feature = Feature(
      name: "export " + formats.map(\.rawValue).joined(separator: " "), tools: tools)
    if tools == [.chromium] { feature.trial = printing }
    return feature
  }

  var findings: [Finding] {
    get async {
      var findings: [Finding] = []
      for feature in Self.features { findings.append(await finding(feature)) }
      return findings + [Self.network(isCut: await ChildProcess.canBeOffline)]
    }
  }

  private func finding(_ feature: Feature) async -> Finding {
    guard let wrong = await shortcoming(of: feature) else {
      return .ok(.features, feature.name, "works")
    }
    return feature.isOptional
      ? .note(.features, feature.name, wrong.value, wrong.remedy)
      : .fault(.features, feature.name, wrong.value, wrong.remedy)
  }

  private func shortcoming(of feature: Feature) async -> Shortcoming? {
    let missing = feature.tools.filter { !tools.has($0) }
    guard !missing.isEmpty else { return await feature.trial() }
    return Shortcoming(
      value: "does not work without \(missing.map(\.name).joined(separator: ", "))",
      remedy: "apt-get install \(missing.map(\.package).joined(separator: " "))")
  }

  /// Chromium tells its version also where its sandbox cannot start.
  private static func printing() async -> Shortcoming? {
    do throws(ExportError) {
      try await Exporter.tryPrinting()
      return nil
    } catch {
      return Shortcoming(
        value: "Chromium does not print",
        remedy:
          "apt-get install chromium-sandbox, or allow user namespaces; export to pdf says more")
    }
  }

  private static func recognition() async -> Shortcoming? {
    let child = ChildProcess(.tesseract, limits: .question)
    let told = try? await child.printed(of: [:]) { _ in ["--list-langs"] }
    return recognition(languages: told?.output ?? "")
  }

  /// - Parameter languages: as tesseract lists them, one a line.
  static func recognition(languages: String) -> Shortcoming? {
    languages.split(whereSeparator: \.isNewline).contains("nor")
      ? nil
      : Shortcoming(
        value: "does not read Norwegian", remedy: "apt-get install tesseract-ocr-nor")
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
