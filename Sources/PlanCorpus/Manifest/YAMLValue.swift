internal import Foundation
internal import Yams

/// A value of a YAML file that knows its file and line, so that a fault can name them.
///
/// The one reader of all the project's YAML: manifests, vocabularies, saved queries.
package struct YAMLValue {
  let node: Node
  /// The file as faults name it.
  package let file: String

  /// Reads one document.
  ///
  /// - Throws: a `Fault` naming the line that YAML refuses, or an empty or unreadable file.
  package static func read(at path: String, as file: String) throws(Fault) -> YAMLValue {
    try read(text: SourceDecoding.text(at: path, as: file), as: file)
  }

  /// Reads a text that stands in no file yet.
  static func read(text: String, as file: String) throws(Fault) -> YAMLValue {
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw Fault(file: file, problem: "is empty", remedy: "write the keys its README lists")
      }
      return YAMLValue(node: node, file: file)
    } catch let error as YamlError {
      throw Self.fault(error, file: file)
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(file: file, problem: "cannot be read: \(error)", remedy: "mend the YAML")
    }
  }

  private static func fault(_ error: YamlError, file: String) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      Fault(
        file: file, line: mark.line, problem: "is not YAML: \(problem)", remedy: "mend the line")
    case .duplicatedKeysInMapping(let keys, let context):
      Fault(
        file: file, line: context.mark.line,
        problem: "the key \(keys.map { "'\($0)'" }.joined(separator: ", ")) stands twice",
        remedy: "keep one of them")
    default:
      Fault(file: file, problem: "is not YAML: \(error)", remedy: "mend the file")
    }
  }

  /// Line of the value, counted from 1.
  package var line: Int? { node.mark?.line }

  package func fault(_ problem: String, remedy: String) -> Fault {
    Fault(file: file, line: line, problem: problem, remedy: remedy)
  }

  // MARK: Mappings

  /// The value under a key, or `nil` when the key is missing or its value is null.
  package func optional(_ key: String) -> YAMLValue? {
    guard let value = node.mapping?[Node(key)], value.null == nil else { return nil }
    return YAMLValue(node: value, file: file)
  }

  /// The value under a key, also when it is null.
  func present(_ key: String) -> YAMLValue? {
    node.mapping?[Node(key)].map { YAMLValue(node: $0, file: file) }
  }

  package func required(_ key: String, example: String) throws(Fault) -> YAMLValue {
    guard let value = optional(key) else {
      throw fault("'\(key)' is missing", remedy: "add it, for example `\(key): \(example)`")
    }
    return value
  }

  /// Refuses keys that nobody would read: most often a slip of the pen.
  package func allow(keys: Set<String>) throws(Fault) {
    guard let mapping = node.mapping else {
      throw fault("is not a list of keys", remedy: "write `key: value` lines")
    }
    for (key, _) in mapping {
      let name = key.string ?? ""
      guard keys.contains(name) else {
        throw YAMLValue(node: key, file: file).fault(
          "the key '\(name)' is unknown",
          remedy: "use one of \(keys.sorted().joined(separator: ", "))")
      }
    }
  }

  /// The keys of a mapping with their values, in the file's order.
  package func entries() throws(Fault) -> [(key: YAMLValue, value: YAMLValue)] {
    guard let mapping = node.mapping else {
      throw fault("is not a list of keys", remedy: "write `key: value` lines")
    }
    return mapping.map { (YAMLValue(node: $0, file: file), YAMLValue(node: $1, file: file)) }
  }

  // MARK: Values

  package func string() throws(Fault) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw fault("is not a text", remedy: "write a text after the colon")
    }
    return text
  }

  package func integer() throws(Fault) -> Int {
    guard let number = node.int else {
      throw fault(
        "'\(node.scalar?.string ?? "")' is not a whole number", remedy: "write digits alone")
    }
    return number
  }

  package func boolean() throws(Fault) -> Bool {
    guard let value = node.bool else {
      throw fault(
        "'\(node.scalar?.string ?? "")' is not true or false", remedy: "write true or false")
    }
    return value
  }

  package func items() throws(Fault) -> [YAMLValue] {
    guard let sequence = node.sequence else {
      throw fault("is not a list", remedy: "write a list: [a, b] or lines that begin with a dash")
    }
    return sequence.map { YAMLValue(node: $0, file: file) }
  }

  package func strings() throws(Fault) -> [String] {
    var texts: [String] = []
    for item in try items() { texts.append(try item.string()) }
    return texts
  }

  /// The texts under a key; none when the key is missing.
  package func strings(_ key: String) throws(Fault) -> [String] {
    guard let value = optional(key) else { return [] }
    return try value.strings()
  }
}
