/// What a curation is about: a path over the facts in the shape that `extract` prints.
///
/// `maalgruppe/max` · `innsatsomraader/3/title` · `tiltak/2.5/ansvar` ·
/// `organisation/utforende.2/members` · `organisation/coordinator/count` ·
/// `organisation/networks/1/name`. Without the field the path names the thing itself.
package struct CurationTarget: Sendable, Hashable, CustomStringConvertible {
  package enum Thing: Sendable, Hashable {
    case målgruppe
    /// A sentence about ages.
    case statement
    case innsatsområde(Int?)
    /// Number of its innsatsområde, 0 for none, and its own.
    case tiltak(area: Int, number: Int)
    case anyTiltak
    /// A level, and which body of that level.
    case organ(Nivå?, place: Int)
    case koordinator
    case nettverk(Int?)
  }

  package var thing: Thing
  /// Key of the value in the thing's JSON.
  package var field: String?
  package let description: String

  static let forms =
    "maalgruppe/max, innsatsomraader/3/title, tiltak/2.5/ansvar, "
    + "organisation/styrende/members, organisation/utforende.2/name, "
    + "organisation/coordinator/count or organisation/networks/1/name"
  static let addable = ["tiltak", "innsatsomraade", "organ", "nettverk", "statement"]

  /// What is to be added.
  package init?(kind: String) {
    switch kind {
    case "tiltak": thing = .anyTiltak
    case "innsatsomraade": thing = .innsatsområde(nil)
    case "organ": thing = .organ(nil, place: 0)
    case "nettverk": thing = .nettverk(nil)
    case "statement": thing = .statement
    default: return nil
    }
    field = nil
    description = kind
  }

  /// A path to what is to be set or removed.
  package init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let (thing, count) = Self.thing(parts), parts.count <= count + 1,
      parts.last?.isEmpty == false
    else { return nil }
    self.thing = thing
    field = parts.count > count ? parts[count] : nil
    description = path
  }

  /// The thing that a path begins with, and how many parts name it.
  private static func thing(_ parts: [String]) -> (Thing, Int)? {
    switch parts[0] {
    case "maalgruppe": return (.målgruppe, 1)
    case "innsatsomraader":
      return number(parts, 1).map { (.innsatsområde($0), 2) }
    case "tiltak" where parts.count > 1:
      let numbers = parts[1].split(separator: ".").map { Int($0) }
      guard numbers.count == 2, let area = numbers[0], let number = numbers[1] else { return nil }
      return (.tiltak(area: area, number: number), 2)
    case "organisation" where parts.count > 1: return organisation(parts)
    default: return nil
    }
  }

  private static func organisation(_ parts: [String]) -> (Thing, Int)? {
    switch parts[1] {
    case "coordinator": return (.koordinator, 2)
    case "networks": return number(parts, 2).map { (.nettverk($0), 3) }
    default:
      let names = parts[1].split(separator: ".", omittingEmptySubsequences: false)
      guard let level = Nivå(rawValue: String(names[0])), names.count <= 2 else { return nil }
      guard names.count == 2 else { return (.organ(level, place: 1), 2) }
      return Int(names[1]).flatMap { $0 > 0 ? (.organ(level, place: $0), 2) : nil }
    }
  }

  private static func number(_ parts: [String], _ index: Int) -> Int? {
    parts.indices.contains(index) ? Int(parts[index]) : nil
  }
}
