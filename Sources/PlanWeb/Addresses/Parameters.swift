/// The parameters of one request, read by name.
package struct Parameters: Sendable {
  package let all: [Parameter]

  package init(_ all: [Parameter]) { self.all = all }

  /// Every value that says something; a form sends its empty fields, too.
  package func values(_ name: String) -> [String] {
    all.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
  }

  /// - Throws: `Refusal.repeated` when there is more than one.
  package func one(_ name: String) throws(Refusal) -> String? {
    let values = values(name)
    guard values.count <= 1 else { throw .repeated(name) }
    return values.first
  }

  package func number(
    _ name: String, in range: ClosedRange<Int>, usually usual: Int
  ) throws(Refusal) -> Int {
    guard let text = try one(name) else { return usual }
    guard let number = Int(text), range.contains(number) else {
      let most = range.upperBound == .max ? "" : " to \(range.upperBound)"
      throw .badValue(name, text, wanted: "a number from \(range.lowerBound)\(most)")
    }
    return number
  }

  package func flag(_ name: String) throws(Refusal) -> Bool {
    guard let text = try one(name) else { return false }
    switch text {
    case "true", "1": return true
    case "false", "0": return false
    default: throw .badValue(name, text, wanted: "true or false")
    }
  }

  /// One of the raw values of a type.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, usually usual: Choice
  ) throws(Refusal) -> Choice where Choice.RawValue == String {
    guard let text = try one(name) else { return usual }
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badValue(name, text, wanted: "one of \(names)")
    }
    return choice
  }

  /// What nobody reads would vanish without a word.
  package func refuseOthers(than known: [String]) throws(Refusal) {
    for parameter in all where !known.contains(parameter.name) {
      throw .unknownParameter(parameter.name, known: known)
    }
  }
}
