internal import PlanCorpus

/// Which tiltak of a plan are told again in the next plan of the same kommune.
///
/// A tiltak is known again by its title, or by a title that shares most of its words where the type
/// is the same, too. Nothing in a plan says so itself.
struct TiltakSuccession {
  let older: ComparedPlan
  let newer: ComparedPlan
  private let pairs: [(older: Tiltak, newer: Tiltak)]

  init(from older: ComparedPlan, to newer: ComparedPlan) {
    (self.older, self.newer) = (older, newer)
    let (before, after) = (older.tiltakene.map(\.facts), newer.tiltakene.map(\.facts))
    var candidates: [Pairing.Candidate] = []
    for (place, tiltak) in before.enumerated() {
      for (other, next) in after.enumerated() {
        guard let likeness = Self.likeness(tiltak, next) else { continue }
        candidates.append(Pairing.Candidate(left: place, right: other, likeness: likeness))
      }
    }
    pairs = Pairing.best(candidates).map { (before[$0.left], after[$0.right]) }
  }

  private static func likeness(_ tiltak: Tiltak, _ next: Tiltak) -> Double? {
    if Wording.same(tiltak.title, next.title) { return 2 }
    let isOfType = tiltak.type != nil && tiltak.type != "annet" && tiltak.type == next.type
    return isOfType && Wording.shareMost(tiltak.title, next.title) ? 1 : nil
  }

  /// What the newer plan has of the older one's tiltak.
  func next(of id: String) -> Tiltak? { pairs.first { $0.older.id == id }?.newer }

  /// What the older plan has of the newer one's tiltak.
  func previous(of id: String) -> Tiltak? { pairs.first { $0.newer.id == id }?.older }

  var note: String {
    let years = [older, newer].map { $0.facts.plan.period?.label ?? $0.id }
    let come = newer.tiltakene.count - pairs.count
    let gone = older.tiltakene.count - pairs.count
    return "Fra \(years[0]) til \(years[1]): \(pairs.count) tiltak er kjent igjen, \(come) er ikke "
      + "funnet i den tidligere planen, og \(gone) er ikke funnet i den senere. De kjennes igjen på "
      + "tittel og type."
  }
}

/// The tiltak of several plans of one kommune, each with what came before it and after.
struct TiltakOverTime {
  static let columns = [
    TableColumn("tidligere_plan", "I tidligere plan"),
    TableColumn("senere_plan", "I senere plan"),
  ]

  private let successions: [TiltakSuccession]

  /// Nothing unless all plans are one kommune's, and there are several.
  init(_ plans: [ComparedPlan]) {
    guard Set(plans.map(\.kommuneSlug)).count == 1 else {
      successions = []
      return
    }
    let versions = PlanVersions.inOrder(plans)
    successions = zip(versions, versions.dropFirst()).map { TiltakSuccession(from: $0, to: $1) }
  }

  var isEmpty: Bool { successions.isEmpty }

  var notes: [String] { successions.map(\.note) }

  func cells(_ tiltak: Tiltak, of plan: ComparedPlan) -> [String: Cell] {
    guard !isEmpty else { return [:] }
    let before = successions.first { $0.newer.id == plan.id }
    let after = successions.first { $0.older.id == plan.id }
    return [
      "tidligere_plan": cell(before?.previous(of: tiltak.id), isThere: before != nil),
      "senere_plan": cell(after?.next(of: tiltak.id), isThere: after != nil),
    ]
  }

  private func cell(_ found: Tiltak?, isThere: Bool) -> Cell {
    guard isThere else {
      return Cell("\(Cell.notFoundWords); ingen slik plan er med", .notFound, [])
    }
    guard let found else { return .notFound }
    return .list([CellItem(found.title, id: found.id, evidence: found.evidence)])
  }
}
