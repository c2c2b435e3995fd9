/// What a name of a kommune comes to in a year.
package enum Kommunetreff: Sendable, Hashable {
  case one(Kommune)
  /// Several bear the name; their labels tell them apart.
  case several([Kommune])
  /// It is not there in that year; these are in its place, none when the register does not say.
  case instead(of: Kommune, [Kommune])
  /// Nobody has or had the name; the nearest ones.
  case unknown(nearest: [String])
}
