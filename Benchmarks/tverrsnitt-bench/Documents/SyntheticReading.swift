internal import PlanCorpus

/// A made-up plan as reading would give it: facts with their types, areas and actors, and passages.
///
/// It stands for the text, the reading and the classifying of a plan, so that an index of any size
/// is made in minutes. How many there are of what, and how long they are, is as in real plans.
struct SyntheticReading {
  private let words: SyntheticWords
  private let concepts: SyntheticConcepts
  private let description: PlanDescription
  private var areas: [Innsatsområde] = []
  private var line = 1

  private init(
    _ kommune: String, firstYear: Int, _ words: SyntheticWords, _ concepts: SyntheticConcepts,
    _ chance: inout SeededChance
  ) {
    self.words = words
    self.concepts = concepts
    let period = Period(first: firstYear, last: firstYear + Int.random(in: 0...3, using: &chance))
    let id = "\(slug(kommune))-\(firstYear)"
    let type = concepts.documentTypes.one(&chance)
    description = PlanDescription(
      id: id, kommune: kommune, title: "\(type.name) for SLT i \(kommune) kommune \(period.label)",
      documentType: type.code, period: period, language: "nb", files: ["\(id)/plan.txt"])
  }

  /// The plan that a kommune has from this year.
  static func plan(
    of kommune: String, firstYear: Int, _ words: SyntheticWords, _ concepts: SyntheticConcepts,
    _ chance: inout SeededChance
  ) -> ReadPlan {
    var reading = SyntheticReading(kommune, firstYear: firstYear, words, concepts, &chance)
    return reading.plan(&chance)
  }

  private mutating func plan(_ chance: inout SeededChance) -> ReadPlan {
    var facts = PlanFacts(plan: description)
    facts.målgruppe = target(&chance)
    if chance.happens(0.8) { addAreas(&chance) }
    facts.innsatsområder = areas
    facts.organisasjon.levels = Nivå.allCases.map { organ($0, &chance) }
    let count = Int.random(in: 10...44, using: &chance)
    facts.tiltakene = (1...count).map { tiltak(number: $0, of: count, &chance) }
    let passages = (0..<Int.random(in: 10...52, using: &chance)).map { _ in passage(&chance) }
    return ReadPlan(facts: facts, passages: passages)
  }

  /// Lines follow on each other, so that no two facts stand in one place.
  private mutating func evidence(_ chance: inout SeededChance) -> Evidence {
    let first = line
    line += Int.random(in: 3...12, using: &chance)
    return Evidence(file: description.files[0], firstLine: first, lastLine: line - 2)
  }

  private mutating func target(_ chance: inout SeededChance) -> Målgruppe {
    let oldest = chance.one(of: [18, 20, 23, 24, 25])
    return Målgruppe(
      min: chance.one(of: [0, 6, 10, 12, 13]), max: oldest, evidence: evidence(&chance))
  }

  private mutating func addAreas(_ chance: inout SeededChance) {
    let chosen = concepts.areas.some(Int.random(in: 2...5, using: &chance), &chance)
    for (index, area) in chosen.enumerated() {
      let title = chance.happens(0.5) ? area.name : "\(area.name) og \(words.word(&chance))"
      areas.append(
        Innsatsområde(
          number: index + 1, title: title, canonical: area.code, evidence: evidence(&chance)))
    }
  }

  private mutating func organ(_ level: Nivå, _ chance: inout SeededChance) -> Organ {
    let members = concepts.actors.some(Int.random(in: 3...8, using: &chance), &chance)
    var organ = Organ(
      level: level, name: words.heading(&chance), members: members.map(\.name),
      meetingFrequency: "fire ganger i året", meetingsPerYear: 4, evidence: evidence(&chance))
    organ.actors = members.map(\.code)
    return organ
  }

  // MARK: Tiltak and passages

  private mutating func tiltak(
    number: Int, of count: Int, _ chance: inout SeededChance
  ) -> Tiltak {
    let type = concepts.types.one(&chance)
    let area = areas.isEmpty ? nil : areas[(number - 1) * areas.count / count].number
    let actors = concepts.actors.some(Int.random(in: 0...4, using: &chance), &chance)
    let title = chance.happens(0.5) ? type.name : "\(words.heading(&chance)) \(words.word(&chance))"
    var tiltak = Tiltak(
      id: "\(description.id ?? "")/\(area ?? 0).\(number)", innsatsområde: area, number: number,
      title: title, text: words.text(1...6, &chance, mention: actors.first?.name),
      evidence: evidence(&chance))
    tiltak.type = type.code
    tiltak.actors = actors.map(\.code)
    let responsible = actors.prefix(Int.random(in: 0...2, using: &chance))
    tiltak.ansvar = responsible.map(\.name)
    tiltak.responsibleActors = responsible.map(\.code)
    if chance.happens(0.3) {
      tiltak.preventionLevel = [concepts.preventionLevels.one(&chance).code]
    }
    if chance.happens(0.3) { tiltak.ageRanges = [Self.ages(&chance)] }
    return tiltak
  }

  private static func ages(_ chance: inout SeededChance) -> AgeRange {
    let youngest = chance.one(of: [0, 1, 6, 10, 12, 13, 13, 15, 16, 18])
    let oldest = youngest + Int.random(in: 0...10, using: &chance)
    return AgeRange(min: youngest, max: chance.happens(0.1) ? nil : oldest)
  }

  private mutating func passage(_ chance: inout SeededChance) -> Avsnitt {
    let place = evidence(&chance)
    let area = chance.happens(0.3) ? areas.randomElement(using: &chance) : nil
    let headings = [area?.title ?? words.heading(&chance), words.heading(&chance)]
    return Avsnitt(
      id: "\(description.id ?? "")/l\(place.firstLine)", headings: headings,
      text: words.text(2...9, &chance), evidence: place, innsatsområde: area?.number)
  }
}
