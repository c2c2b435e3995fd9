internal import PlanIndex
internal import PlanQueries

/// What a route of the API does, takes and gives: the one source of `/openapi.json`, and of which
/// parameters a request may have.
package struct Operation: Sendable {
  /// Its name for programs that are made from the document: `searchPlans`.
  let name: String
  let summary: String
  let parameters: [Described]
  /// What comes back, by media type.
  let answers: [String: JSONValue]
  /// Refusals that belong to it, besides those of every address.
  let canBeMissing: Bool

  init(
    _ name: String, _ summary: String, _ parameters: [Described] = [], gives schema: JSONValue,
    canBeMissing: Bool = false
  ) {
    self.init(
      name, summary, parameters, answers: ["application/json": schema],
      canBeMissing: canBeMissing)
  }

  init(
    _ name: String, _ summary: String, _ parameters: [Described],
    answers: [String: JSONValue], canBeMissing: Bool
  ) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.answers = answers
    self.canBeMissing = canBeMissing
  }

  /// Parameters that an address may have after the question mark.
  package var queryNames: [String] { parameters.filter { $0.place == .query }.map(\.name) }
}

/// A parameter in words and as a schema.
package struct Described: Sendable {
  enum Place: String { case query, path }

  let name: String
  let place: Place
  let text: String
  let schema: JSONValue
  let example: JSONValue?

  init(
    _ name: String, _ text: String, _ schema: JSONValue = ["type": "string"],
    in place: Place = .query, example: JSONValue? = nil
  ) {
    self.name = name
    self.text = text
    self.schema = schema
    self.place = place
    self.example = example
  }
}

extension Described {
  static let query = Described(
    "q", "The words to look for; all that the filters let through when left out.",
    ["type": "string", "maxLength": .number(Limits.queryLength)], example: "hasjavvenning")
  static let exact = Described(
    "exact", "Only the words as typed: no stems, synonyms or spelling.", ["type": "boolean"])
  static let order = Described(
    "sortering", "The order of the hits.",
    [
      "type": "string", "enum": .array(SearchOrder.allCases.map { .text($0.rawValue) }),
      "default": .text(SearchOrder.relevans.rawValue),
    ])
  static let limit = Described(
    "limit", "How many hits.",
    [
      "type": "integer", "minimum": .number(SearchRequest.limits.lowerBound),
      "maximum": .number(SearchRequest.limits.upperBound),
      "default": .number(SearchRequest.usualLimit),
    ])
  static let offset = Described(
    "offset", "How many hits to pass over.",
    ["type": "integer", "minimum": 0, "maximum": .number(Limits.offset), "default": 0])
  static let day = Described(
    "dato", "The day on which plans are in force or not; today when left out.",
    // A form without a day says an empty one.
    ["anyOf": [["type": "string", "format": "date"], ["const": ""]]])
  static let fewestKommuner = Described(
    "min-kommuner", "Only types of tiltak that so many kommuner have.",
    ["type": "integer", "minimum": 1, "maximum": .number(Limits.kommuner), "default": 1])
  static let byType = Described(
    "per-type", "A row for each type, the plans side by side; for the table of tiltak.",
    ["type": "boolean"])
  static let allPlans = Described(
    "alle-planer", "Older plans of a kommune beside its newest.", ["type": "boolean"])
  static let own = Described("egen", "The kommune that asks; it comes first.", example: "baerum")

  /// The filter of a facet, which may be given several times: any of the values will do.
  static func filter(_ facet: Facet, name: String? = nil) -> Described {
    let schema: JSONValue =
      switch facet {
      case .alder: ["type": "string", "pattern": "^[0-9]{1,2}([-–][0-9]{1,2})?$"]
      case .gyldig: ["type": "string", "pattern": "^[0-9]{4}$"]
      case .slag: ["type": "string", "enum": .array(Slag.allCases.map { .text($0.rawValue) })]
      default: ["type": "string", "minLength": 1]
      }
    return Described(
      name ?? facet.flag, "Only this \(facet.label.lowercased()); repeat it for any of several.",
      ["type": "array", "items": schema])
  }
}
