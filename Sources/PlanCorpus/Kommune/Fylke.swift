/// A fylke under the number it had; Østfold of 2019 and Østfold of 2024 are two.
package struct Fylke: Sendable, Hashable {
  package let nummer: String
  package let navn: String
  /// First year; `nil` when it was there before the register begins.
  package var fra: Int?
  /// Last year; `nil` while it is there.
  package var til: Int?
  /// Line of its entry in the file, for faults about it.
  package var line: Int?

  func exists(in year: Int) -> Bool { (fra ?? year) <= year && year <= (til ?? year) }
}
