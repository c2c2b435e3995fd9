/// How often each of many things was counted, and which of them were at all.
///
/// A search finds few of an index's many kinds of documents: what goes over a tally goes over
/// those alone.
struct Tally {
  private var counts: [UInt32]
  private var counted: [UInt32] = []

  /// - Parameter bound: things have numbers below this.
  init(below bound: Int) {
    counts = [UInt32](repeating: 0, count: bound)
  }

  @inline(__always)
  mutating func count(_ thing: Int) {
    if counts[thing] == 0 { counted.append(UInt32(thing)) }
    counts[thing] += 1
  }

  /// Everything that was counted, in the order in which it was first.
  @inline(__always)
  func forEach(_ body: (_ thing: Int, _ count: Int) -> Void) {
    for thing in counted { body(Int(thing), Int(counts[Int(thing)])) }
  }
}
