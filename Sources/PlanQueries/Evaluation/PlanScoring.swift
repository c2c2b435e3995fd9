internal import PlanCorpus

/// Scores one reading of one plan, field by field.
struct PlanScoring {
  let plan: String
  let reading: String
  let gold: GoldPlan
  let facts: PlanFacts
  /// The sources that evidence points into.
  let sources: [SourceText]

  var figures: [Figure] { description + areas + tiltakene + organisation + [evidence] }

  // MARK: The plan

  private var description: [Figure] {
    let plan = facts.plan
    let measured: [(String, String?, [String])] = [
      ("kommune", plan.kommune, list(gold.kommune)), ("title", plan.title, list(gold.title)),
      ("document_type", plan.documentType, gold.documentType),
      ("period", plan.period.map { "\($0.first)–\($0.last)" }, list(gold.period)),
      ("language", plan.language, list(gold.language)),
      ("maalgruppe_min", text(facts.målgruppe.min), gold.min),
      ("maalgruppe_max", text(facts.målgruppe.max), gold.max),
    ]
    return measured.map { one($0.0, found: $0.1, expected: $0.2) }
  }

  private var areas: [Figure] {
    var figure = figure("innsatsomraader", .f1)
    figure.expected = gold.areas.count
    figure.found = facts.innsatsområder.count
    for area in gold.areas {
      let found = facts.innsatsområder.first { $0.number == area.number }
      if let found, Wording.shareMost(found.title, area.title) {
        figure.right += 1
      } else {
        figure.misses.append("\(area.number) \(area.title.title): \(found?.title ?? "not found")")
      }
    }
    return [figure]
  }

  // MARK: Tiltak

  private var tiltakene: [Figure] {
    let pairs = TiltakMatching(gold.tiltakene, facts.tiltakene).pairs
    return counts(pairs) + fields(pairs) + [ansvar(pairs)]
  }

  private func counts(_ pairs: [(gold: Int, found: Int)]) -> [Figure] {
    let missing = gold.tiltakene.indices.filter { index in !pairs.contains { $0.gold == index } }
    let spare = facts.tiltakene.indices.filter { index in !pairs.contains { $0.found == index } }
    let measures: [(String, Figure.Measure)] = [
      ("tiltak_precision", .precision), ("tiltak_recall", .share), ("tiltak_f1", .f1),
    ]
    return measures.map { name, measure in
      var figure = figure(name, measure)
      figure.right = pairs.count
      figure.expected = gold.tiltakene.count
      figure.found = facts.tiltakene.count
      if measure != .precision {
        figure.misses += missing.map { index in
          let tiltak = gold.tiltakene[index]
          return "not found: \(tiltak.id) \(tiltak.title.title)"
        }
      }
      if measure != .share {
        figure.misses += spare.map { index in
          let tiltak = facts.tiltakene[index]
          return "not in the gold: \(tiltak.id) \(tiltak.title) (line \(tiltak.evidence.firstLine))"
        }
      }
      return figure
    }
  }

  /// Each over all tiltak of the gold: what was not found is not right.
  private func fields(_ pairs: [(gold: Int, found: Int)]) -> [Figure] {
    [
      field("tiltak_id", pairs) { gold, found in
        (found.ownID, gold.id, found.ownID == gold.id)
      },
      field("tiltak_area", pairs) { gold, found in
        (text(found.innsatsområde), text(gold.area), found.innsatsområde == gold.area)
      },
      field("tiltak_title", pairs) { gold, found in
        (found.title, gold.title.title, Wording.same(found.title, gold.title))
      },
      field("tiltak_ages", pairs) { gold, found in
        let (own, expected) = (found.ageRanges, gold.ages)
        return (
          own.map(\.label).joined(separator: ", "), expected.map(\.label).joined(separator: ", "),
          Set(own) == Set(expected)
        )
      },
      field("tiltak_type", pairs) { gold, found in
        (found.type, gold.types.first, found.type.map(gold.types.contains) ?? gold.types.isEmpty)
      },
      field("tiltak_new", pairs) { gold, found in
        ("\(found.isNew)", "\(gold.isNew ?? false)", found.isNew == gold.isNew ?? found.isNew)
      },
    ]
  }

  private func field(
    _ name: String, _ pairs: [(gold: Int, found: Int)],
    _ compare: (GoldPlan.Tiltak, Tiltak) -> (found: String?, expected: String?, isRight: Bool)
  ) -> Figure {
    var figure = figure(name, .share)
    figure.expected = gold.tiltakene.count
    figure.found = pairs.count
    for pair in pairs {
      let expected = gold.tiltakene[pair.gold]
      let result = compare(expected, facts.tiltakene[pair.found])
      if result.isRight {
        figure.right += 1
      } else {
        figure.misses.append(
          "\(expected.id): «\(result.found ?? "")», not «\(result.expected ?? "")»")
      }
    }
    return figure
  }

  /// Units found, units expected; the gold may state the units or the whole line.
  private func ansvar(_ pairs: [(gold: Int, found: Int)]) -> Figure {
    var figure = figure("tiltak_ansvar", .f1)
    for (index, expected) in gold.tiltakene.enumerated() {
      let found = pairs.first { $0.gold == index }.map { facts.tiltakene[$0.found].ansvar } ?? []
      let first = (right: Wording.shared(found, expected.ansvar), units: expected.ansvar)
      let best = expected.ansvarAccepted.reduce(first) { best, way in
        let right = Wording.shared(found, way)
        return right > best.right ? (right, way) : best
      }
      figure.right += best.right
      figure.expected += best.units.count
      figure.found += found.count
      if best.right < max(found.count, best.units.count) {
        figure.misses.append(
          "\(expected.id): «\(found.joined(separator: " | "))», "
            + "not «\(best.units.joined(separator: " | "))»")
      }
    }
    return figure
  }

  // MARK: Evidence

  /// Whether each tiltak's lines say its title and its ansvar, and those of the målgruppe its
  /// ages.
  private var evidence: Figure {
    var figure = figure("evidence", .share)
    for tiltak in facts.tiltakene {
      let text = lines(tiltak.evidence)
      for fact in [tiltak.title] + tiltak.ansvar {
        figure.count(Wording.stands(fact, in: text), "\(tiltak.ownID): «\(fact)»")
      }
    }
    if let place = facts.målgruppe.evidence {
      let numbers = Set(Wording.words(lines(place)))
      for age in [facts.målgruppe.min, facts.målgruppe.max].compactMap({ $0 }) {
        figure.count(numbers.contains("\(age)"), "målgruppe: \(age)")
      }
    }
    return figure
  }

  private func lines(_ evidence: Evidence) -> String {
    let places = [evidence] + (evidence.also ?? [])
    return places.map { place in
      let source = sources.first { $0.file == place.file }
      return (source?.lines ?? []).filter { place.lines.contains($0.number) }.map(\.text)
        .joined(separator: " ")
    }.joined(separator: " ")
  }

  // MARK: Figures

  func figure(_ field: String, _ measure: Figure.Measure) -> Figure {
    Figure(
      part: ExtractionEvaluation.name, plan: plan, reading: reading, field: field,
      measure: measure)
  }

  /// A value that a plan has once, in any of the wordings expected. What the gold does not state
  /// must not be found either.
  func one(_ field: String, found: String?, expected: [String]) -> Figure {
    var figure = figure(field, .share)
    let isRight =
      expected.contains { Wording.same(found ?? "", $0) } || found == nil && expected.isEmpty
    figure.count(isRight, "«\(found ?? "not found")», not «\(expected.first ?? "not stated")»")
    return figure
  }

  func list(_ text: String?) -> [String] { [text].compactMap { $0 } }

  func text(_ number: Int?) -> String? { number.map(String.init) }
}

extension Figure {
  /// Counts one thing as expected, found, and right or not.
  mutating func count(_ isRight: Bool, _ miss: @autoclosure () -> String) {
    expected += 1
    found += 1
    if isRight { right += 1 } else { misses.append(miss()) }
  }
}

extension Tiltak {
  /// Its id without the plan's.
  var ownID: String { "\(innsatsområde ?? 0).\(number)" }
}
