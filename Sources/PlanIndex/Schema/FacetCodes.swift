package import PlanCorpus

/// A document's facet values and ages, packed into one value of the index.
///
/// One byte counts the codes, two bytes each follow (low byte first), then pairs of bytes for
/// age ranges, youngest and oldest, where 255 says that there is no oldest. A search counts
/// facets by reading these, a few bytes a document, instead of comparing strings.
package struct FacetCodes: Sendable, Hashable {
  package var codes: [UInt16]
  package var ages: [AgeRange]

  private static let open: UInt8 = .max

  package init(codes: [UInt16], ages: [AgeRange]) {
    self.codes = codes
    self.ages = ages
  }

  /// The packed form. More than 255 codes do not fit; the surplus is left out.
  package var packed: [UInt8] {
    let kept = codes.prefix(Int(UInt8.max))
    var bytes = [UInt8(kept.count)]
    for code in kept { bytes += [UInt8(truncatingIfNeeded: code), UInt8(code >> 8)] }
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
    guard let count = bytes.first.map(Int.init), bytes.count >= 1 + 2 * count else { return }
    codes = (0..<count).map { UInt16(bytes[1 + 2 * $0]) | UInt16(bytes[2 + 2 * $0]) << 8 }
    var place = 1 + 2 * count
    while place + 1 < bytes.count {
      let max = bytes[place + 1]
      ages.append(AgeRange(min: Int(bytes[place]), max: max == Self.open ? nil : Int(max)))
      place += 2
    }
  }
}
