/// The description of the API, written from the routes themselves.
enum OpenApiDocument {
  static func json(of routes: [Route]) -> JSONValue {
    var paths: [String: JSONValue] = [:]
    for route in routes {
      guard let operation = route.operation else { continue }
      paths[route.path.pattern] = ["get": json(of: operation)]
    }
    return [
      "openapi": "3.1.0",
      "info": [
        "title": "Tverrsnitt", "version": "1",
        "summary": "Search and compare the SLT plans of Norwegian kommuner.",
        "description": .text(description),
        "license": ["name": "GPL-3.0-or-later", "identifier": "GPL-3.0-or-later"],
      ],
      "servers": [["url": "/"]],
      "paths": .object(paths),
      "components": [
        "schemas": .object(Schemas.all), "responses": .object(responses),
        "headers": .object(headers),
      ],
    ]
  }

  private static let description = """
    The same JSON as `tverrsnitt --format json`, from the same code. Filters can be repeated: OR \
    within one, AND between them; they take codes, names with real letters, and slugs. An id \
    holds a slash, which may stand in a path as it is or escaped. Every answer names the \
    generation of the index it was made from; a new index gives a new one.
    """

  private static func json(of operation: Operation) -> JSONValue {
    var responses: [String: JSONValue] = [
      "200": [
        "description": "What was asked for.",
        "headers": [
          "X-Index-Generation": ["$ref": "#/components/headers/Generation"],
          "ETag": ["$ref": "#/components/headers/Tag"],
        ],
        "content": .object(operation.answers.mapValues { ["schema": $0] }),
      ],
      "304": ["description": "It is as it was: If-None-Match names its tag."],
    ]
    for status in ["400", "414", "500", "503"] + (operation.canBeMissing ? ["404"] : []) {
      responses[status] = ["$ref": "#/components/responses/Problem"]
    }
    return [
      "operationId": .text(operation.name), "summary": .text(operation.summary),
      "parameters": .array(operation.parameters.map(json)),
      "responses": .object(responses),
    ]
  }

  private static func json(of parameter: Described) -> JSONValue {
    var json: [String: JSONValue] = [
      "name": .text(parameter.name), "in": .text(parameter.place.rawValue),
      "description": .text(parameter.text), "schema": parameter.schema,
      "required": .flag(parameter.place == .path),
    ]
    if let example = parameter.example { json["example"] = example }
    return .object(json)
  }

  private static let responses: [String: JSONValue] = [
    "Problem": [
      "description": "It was refused: what, why, and what to do (RFC 9457).",
      "content": [
        "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
      ],
    ]
  ]

  private static let headers: [String: JSONValue] = [
    "Generation": [
      "description": "Names the index that the answer was made from.",
      "schema": ["type": "string"],
    ],
    "Tag": [
      "description": "Tells this answer from any other; send it back in If-None-Match.",
      "schema": ["type": "string"],
    ],
  ]
}
