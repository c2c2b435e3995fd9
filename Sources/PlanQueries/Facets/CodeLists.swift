/// Many short lists of codes in one piece of memory.
struct CodeLists: Sendable {
  private var codes: [UInt32] = []
  private var ends: [Int] = [0]
  /// The lists that each code is in.
  private var lists: [[UInt32]]

  /// - Parameter bound: codes are below this.
  init(codesBelow bound: Int) {
    lists = [[UInt32]](repeating: [], count: bound)
  }

  var count: Int { ends.count - 1 }

  mutating func append(_ list: [UInt32]) {
    for code in list { lists[Int(code)].append(UInt32(count)) }
    codes += list
    ends.append(codes.count)
  }

  subscript(list: Int) -> ArraySlice<UInt32> { codes[ends[list]..<ends[list + 1]] }

  func lists(with code: UInt32) -> [UInt32] { lists[Int(code)] }

  /// Adds to the total of each code how often its lists were counted.
  ///
  /// - Parameters:
  ///   - tally: how often each list was.
  ///   - takesPart: whether a code does.
  func add(_ tally: Tally, to totals: inout [Int], where takesPart: (UInt32) -> Bool) {
    totals.withUnsafeMutableBufferPointer { totals in
      codes.withUnsafeBufferPointer { codes in
        tally.forEach { list, count in
          for code in codes[ends[list]..<ends[list + 1]] where takesPart(code) {
            totals[Int(code)] += count
          }
        }
      }
    }
  }
}
