internal import PlanCorpus
internal import PlanIndex
internal import Xapian

/// What every document is, by its number: read once, shared by all searches, counted often.
///
/// A document has a plan and a kind. What all documents of a plan carry (its kommune, its years)
/// stands once for the plan, what many documents carry alike once for the kind; a search counts
/// plans and kinds, and only then what they carry.
struct FacetTable: Sendable {
  /// Place of its plan among ``planCodes``; the last place for a document of no plan.
  private(set) var plans: [UInt32]
  /// Place of its kind among ``kindCodes``.
  private(set) var kinds: [UInt32]
  /// The plan's own heading that it stands under, which is only filtered by: too many different
  /// ones to be part of a kind. `UInt32.max` for none.
  private(set) var headings: [UInt32]
  /// Zero where there is no document.
  private(set) var lengths: [UInt32]
  /// What all documents of a plan carry.
  private(set) var planCodes: CodeLists
  /// What documents of a kind carry beside.
  private(set) var kindCodes: CodeLists
  /// Place of each kind's ages among ``ages``.
  private(set) var agesOfKind: [UInt32] = []
  /// The ages that documents are for; few are different.
  private(set) var ages: [[AgeRange]] = []
  let documents: DocumentSet

  static let noHeading = UInt32.max

  /// - Parameter summaries: the plans of the index.
  init(
    _ reader: borrowing Reader, _ registry: FacetRegistry, plans summaries: [PlanSummary]
  ) throws(XapianError) {
    let rows = try ReadRows(reader)
    guard rows.distinct.allSatisfy({ $0.codes.allSatisfy { $0 < registry.values.count } }),
      rows.plans.allSatisfy({ $0 < summaries.count })
    else {
      throw XapianError(code: .databaseCorrupt, message: "A document has unknown facets")
    }
    // No document has the number 0.
    plans = [UInt32(summaries.count)] + rows.plans
    lengths = [0] + rows.lengths
    documents = DocumentSet(Array(1..<UInt32(plans.count)), below: plans.count)
    planCodes = CodeLists(codesBelow: registry.values.count)
    kindCodes = planCodes
    let isShown = registry.values.map(\.isShown)
    let hidden = rows.distinct.map { $0.codes.first { !isShown[Int($0)] } ?? Self.noHeading }
    headings = [Self.noHeading] + rows.carried.map { hidden[Int($0)] }
    kinds = []
    let shared = Self.shared(rows, plans: summaries.count)
    for codes in shared { planCodes.append(codes.filter { isShown[Int($0)] }) }
    tellKinds(rows, hidden)
  }

  /// What all documents of each plan carry, and nothing for documents of no plan.
  private static func shared(_ rows: ReadRows, plans: Int) -> [[UInt32]] {
    var shared = [[UInt32]?](repeating: nil, count: plans + 1)
    for (plan, carried) in zip(rows.plans, rows.carried) {
      let codes = rows.distinct[Int(carried)].codes
      shared[Int(plan)] = shared[Int(plan)]?.filter(codes.contains) ?? codes
    }
    return shared.map { $0 ?? [] }
  }

  /// What documents carry beside what their plans do.
  private mutating func tellKinds(_ rows: ReadRows, _ hidden: [UInt32]) {
    var known: [FacetCodes: UInt32] = [:]
    var knownAges: [[AgeRange]: UInt32] = [:]
    var seen: [UInt64: UInt32] = [:]
    kinds.append(kind(of: FacetCodes(codes: [], ages: []), &known, &knownAges))
    for (plan, carried) in zip(rows.plans, rows.carried) {
      let both = UInt64(plan) << 32 | UInt64(carried)
      if let kind = seen[both] {
        kinds.append(kind)
        continue
      }
      var own = rows.distinct[Int(carried)]
      let (heading, shared) = (hidden[Int(carried)], planCodes[Int(plan)])
      own.codes.removeAll { $0 == heading || shared.contains($0) }
      let kind = kind(of: own, &known, &knownAges)
      seen[both] = kind
      kinds.append(kind)
    }
  }

  private mutating func kind(
    of own: FacetCodes, _ known: inout [FacetCodes: UInt32], _ knownAges: inout [[AgeRange]: UInt32]
  ) -> UInt32 {
    if let kind = known[own] { return kind }
    let kind = UInt32(kindCodes.count)
    known[own] = kind
    kindCodes.append(own.codes)
    let place = knownAges[own.ages] ?? UInt32(ages.count)
    if knownAges.updateValue(place, forKey: own.ages) == nil { ages.append(own.ages) }
    agesOfKind.append(place)
    return kind
  }

  /// Numbers of documents are below this.
  var bound: Int { plans.count }

  /// Everything that a document carries.
  subscript(document: UInt32) -> FacetCodes {
    let kind = Int(kinds[Int(document)])
    let heading = headings[Int(document)]
    let hidden = heading == Self.noHeading ? [] : [heading]
    return FacetCodes(
      codes: planCodes[Int(plans[Int(document)])] + Array(kindCodes[kind]) + hidden,
      ages: ages[Int(agesOfKind[kind])])
  }
}
