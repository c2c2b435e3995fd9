/// A kommune through its years, by all its names and numbers.
///
/// One that took in others and kept its name is the same kommune before and after.
package struct Kommune: Sendable, Hashable {
  /// A number with the first year it held.
  package struct Nummerår: Sendable, Hashable {
    package let fra: Int
    package let nummer: Kommunenummer
  }

  /// A name it had, with the last year it held.
  package struct TidligereNavn: Sendable, Hashable {
    package let navn: String
    package let til: Int
  }

  package let navn: String
  /// Official names in Sámi languages and Kven.
  package var parallellnavn: [String] = []
  package var tidligereNavn: [TidligereNavn] = []
  /// Never empty; in the order of the years.
  package let numre: [Nummerår]
  /// How it spells itself in its web address where that is not ``PlanCorpus/slug(_:)`` of its name.
  package var nett: String?
  /// Its KOSTRA group, 1 to 17: kommuner of like size, costs and income by Statistics Norway. The
  /// year stands in ``Kommuneregister/kostraYear``.
  package var kostra: Int?
  /// How many live there on 1 January of ``Kommuneregister/folketallYear``.
  package var folketall: Int?
  /// Its last year; `nil` while it is there.
  package var til: Int?
  /// Numbers, of the year after ``til``, of the kommuner that took over.
  package var etter: [Kommunenummer] = []
  /// Numbers of the kommuner it was part of the year before it began.
  package var skiltUtAv: [Kommunenummer] = []
  /// Line of its entry in the file, for faults about it.
  package var line: Int?

  /// The first year, `nil` when it was there before the register begins.
  package var fra: Int? {
    numre.first.flatMap { $0.fra > Kommuneregister.firstYear ? $0.fra : nil }
  }

  /// Whether it is there in a year; today for `nil`.
  package func exists(in year: Int?) -> Bool {
    guard let year else { return til == nil }
    return (fra ?? year) <= year && year <= (til ?? year)
  }

  /// Its number in a year, its latest for `nil`; none in a year when it is not there.
  package func nummer(in year: Int?) -> Kommunenummer? {
    guard let year else { return numre.last?.nummer }
    guard exists(in: year) else { return nil }
    return (numre.last { $0.fra <= year } ?? numre.first)?.nummer
  }

  /// Its Norwegian name in a year, today for `nil`.
  package func name(in year: Int?) -> String {
    let former = tidligereNavn.filter { year ?? .max <= $0.til }
    return former.min { $0.til < $1.til }?.navn ?? navn
  }

  /// What it is called in a year: its Norwegian name first, then its parallel names.
  package func names(in year: Int?) -> [String] { [name(in: year)] + parallellnavn }

  /// Its part of a plan's id: `lillestrom` as in lillestrom.kommune.no.
  package var slug: String { nett ?? PlanCorpus.slug(navn) }

  /// Whether a source says how ``slug`` is spelled. None does for kommuner of former times.
  package var hasKnownSlug: Bool { til == nil }

  /// Every name it has or had.
  package var allNames: [String] { [navn] + parallellnavn + tidligereNavn.map(\.navn) }
}
