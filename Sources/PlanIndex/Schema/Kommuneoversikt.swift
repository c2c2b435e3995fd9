package import PlanCorpus

/// A kommune as an index knows it, whether it has a plan there or not.
package struct Kommuneopplysning: Codable, Sendable, Equatable {
  /// With its fylke where another is called the same.
  package var navn: String
  /// Its latest.
  package var nummer: String
  /// What else it is called.
  package var names: [String]
  /// Its last year; `nil` while it is there.
  package var til: Int?
  /// Its KOSTRA group.
  package var kostra: Int?
  package var folketall: Int?

  init(_ kommune: Kommune, in register: Kommuneregister) {
    let fylke = register.fylke(of: kommune)?.navn
    navn = register.label(kommune)
    nummer = kommune.nummer(in: nil)?.rawValue ?? ""
    names =
      kommune.allNames + [kommune.nett, fylke.map { "\(kommune.navn) \($0)" }].compactMap { $0 }
    (til, kostra, folketall) = (kommune.til, kommune.kostra, kommune.folketall)
  }

  /// Whether a text means it, by a name or by its number.
  package func isMeant(by text: String) -> Bool {
    KommuneSpelling.means(text, among: ([navn, nummer] + names).flatMap(KommuneSpelling.keys))
  }
}

/// All kommuner of the register, and the years of what makes them alike: an index answers for
/// kommuner that have no plan, too.
package struct Kommuneoversikt: Codable, Sendable, Equatable {
  package var kostraYear: Int?
  package var folketallYear: Int?
  package var kommuner: [Kommuneopplysning] = []

  package init() {}

  package init(_ register: Kommuneregister) {
    (kostraYear, folketallYear) = (register.kostraYear, register.folketallYear)
    kommuner = register.kommuner.map { Kommuneopplysning($0, in: register) }
  }

  /// The kommune that a text means: one that is there before one that is no more.
  package func kommune(_ text: String) -> Kommuneopplysning? {
    let meant = kommuner.filter { $0.isMeant(by: text) }
    return meant.first { $0.til == nil } ?? meant.first
  }

  /// What is known of the kommune of a plan; `nil` for those that no register has.
  package func kommune(of value: FacetValue) -> Kommuneopplysning? {
    guard let names = value.names.map(Set.init) else { return nil }
    return kommuner.first { names.contains($0.nummer) }
  }
}
