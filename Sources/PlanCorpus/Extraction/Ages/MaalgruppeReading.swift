/// Finds whom the whole plan is for, and every statement about ages.
enum MålgruppeReading {
  /// - Parameter taken: lines that belong to tiltak, whose ages are theirs alone.
  static func read(_ outline: Outline, taken: Set<Int>) -> Målgruppe {
    read(PlanText(outline, taken: taken))
  }

  static func read(_ text: PlanText) -> Målgruppe {
    let found = unique(statements(in: text))
    var målgruppe = Målgruppe(
      exceptions: MålgruppeNotes.exceptions(in: text), statements: found.map(\.statement))
    let planWide = found.filter { $0.statement.scope == .plan }
    if let chosen = planWide.first(where: { $0.strength == planWide.map(\.strength).max() }) {
      let ages = whole(chosen, in: planWide)
      målgruppe.min = ages.min
      målgruppe.max = ages.max
      målgruppe.evidence = chosen.statement.evidence
    } else {
      målgruppe.words = MålgruppeNotes.words(in: text)
    }
    målgruppe.parents = MålgruppeNotes.parents(in: text, statements: planWide.map(\.place))
    målgruppe.former = MålgruppeNotes.former(found.map { ($0.statement, $0.place) }, in: text)
    return målgruppe
  }

  /// Doubts about what was read.
  static func warnings(about målgruppe: Målgruppe) -> [Warning] {
    let planWide = målgruppe.statements.filter { $0.scope == .plan }
    if let words = målgruppe.words {
      return [
        Warning(
          code: "maalgruppe-words-only", message: "The målgruppe is named in words, without ages.",
          evidence: words.evidence)
      ]
    }
    guard målgruppe.evidence != nil else {
      return [Warning(code: "no-maalgruppe", message: "No målgruppe was found.")]
    }
    return planWide.filter { lies($0.ages, outside: målgruppe) }.prefix(1).map { other in
      Warning(
        code: "maalgruppe-unclear",
        message: "The plan also states \(other.ages.label) as if it were the målgruppe.",
        evidence: other.evidence)
    }
  }

  private static func lies(_ ages: AgeRange, outside målgruppe: Målgruppe) -> Bool {
    ages.min < målgruppe.min ?? 0 || ages.max ?? Int.max > målgruppe.max ?? Int.max
  }

  // MARK: Statements

  private struct Found {
    let statement: AgeStatement
    let strength: Int
    /// Place among the text's sentences.
    let place: Int
  }

  /// In bytes; what runs on longer is no sentence, and does not say whose its ages are.
  private static let longestSentence = 2000

  private static func statements(in text: PlanText) -> [Found] {
    text.sentences.indices.flatMap { place -> [Found] in
      let sentence = text.sentences[place]
      guard sentence.text.utf8.count <= longestSentence else { return [] }
      let mentions = AgeReading.mentions(in: sentence.text)
      guard !mentions.isEmpty else { return [] }
      let scope = AgeScope(sentence: sentence, block: text.block(of: sentence))
      let strength = scope.strength
      return mentions.flatMap { mention in
        ages(of: mention).map { ages in
          Found(
            statement: AgeStatement(
              text: sentence.text, ages: ages, scope: scope.scope(of: mention),
              evidence: text.evidence(sentence.lines)),
            strength: strength, place: place)
        }
      }
    }
  }

  private static func unique(_ found: [Found]) -> [Found] {
    var kept: [Found] = []
    for one in found {
      let same = kept.reversed().prefix { $0.place == one.place }
      if !same.contains(where: { $0.statement == one.statement }) { kept.append(one) }
    }
    return kept
  }

  /// «0-18/23» is one range for the plan; the two ranges of a team's name stay two.
  private static func ages(of mention: AgeReading.Mention) -> [AgeRange] {
    mention.isName ? mention.ages : [mention.whole]
  }

  /// Ranges of the same sentence that meet are one: «barn (0–12 år) og ungdom (13–23 år)».
  private static func whole(_ chosen: Found, in planWide: [Found]) -> AgeRange {
    var ages = chosen.statement.ages
    for other in planWide where other.place == chosen.place {
      let next = other.statement.ages
      // «særlig 13–18 år, men alle 0–24 år»: the wider one holds both.
      if next.min <= ages.min, let max = ages.max, next.max.map({ $0 >= max }) ?? false {
        ages = next
        continue
      }
      guard let max = ages.max, next.min <= max + 1, next.min >= ages.min else { continue }
      ages.max = next.max.map { Swift.max($0, max) }
    }
    return ages
  }
}
