internal import Foundation

/// Sets a value of a fact by its key in JSON, so that whatever `extract` prints can be curated
/// under the name it is printed with.
enum FieldSetting {
  enum Failure: Error {
    case unknown(fields: [String])
    case wrongForm
  }

  /// Keys that follow from others, or that only the program may write.
  private static let kept: Set<String> = ["id", "evidence", "status", "curated_fields"]

  /// The fact with one value set.
  static func setting<Fact: Codable>(
    _ field: String, to value: CuratedValue, in fact: Fact
  ) throws(Failure) -> Fact {
    var fields = try fields(of: fact)
    guard fields[field] != nil, !kept.contains(field) else {
      throw .unknown(fields: fields.keys.filter { !kept.contains($0) }.sorted() + ["lines"])
    }
    for form in [value, value.asText].compactMap({ $0 }) {
      fields[field] = form
      if let changed: Fact = decoded(fields) { return changed }
    }
    throw .wrongForm
  }

  /// Every value of a fact, by its key.
  static func fields(of fact: some Encodable) throws(Failure) -> [String: CuratedValue] {
    guard let data = try? JSONEncoder().encode(fact),
      let fields = try? JSONDecoder().decode([String: CuratedValue].self, from: data)
    else { throw .wrongForm }
    return fields
  }

  private static func decoded<Fact: Decodable>(_ fields: [String: CuratedValue]) -> Fact? {
    guard let data = try? JSONEncoder().encode(fields) else { return nil }
    return try? JSONDecoder().decode(Fact.self, from: data)
  }
}
