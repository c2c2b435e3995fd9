internal import ArgumentParser

/// The forms a result can be printed in.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

struct OutputOptions: ParsableArguments {
  @Option(help: "How to print: text, json or csv.")
  var format = OutputFormat.text
}

/// Comma-separated values after RFC 4180.
enum CommaSeparated {
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") }.joined(separator: "\r\n")
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\r\n\r\n".contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
