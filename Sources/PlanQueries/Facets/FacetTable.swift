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
    let (ids, lengths) = try reader.lengths()
    let bound = Int(ids.last ?? 0) + 1
    self.lengths = [UInt32](repeating: 0, count: bound)
    for (id, length) in zip(ids, lengths) { self.lengths[Int(id)] = length }
    documents = DocumentSet(ids, below: bound)
    plans = [UInt32](repeating: UInt32(summaries.count), count: bound)
    for (place, plan) in summaries.enumerated() {
      for id in try reader.documentIDs(of: Schema.planTerm(plan.id)) {
        plans[Int(id)] = UInt32(place)
      }
    }
    kinds = [UInt32](repeating: 0, count: bound)
    headings = [UInt32](repeating: Self.noHeading, count: bound)
    planCodes = CodeLists(codesBelow: registry.values.count)
    kindCodes = planCodes
    try readCodes(reader, registry, planCount: summaries.count)
  }

  private mutating func readCodes(
    _ reader: borrowing Reader, _ registry: FacetRegistry, planCount: Int
  ) throws(XapianError) {
    let isShown = registry.values.map(\.isShown)
    var shared = [[UInt16]?](repeating: nil, count: planCount + 1)
    var carried = [FacetCodes](repeating: FacetCodes(codes: [], ages: []), count: plans.count)
    try reader.forEachValue(in: ValueSlot(known: Schema.Slot.facets)) {
      (id, bytes) throws(XapianError) in
      let document = Int(id.rawValue)
      var codes = bytes.withUnsafeBytes { FacetCodes(packed: $0) }
      guard codes.codes.allSatisfy({ Int($0) < isShown.count }) else {
        throw XapianError(code: .databaseCorrupt, message: "A document has unknown facets")
      }
      if let heading = codes.codes.firstIndex(where: { !isShown[Int($0)] }) {
        headings[document] = UInt32(codes.codes.remove(at: heading))
      }
      carried[document] = codes
      let plan = Int(plans[document])
      shared[plan] = shared[plan]?.filter(codes.codes.contains) ?? codes.codes
    }
    for codes in shared { planCodes.append(codes ?? []) }
    tellKinds(carried)
  }

  private mutating func tellKinds(_ carried: [FacetCodes]) {
    var known: [FacetCodes: UInt32] = [:]
    var knownAges: [[AgeRange]: UInt32] = [:]
    for (document, codes) in carried.enumerated() {
      var own = codes
      own.codes.removeAll(where: planCodes[Int(plans[document])].contains)
      if let kind = known[own] {
        kinds[document] = kind
        continue
      }
      let kind = UInt32(kindCodes.count)
      known[own] = kind
      kinds[document] = kind
      kindCodes.append(own.codes)
      let place = knownAges[own.ages] ?? UInt32(ages.count)
      if knownAges.updateValue(place, forKey: own.ages) == nil { ages.append(own.ages) }
      agesOfKind.append(place)
    }
  }

  /// Numbers of documents are below this.
  var bound: Int { plans.count }

  /// Everything that a document carries.
  subscript(document: UInt32) -> FacetCodes {
    let kind = Int(kinds[Int(document)])
    let heading = headings[Int(document)]
    let hidden = heading == Self.noHeading ? [] : [UInt16(heading)]
    return FacetCodes(
      codes: planCodes[Int(plans[Int(document)])] + Array(kindCodes[kind]) + hidden,
      ages: ages[Int(agesOfKind[kind])])
  }
}
