package import PlanCorpus

/// A document's facet values and ages, packed into a few bytes.
///
/// One byte counts the codes, three bytes each follow (low byte first), then pairs of bytes for
/// age ranges, youngest and oldest, where 255 says that there is no oldest. A search counts
/// facets by such codes instead of comparing strings.
package struct FacetCodes: Sendable, Hashable {
  package var codes: [UInt32]
  package var ages: [AgeRange]

  private static let open: UInt8 = .max

  package init(codes: [UInt32], ages: [AgeRange]) {
    self.codes = codes
    self.ages = ages
  }

  /// The packed form. More than 255 codes do not fit; the surplus is left out.
  package var packed: [UInt8] {
    let kept = codes.prefix(Int(UInt8.max))
    var bytes = [UInt8(kept.count)]
    for code in kept {
      bytes += [code, code >> 8, code >> 16].map(UInt8.init(truncatingIfNeeded:))
    }
    for range in ages {
      bytes += [Self.byte(range.min), range.max.map(Self.byte) ?? Self.open]
    }
    return bytes
  }

  private static func byte(_ age: Int) -> UInt8 { UInt8(clamping: min(age, Schema.oldestAge)) }

  /// Unpacks; bytes that are not of this form give no codes.
  package init(packed bytes: UnsafeRawBufferPointer) {
    codes = []
    ages = []
    guard let count = bytes.first.map(Int.init), bytes.count >= 1 + 3 * count else { return }
    codes = (0..<count).map { number in
      (0..<3).reduce(0) { $0 | UInt32(bytes[1 + 3 * number + $1]) << UInt32(8 * $1) }
    }
    var place = 1 + 3 * count
    while place + 1 < bytes.count {
      let max = bytes[place + 1]
      ages.append(AgeRange(min: Int(bytes[place]), max: max == Self.open ? nil : Int(max)))
      place += 2
    }
  }
}
