internal import PlanCorpus
internal import PlanIndex

/// A value of a plan as a form asks for it.
struct ReviewField: Sendable {
  /// How it is typed.
  enum Form: Sendable, Equatable {
    case text
    /// Digits, or nothing.
    case number(ClosedRange<Int>)
    /// Something a line.
    case list
    /// Age ranges, one a line.
    case ages
    /// One of the options.
    case choice
    /// Any of the options.
    case choices
  }

  struct Option: Sendable, Equatable {
    var code: String
    var label: String
  }

  /// As `extract` prints it.
  let key: String
  let label: String
  let hint: String
  let form: Form
  let options: [Option]
  let isRequired: Bool

  init(
    _ key: String, _ label: String, _ form: Form = .text, hint: String = "",
    options: [Option] = [], isRequired: Bool = false
  ) {
    self.key = key
    self.label = label
    self.hint = hint
    self.form = form
    self.options = options
    self.isRequired = isRequired
  }

  /// Its name in the form, apart from those that every form has.
  var name: String { "verdi-\(key)" }

  /// The value in words, a text each; none where nothing is known.
  func shown(_ value: CuratedValue) -> [String] {
    switch form {
    case .choice, .choices: value.texts.map { code in label(of: code) }
    case .ages: AgeLines.text(value)
    default:
      ReviewValue.typed(value, in: self).flatMap { $0.split(separator: "\n") }.map(String.init)
    }
  }

  private func label(of code: String) -> String {
    options.first { $0.code == code }?.label ?? code
  }
}
