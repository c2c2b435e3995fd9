internal import ArgumentParser

/// The forms a result can be printed in.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

struct OutputOptions: ParsableArguments {
  @Option(help: "How to print: text, json or csv.")
  var format = OutputFormat.text
}
