/// The kommuner and fylker of Norway since 2016: `Index/kommuner.yaml`.
package struct Kommuneregister: Sendable {
  /// What the file says of this year holds for the years before it too.
  package static let firstYear = 2016
  package static let fileName = "kommuner.yaml"
  package static let empty = Kommuneregister(fylker: [], kommuner: [])

  package let fylker: [Fylke]
  /// In the file's order.
  package let kommuner: [Kommune]
  /// The year that KOSTRA groups are of.
  package var kostraYear: Int?
  /// The year on whose first day people were counted.
  package var folketallYear: Int?
  private let fylkenavn: [String: String]
  /// Everybody's names as they are spelled: Lardal is no way to write Lærdal. Of a web address only
  /// what the name gives as well: `valer` is the address of one Våler and a way to write both.
  private let spelled: Set<String>
  private let byNummer: [Kommunenummer: Int]
  private let byKey: [String: [Int]]

  package init(fylker: [Fylke], kommuner: [Kommune]) {
    self.fylker = fylker
    self.kommuner = kommuner
    let navn = Dictionary(fylker.map { ($0.nummer, $0.navn) }, uniquingKeysWith: { $1 })
    fylkenavn = navn
    let spelled = Set(
      kommuner.flatMap { kommune in
        Self.names(kommune, kommune.allNames, navn).filter { $0 != kommune.nett }
          .map(KommuneSpelling.key)
      })
    self.spelled = spelled
    var byNummer: [Kommunenummer: Int] = [:]
    var byKey: [String: [Int]] = [:]
    for (place, kommune) in kommuner.enumerated() {
      for year in kommune.numre { byNummer[year.nummer] = place }
      for key in Self.keys(Self.names(kommune, kommune.allNames, navn), butOf: spelled) {
        byKey[key, default: []].append(place)
      }
    }
    self.byNummer = byNummer
    self.byKey = byKey
  }

  // MARK: Finding

  /// The kommune that has or had a number.
  package func kommune(numbered nummer: Kommunenummer) -> Kommune? {
    byNummer[nummer].map { kommuner[$0] }
  }

  /// What a text means in a year, today for `nil`: a name in any of its languages, with or
  /// without æ, ø and å, with the fylke after it or not, a slug, or a number.
  package func find(_ text: String, in year: Int? = nil) -> Kommunetreff {
    let named = kommuner(named: text)
    let there = named.filter { $0.exists(in: year) }
    let called = there.filter { kommune in
      kommune.tidligereNavn.isEmpty
        || KommuneSpelling.means(text, among: keys(of: kommune, in: year))
    }
    let found = called.isEmpty ? there : called
    if found.count > 1 { return .several(found) }
    if let one = found.first { return .one(one) }
    if let other = named.first {
      return .instead(of: other, named.flatMap { inPlace(of: $0, in: year) }.distinct)
    }
    return .unknown(nearest: NearestNames.of(text, among: names(in: year)))
  }

  /// Everyone who has or had the name.
  private func kommuner(named text: String) -> [Kommune] {
    let parts = KommuneSpelling.parts(text).map { Set(byKey[$0] ?? []) }
    guard let first = parts.first else { return [] }
    return parts.dropFirst().reduce(first) { $0.intersection($1) }.sorted().map { kommuner[$0] }
  }

  private func names(in year: Int?) -> [String] {
    kommuner.filter { $0.exists(in: year) }.flatMap { [label($0, in: year)] + $0.parallellnavn }
  }

  // MARK: Names

  /// Every key that means the kommune by what it is called in a year, today for `nil`: names,
  /// names with each fylke it has been in, and numbers.
  package func keys(of kommune: Kommune, in year: Int? = nil) -> Set<String> {
    Self.keys(Self.names(kommune, kommune.names(in: year), fylkenavn), butOf: spelled)
  }

  private static func names(
    _ kommune: Kommune, _ names: [String], _ fylkenavn: [String: String]
  ) -> [String] {
    let fylker = Set(kommune.numre.compactMap { fylkenavn[$0.nummer.fylkesnummer] })
    return names + [kommune.nett].compactMap { $0 }
      + names.flatMap { name in fylker.flatMap { ["\(name) \($0)", "\(name) i \($0)"] } }
      + kommune.numre.map(\.nummer.rawValue)
  }

  /// The keys of names, but no way to write one without æ, ø and å that is somebody's name.
  private static func keys(_ names: [String], butOf spelled: Set<String>) -> Set<String> {
    Set(names.flatMap(KommuneSpelling.keys)).subtracting(spelled)
      .union(names.map(KommuneSpelling.key))
  }

  /// What it is called in a year, today or at its end for `nil`, with the fylke where another
  /// kommune is called the same then.
  package func label(_ kommune: Kommune, in year: Int? = nil) -> String {
    let year = kommune.exists(in: year) ? year : kommune.til ?? kommune.fra
    let name = kommune.name(in: year)
    let isShared = kommuner.contains { other in
      other.exists(in: year) && other.name(in: year) == name && other != kommune
    }
    guard isShared, let fylke = fylke(of: kommune, in: year) else { return name }
    return "\(name) (\(fylke.navn))"
  }

  /// The fylke it is in in a year, today or at its end for `nil`.
  package func fylke(of kommune: Kommune, in year: Int? = nil) -> Fylke? {
    let nummer = kommune.nummer(in: year)?.fylkesnummer
    return fylker.first { $0.nummer == nummer }
  }

  // MARK: Mergers and splits

  /// Those that ended and were taken over by it, and what it was split from.
  package func predecessors(of kommune: Kommune) -> [Kommune] {
    let own = Set(kommune.numre.map(\.nummer))
    return kommuner.filter { !own.isDisjoint(with: $0.etter) }
      + kommune.skiltUtAv.compactMap(kommune(numbered:))
  }

  /// Those that took it over; none while it is there.
  package func successors(of kommune: Kommune) -> [Kommune] {
    kommune.etter.compactMap(self.kommune(numbered:))
  }

  /// Who was or is in its place in a year when it is not there itself: those it was made of, or
  /// those that took over.
  package func inPlace(of kommune: Kommune, in year: Int?) -> [Kommune] {
    inPlace(of: kommune, in: year, passing: [])
  }

  private func inPlace(
    of kommune: Kommune, in year: Int?, passing seen: Set<Kommune>
  ) -> [Kommune] {
    let isBefore = year.map { $0 < kommune.fra ?? $0 } ?? false
    let next = isBefore ? predecessors(of: kommune) : successors(of: kommune)
    let seen = seen.union([kommune])
    return next.filter { !seen.contains($0) }.flatMap { other in
      other.exists(in: year) ? [other] : inPlace(of: other, in: year, passing: seen)
    }
  }
}
