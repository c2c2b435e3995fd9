/// Numbers that look random and are the same in every run: SplitMix64 (Steele, Lea and Flood,
/// OOPSLA 2014).
package struct Numbers: RandomNumberGenerator {
  private var state: UInt64

  package init(_ seed: Int) { state = UInt64(seed) }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// One of the values; the list must not be empty.
  package mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
}
