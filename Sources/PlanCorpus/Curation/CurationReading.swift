extension CurationEntry {
  private static let keys: Set<String> = [
    "set", "add", "remove", "value", "reason", "file", "lines", "text",
  ]

  /// Reads the list under a manifest's `curation`.
  static func read(_ yaml: YAMLValue) throws(Fault) -> [CurationEntry] {
    var entries: [CurationEntry] = []
    for item in try yaml.items() { entries.append(try entry(item)) }
    return entries
  }

  private static func entry(_ yaml: YAMLValue) throws(Fault) -> CurationEntry {
    try yaml.allow(keys: keys)
    let (deed, target) = try goal(yaml)
    let value = try value(yaml, deed, isWhole: target.field == nil)
    return CurationEntry(
      deed: deed, target: target, value: value,
      reason: try yaml.required("reason", example: "a person is named, tables carry roles")
        .string(),
      file: try yaml.optional("file")?.string(), lines: try lines(yaml, deed),
      text: try yaml.optional("text")?.string(), manifest: yaml.file, manifestLine: yaml.line)
  }

  private static func goal(_ yaml: YAMLValue) throws(Fault) -> (Deed, CurationTarget) {
    let named = Deed.allCases.filter { yaml.optional($0.rawValue) != nil }
    guard let deed = named.first, named.count == 1, let value = yaml.optional(deed.rawValue) else {
      throw yaml.fault(
        "an entry of the curation does not say one of set, add and remove",
        remedy: "write for example `set: tiltak/2.5/ansvar`")
    }
    let text = try value.string()
    if deed == .add {
      guard let target = CurationTarget(kind: text) else {
        throw value.fault(
          "'\(text)' cannot be added",
          remedy: "use one of \(CurationTarget.addable.joined(separator: ", "))")
      }
      return (deed, target)
    }
    guard let target = CurationTarget(path: text), deed == .set || target.field == nil else {
      let what = deed == .set ? "a value" : "a whole thing"
      throw value.fault(
        "'\(text)' is no path to \(what)", remedy: "write one as in \(CurationTarget.forms)")
    }
    return (deed, target)
  }

  /// A value may be null: «nobody» is an answer too. Only a missing key is a slip. A whole thing
  /// takes a list of keys.
  private static func value(
    _ yaml: YAMLValue, _ deed: Deed, isWhole: Bool
  ) throws(Fault) -> CuratedValue? {
    guard deed != .remove else { return nil }
    guard let value = yaml.present("value") else {
      throw yaml.fault(
        "'value' is missing", remedy: "add it; `value: null` says that there is none")
    }
    guard isWhole else { return try value.curatedValue() }
    guard case .mapping(var fields) = try value.curatedValue() else {
      throw value.fault("is not a list of keys", remedy: "write {title: …, ansvar: […]}")
    }
    if deed == .add { fields["lines"] = nil }
    return .mapping(fields)
  }

  /// The evidence: beside the value, or in it where a thing is added.
  private static func lines(
    _ yaml: YAMLValue, _ deed: Deed
  ) throws(Fault) -> [ClosedRange<Int>] {
    if deed == .add, let lines = yaml.optional("value")?.optional("lines") {
      return try lines.lineRanges()
    }
    return try yaml.required("lines", example: "[349, 351]").lineRanges()
  }
}
