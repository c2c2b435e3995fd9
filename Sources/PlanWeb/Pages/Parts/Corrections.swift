internal import PlanExport

/// Whether repaired words are marked on a page, and the links between the two.
struct Corrections {
  static let parameter = "vis"
  static let marked = "rettelser"

  let isShown: Bool

  /// - Throws: `Refusal.badValue` for another way of showing.
  init(_ parameters: Parameters) throws(Refusal) {
    let asked = try parameters.one(Self.parameter)
    guard asked == nil || asked == Self.marked else {
      throw .badValue(Self.parameter, asked ?? "", wanted: Self.marked)
    }
    isShown = asked != nil
  }

  var parameters: [Parameter] { isShown ? [Parameter(Self.parameter, Self.marked)] : [] }

  /// - Parameters:
  ///   - count: words that were repaired.
  ///   - address: the page with such parameters.
  func context(_ count: Int, _ address: ([Parameter]) -> String) -> TemplateContext {
    TemplateContext(
      [
        "repairsText":
          "\(Norwegian.count(count, "ord er rettet", "ord er rettet")) der teksten var skadet.",
        "showRepairs": address([Parameter(Self.parameter, Self.marked)]),
        "hideRepairs": address([]),
      ], flags: ["hasRepairs": count > 0, "showsRepairs": isShown])
  }
}
