internal import PlanIndex
internal import PlanQueries

/// The shapes of the API's answers. They say what is always there; more may come.
enum Schemas {
  static let all: [String: JSONValue] = factSchemas.merging(resultSchemas) { $1 }

  static func ref(_ name: String) -> JSONValue { ["$ref": .text("#/components/schemas/\(name)")] }

  // MARK: Building blocks

  static let text: JSONValue = ["type": "string"]
  static let count: JSONValue = ["type": "integer", "minimum": 0]
  static let flag: JSONValue = ["type": "boolean"]
  static let texts = list(text)

  static func list(_ item: JSONValue) -> JSONValue { ["type": "array", "items": item] }

  static func orNull(_ schema: JSONValue) -> JSONValue {
    ["anyOf": [schema, ["type": "null"]]]
  }

  static func choice(_ values: [String]) -> JSONValue {
    ["type": "string", "enum": .array(values.map { .text($0) })]
  }

  /// - Parameter optional: what may be left out; all else is always there.
  static func object(
    _ properties: [String: JSONValue], optional: [String: JSONValue] = [:]
  ) -> JSONValue {
    [
      "type": "object",
      "properties": .object(properties.merging(optional) { $1 }),
      "required": .array(properties.keys.sorted().map { .text($0) }),
    ]
  }

  // MARK: Results

  private static let resultSchemas: [String: JSONValue] = [
    "SearchResults": object([
      "query": text, "interpreted": text, "suggestion": orNull(text), "expansions": texts,
      "notes": texts, "total": count, "unit": text, "plans": count, "hits": list(ref("Hit")),
      "facets": object(
        Dictionary(
          uniqueKeysWithValues: Facet.allCases.map { ($0.rawValue, list(ref("FacetCount"))) })),
    ]),
    "Hit": object([
      "rank": ["type": "integer", "minimum": 1], "id": text, "slag": ref("Slag"), "plan": text,
      "kommune": text, "period": ref("Period"), "title": text, "headings": texts,
      "innsatsomraade": orNull(text), "innsatsomraade_kode": orNull(text),
      "tiltakstype": orNull(text), "ansvar": texts, "score": ["type": "number"],
      "snippet": [
        "type": "string",
        "description": "HTML: text escaped, matches between <mark> and </mark>.",
      ],
      "evidence": ref("Evidence"),
    ]),
    "FacetCount": object([
      "value": text, "label": text, "count": count, "selected": flag, "group": orNull(text),
    ]),
    "Slag": choice(Slag.allCases.map(\.rawValue)),
    "Table": object([
      "table": text, "title": text, "generated": ["type": "string", "format": "date"],
      "columns": list(object(["key": text, "title": text, "detail": flag])),
      "rows": list(["type": "object", "additionalProperties": ref("Cell")]), "notes": texts,
      "sources": list(
        object([
          "plan": text, "kommune": text, "title": text, "period": orNull(ref("Period")),
          "status": choice(["in_force", "expired", "not_yet", "unknown"]),
        ])),
    ]),
    "Cell": object(
      [
        "value": ["type": "string", "minLength": 1],
        "state": choice(["stated", "denied", "not_found", "unclear"]),
        "evidence": list(ref("Evidence")),
      ],
      optional: [
        "words": text, "min": count, "max": orNull(count), "count": count, "code": text,
        "items": list(object(["text": text, "evidence": ref("Evidence")], optional: ["id": text])),
      ]),
    "Problem": object([
      "type": ["type": "string", "format": "uri"], "title": text,
      "status": ["type": "integer", "minimum": 400, "maximum": 599], "detail": text,
      "nearest": texts,
    ]),
    "Health": object(["status": choice(["ok"]), "generation": text, "plans": count]),
  ]
}
