/// A number of bytes as people read it.
struct ByteCount: CustomStringConvertible {
  private let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  var description: String {
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB"]
    var (rest, unit) = (Double(bytes), 0)
    while rest >= 1024, unit < units.count - 1 {
      rest /= 1024
      unit += 1
    }
    let isShort = unit == 0 || rest >= 100
    return "\(isShort ? "\(Int(rest))" : "\((rest * 10).rounded(.down) / 10)") \(units[unit])"
  }
}
