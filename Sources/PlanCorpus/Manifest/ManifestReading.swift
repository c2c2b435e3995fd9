internal import Foundation

extension Manifest {
  package static let fileName = "plan.yaml"
  static let documentTypes = [
    "handlingsplan", "handlingsprogram", "aarsrapport", "strategi", "temaplan", "annet",
  ]
  private static let keys: Set<String> = [
    "id", "kommune", "kommunenummer", "title", "document_type", "period", "language", "sources",
    "original", "curation",
  ]
  private static let sourceKeys: Set<String> = ["file", "kind", "page_marks", "sha256"]
  private static let originalKeys: Set<String> = ["file", "sha256"]

  /// Reads and validates one manifest.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - file: how faults name it.
  package static func read(at path: String, as file: String) throws(Fault) -> Manifest {
    try read(YAMLValue.read(at: path, as: file))
  }

  static func read(_ yaml: YAMLValue) throws(Fault) -> Manifest {
    try yaml.allow(keys: keys)
    return Manifest(
      id: try planID(yaml),
      idLine: yaml.optional("id")?.line,
      kommune: try yaml.required("kommune", example: "Lillestrøm").string(),
      kommunenummer: try yaml.optional("kommunenummer").map { value throws(Fault) in
        try Kommunenummer.read(value)
      },
      kommuneLine: yaml.optional("kommune")?.line,
      title: try yaml.required("title", example: "Handlingsplan for SLT 2024–2028").string(),
      documentType: try choice(yaml, "document_type", of: documentTypes),
      period: try period(yaml),
      language: try choice(yaml, "language", of: ["nb", "nn"]),
      sources: try sources(yaml),
      original: try yaml.optional("original").map(original),
      curation: try yaml.optional("curation").map(CurationEntry.read) ?? [])
  }

  private static func planID(_ yaml: YAMLValue) throws(Fault) -> PlanID {
    let value = try yaml.required("id", example: "lillestrom-2024")
    let text = try value.string()
    guard let id = PlanID(rawValue: text) else {
      throw value.fault(
        "'\(text)' is no plan id",
        remedy: "write <kommune-slug>-<first year>, as in lillestrom-2024")
    }
    let period = try period(yaml)
    guard text.hasSuffix("-\(period.first)") else {
      throw value.fault(
        "'\(text)' does not end in the first year, \(period.first)", remedy: "make the two agree")
    }
    return id
  }

  private static func period(_ yaml: YAMLValue) throws(Fault) -> Period {
    let value = try yaml.required("period", example: "[2024, 2028]")
    var years: [Int] = []
    for item in try value.items() { years.append(try item.integer()) }
    guard years.count == 2, years[0] <= years[1], years.allSatisfy((1900...2100).contains) else {
      throw value.fault("is not two years in order", remedy: "write [2024, 2028]")
    }
    return Period(first: years[0], last: years[1])
  }

  private static func choice(
    _ yaml: YAMLValue, _ key: String, of values: [String]
  ) throws(Fault) -> String {
    let value = try yaml.required(key, example: values[0])
    let text = try value.string()
    guard values.contains(text) else {
      throw value.fault(
        "'\(text)' is not a \(key)", remedy: "use one of \(values.joined(separator: ", "))")
    }
    return text
  }

  private static func sources(_ yaml: YAMLValue) throws(Fault) -> [Source] {
    let list = try yaml.required("sources", example: "[{file: plan.txt, …}]")
    var sources: [Source] = []
    for item in try list.items() { sources.append(try source(item)) }
    guard !sources.isEmpty else {
      throw list.fault("names no file", remedy: "name the plan's text, for example plan.txt")
    }
    return sources
  }

  private static func original(_ yaml: YAMLValue) throws(Fault) -> Original {
    try yaml.allow(keys: originalKeys)
    let (name, line) = try fileName(yaml, example: "original.pdf")
    return Original(
      file: name, sha256: try yaml.required("sha256", example: "…").string(), line: line)
  }

  /// A file beside the manifest, and the line that names it.
  private static func fileName(
    _ yaml: YAMLValue, example: String
  ) throws(Fault) -> (name: String, line: Int?) {
    let file = try yaml.required("file", example: example)
    let name = try file.string()
    guard !name.contains("/"), !name.hasPrefix(".") else {
      throw file.fault(
        "'\(name)' is not a plain file name", remedy: "put the file beside plan.yaml")
    }
    return (name, file.line)
  }

  private static func source(_ yaml: YAMLValue) throws(Fault) -> Source {
    try yaml.allow(keys: sourceKeys)
    let (name, line) = try fileName(yaml, example: "plan.txt")
    let kinds = SourceKind.allCases.map(\.rawValue)
    let marks = PageMarks.allCases.map(\.rawValue)
    return Source(
      file: name,
      kind: SourceKind(rawValue: try choice(yaml, "kind", of: kinds)) ?? .textLayer,
      pageMarks: PageMarks(rawValue: try choice(yaml, "page_marks", of: marks)) ?? .none,
      sha256: try yaml.required("sha256", example: "…").string(), line: line)
  }
}
