internal import Foundation
internal import PlanCorpus

/// A value of a gold file. Gold is written by people in more than one form, so reading is by key
/// and what is missing is `nil`.
struct GoldValue {
  let raw: Any

  static func read(at path: String) throws(Fault) -> GoldValue {
    let text = try SourceDecoding.text(at: path, as: path)
    guard let raw = try? JSONSerialization.jsonObject(with: Data(text.utf8)) else {
      throw Fault(file: path, problem: "is not JSON", remedy: "mend the file")
    }
    return GoldValue(raw: raw)
  }

  subscript(key: String) -> GoldValue? {
    guard let value = (raw as? [String: Any])?[key], !(value is NSNull) else { return nil }
    return GoldValue(raw: value)
  }

  var string: String? {
    (raw as? String) ?? int.map(String.init)
  }

  var int: Int? { raw as? Int }

  var flag: Bool? { raw as? Bool }

  var keys: [String] { ((raw as? [String: Any])?.keys).map { $0.sorted() } ?? [] }

  var items: [GoldValue]? { (raw as? [Any])?.map(GoldValue.init(raw:)) }

  /// Texts of a list, whose items may be texts or `{"text": …}`.
  var strings: [String] {
    (items ?? []).compactMap { $0.string ?? $0["text"]?.string ?? $0["name"]?.string }
  }

  /// `[first, last]`, or the whole of several such.
  var lines: ClosedRange<Int>? {
    guard let items, !items.isEmpty else { return nil }
    let numbers = items.compactMap(\.int)
    if numbers.count == 2, numbers[0] <= numbers[1] { return numbers[0]...numbers[1] }
    return items.first?.lines
  }

  /// Lines by file; a plan of one file names none.
  var linesByFile: [String: ClosedRange<Int>] {
    if let lines { return ["": lines] }
    return Dictionary(
      uniqueKeysWithValues: keys.compactMap { file in self[file]?.lines.map { (file, $0) } })
  }

  /// Ages from an end that is not stated begin at birth.
  var ages: AgeRange? {
    guard let items, items.count == 2 else { return nil }
    return AgeRange(min: items[0].int ?? 0, max: items[1].int)
  }

  /// The value under a key, and others that are as right; empty where nothing is stated.
  func accepted(_ key: String) -> [String] {
    let others = self["\(key)_also_right"] ?? self["\(key)_accept"]
    let further = others.map { $0.items?.compactMap(\.string) ?? [$0.string].compactMap { $0 } }
    return [self[key]?.string].compactMap { $0 } + (further ?? [])
  }
}
