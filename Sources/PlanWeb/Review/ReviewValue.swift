internal import Foundation
internal import PlanCorpus

/// Values as people type them, there and back.
enum ReviewValue {
  /// What is wrong with what was typed, in bokmål.
  struct Misfit: Error, Equatable {
    var message: String
  }

  /// Characters of a text, or of each line of a list.
  static let longest = 500
  /// Lines of a list.
  static let mostLines = 60

  // MARK: To the form

  /// What stands in the form: one text, or the codes of the options that are chosen.
  static func typed(_ value: CuratedValue, in field: ReviewField) -> [String] {
    switch (field.form, value) {
    case (.choices, _): value.texts
    case (.ages, _): [AgeLines.text(value).joined(separator: "\n")]
    case (.list, _): [value.texts.map(\.singleSpaced).joined(separator: "\n")]
    case (_, .number(let number)): ["\(number)"]
    case (_, .text(let text)): [text.singleSpaced]
    default: [""]
    }
  }

  // MARK: From the form

  /// - Throws: a `Misfit` that says what to write.
  static func value(_ typed: [String], in field: ReviewField) throws(Misfit) -> CuratedValue {
    let text = cleaned(typed.first ?? "")
    if field.isRequired, text.trimmed.isEmpty {
      throw Misfit(message: "Skriv noe i feltet «\(field.label)».")
    }
    switch field.form {
    case .text: return try short(text, field).map { CuratedValue.text($0) } ?? CuratedValue.null
    case .number(let range): return try number(text.trimmed, range, field)
    case .list: return .list(try lines(text, field).map { .text($0) })
    case .ages: return .list(try lines(text, field).map(AgeLines.value))
    case .choice: return try option(text, field)
    case .choices: return .list(try typed.map { code throws(Misfit) in try option(code, field) })
    }
  }

  /// A text on one line, as a reason is; `nil` when nothing is written.
  static func short(_ text: String, _ field: ReviewField) throws(Misfit) -> String? {
    let text = cleaned(text).singleSpaced
    guard text.count <= longest else {
      throw Misfit(message: "Kort ned «\(field.label)» til \(longest) tegn.")
    }
    return text.isEmpty ? nil : text
  }

  private static func lines(_ text: String, _ field: ReviewField) throws(Misfit) -> [String] {
    let lines = text.split(whereSeparator: \.isNewline).map(\.singleSpaced).filter { !$0.isEmpty }
    guard lines.count <= mostLines, lines.allSatisfy({ $0.count <= longest }) else {
      throw Misfit(
        message: "Kort ned «\(field.label)» til \(mostLines) linjer på \(longest) tegn.")
    }
    return lines
  }

  private static func number(
    _ text: String, _ range: ClosedRange<Int>, _ field: ReviewField
  ) throws(Misfit) -> CuratedValue {
    if text.isEmpty { return .null }
    guard let number = Int(text), range.contains(number) else {
      throw Misfit(
        message: "Skriv «\(field.label)» som et helt tall fra \(range.lowerBound) til "
          + "\(range.upperBound), eller la feltet stå tomt.")
    }
    return .number(number)
  }

  private static func option(_ code: String, _ field: ReviewField) throws(Misfit) -> CuratedValue {
    guard field.options.contains(where: { $0.code == code }) else {
      throw Misfit(message: "Velg «\(field.label)» fra listen.")
    }
    return code.isEmpty ? .null : .text(code)
  }

  /// One way of writing each letter, and no signs that nobody sees; lines stay.
  private static func cleaned(_ text: String) -> String {
    let visible = text.precomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
      scalar == "\n" || scalar == "\r" || scalar == "\t"
        || ![.control, .surrogate, .unassigned, .privateUse].contains(
          scalar.properties.generalCategory)
    }
    return String(String.UnicodeScalarView(visible))
  }
}
