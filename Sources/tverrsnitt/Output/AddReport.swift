internal import PlanCorpus

/// What came of a run of `add`.
struct AddReport {
  let isSingle: Bool
  var added = 0
  var replaced = 0
  var unchanged = 0
  /// Plans that somebody did not want replaced.
  var kept = 0
  var ids: [PlanID] = []
  var faults: [Fault] = []

  init(isSingle: Bool) { self.isSingle = isSingle }

  func text(_ corpus: String, isDryRun: Bool) -> String {
    if isDryRun { return "Nothing was written. \(count(ids.count)) could be added to \(corpus)." }
    let others = [
      (replaced, "replaced"), (unchanged, "unchanged"), (kept, "left as they were"),
      (faults.count, "bad"),
    ].filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    let next =
      added + replaced > 0 ? "\nLook at plan.yaml, then run `tverrsnitt index`." : ""
    return "Added \(count(added)) to \(corpus)\(others).\(next)"
  }

  private func count(_ number: Int) -> String { number == 1 ? "1 plan" : "\(number) plans" }
}
