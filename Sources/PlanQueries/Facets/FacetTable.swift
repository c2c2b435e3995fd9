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
  private(set) var documents = DocumentSet(below: 0)

  static let noHeading = UInt32.max

  /// - Parameter summaries: the plans of the index.
  init(
    _ reader: borrowing Reader, _ registry: FacetRegistry, plans summaries: [PlanSummary]
  ) throws(XapianError) {
    planCodes = CodeLists(codesBelow: registry.values.count)
    kindCodes = planCodes
    // No document has the number 0.
    plans = [UInt32(summaries.count)]
    lengths = [0]
    headings = [Self.noHeading]
    kinds = []
    try readRows(reader, registry)
    try tellKinds(reader)
  }

  private mutating func readRows(
    _ reader: borrowing Reader, _ registry: FacetRegistry
  ) throws(XapianError) {
    let isShown = registry.values.map(\.isShown)
    var shared = [[UInt32]?](repeating: nil, count: Int(plans[0]) + 1)
    try DocumentRows.forEach(in: reader) { row throws(XapianError) in
      guard row.carried.codes.allSatisfy({ $0 < isShown.count }), row.plan < shared.count else {
        throw XapianError(code: .databaseCorrupt, message: "A document has unknown facets")
      }
      plans.append(row.plan)
      lengths.append(row.length)
      headings.append(row.carried.codes.first { !isShown[Int($0)] } ?? Self.noHeading)
      let codes = shared[Int(row.plan)]
      shared[Int(row.plan)] = codes?.filter(row.carried.codes.contains) ?? row.carried.codes
    }
    for codes in shared { planCodes.append(codes?.filter { isShown[Int($0)] } ?? []) }
    documents = DocumentSet(Array(1..<UInt32(plans.count)), below: plans.count)
  }

  /// What a document carries beside what its plan does. Read a second time, because that is known
  /// only when every document of the plan was seen.
  private mutating func tellKinds(_ reader: borrowing Reader) throws(XapianError) {
    var known: [FacetCodes: UInt32] = [:]
    var knownAges: [[AgeRange]: UInt32] = [:]
    tellKind(of: FacetCodes(codes: [], ages: []), &known, &knownAges)
    try DocumentRows.forEach(in: reader) { row throws(XapianError) in
      var own = row.carried
      let (heading, plan) = (headings[kinds.count], planCodes[Int(row.plan)])
      own.codes.removeAll { $0 == heading || plan.contains($0) }
      tellKind(of: own, &known, &knownAges)
    }
  }

  private mutating func tellKind(
    of own: FacetCodes, _ known: inout [FacetCodes: UInt32], _ knownAges: inout [[AgeRange]: UInt32]
  ) {
    if let kind = known[own] { return kinds.append(kind) }
    let kind = UInt32(kindCodes.count)
    known[own] = kind
    kinds.append(kind)
    kindCodes.append(own.codes)
    let place = knownAges[own.ages] ?? UInt32(ages.count)
    if knownAges.updateValue(place, forKey: own.ages) == nil { ages.append(own.ages) }
    agesOfKind.append(place)
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
