internal import PlanCorpus

extension Schemas {
  /// The facts of plans, as `tverrsnitt show` prints them.
  static let factSchemas: [String: JSONValue] = [
    "Evidence": [
      "type": "object",
      "description": "A place in a plan as delivered: lines count from 1, both ends included.",
      "properties": [
        "file": text, "first_line": ["type": "integer", "minimum": 1],
        "last_line": ["type": "integer", "minimum": 1],
        "page": ["type": "integer", "minimum": 1], "also": list(ref("Evidence")),
      ],
      "required": ["file", "first_line", "last_line"],
    ],
    "Period": [
      "type": "array", "items": ["type": "integer"], "minItems": 2, "maxItems": 2,
      "description": "First and last year.",
    ],
    "Ages": [
      "type": "array", "items": orNull(count), "minItems": 2, "maxItems": 2,
      "description": "Youngest and oldest; null is open.",
    ],
    "Tiltak": tiltak,
    "ShownTiltak": ["allOf": [ref("Tiltak"), object(["similar": list(ref("Similar"))])]],
    "Similar": object([
      "id": text, "kommune": text, "title": text, "tiltakstype": orNull(text), "why": texts,
      "evidence": ref("Evidence"),
    ]),
    "Avsnitt": object([
      "id": text, "headings": texts, "text": text, "evidence": ref("Evidence"),
      "innsatsomraade": orNull(["type": "integer"]),
    ]),
    "Organ": organ,
    "Plan": object([
      "plan": object([
        "id": orNull(text), "kommune": orNull(text), "kommunenummer": orNull(text),
        "title": orNull(text), "document_type": orNull(text), "period": orNull(ref("Period")),
        "language": orNull(text), "files": texts,
      ]),
      "maalgruppe": ["type": "object"],
      "innsatsomraader": list(
        object(["number": ["type": "integer"], "title": text, "evidence": ref("Evidence")])),
      "tiltak": list(ref("Tiltak")),
      "organisation": object([
        "levels": list(ref("Organ")), "coordinator": orNull(["type": "object"]),
        "networks": list(["type": "object"]),
      ]),
      "warnings": list(
        object(["code": text, "message": text, "evidence": orNull(ref("Evidence"))])),
    ]),
  ]

  private static let tiltak = object(
    [
      "id": text, "innsatsomraade": orNull(["type": "integer"]), "number": ["type": "integer"],
      "title": text, "text": text, "ansvar": texts, "forankring": texts,
      "age_ranges": list(ref("Ages")), "type": orNull(text), "secondary_types": texts,
      "actors": texts, "responsible_actors": texts,
      "prevention_level": list(choice(["universell", "selektiv", "indikert"])), "new": flag,
      "contact": object(["email": texts, "phone": texts, "web": texts, "person": texts]),
      "evidence": ref("Evidence"), "status": choice(["extracted", "curated"]),
    ], optional: ["curated_fields": texts, "same_as": text])

  private static let organ = object([
    "level": choice(Nivå.allCases.map(\.rawValue)), "name": text, "members": texts,
    "actors": texts, "meeting_frequency": orNull(text), "meetings_per_year": orNull(count),
    "mandate": texts, "chair": orNull(text), "evidence": ref("Evidence"),
  ])
}
