package import PlanCorpus

/// A concept of a vocabulary: its code, its label, and the wordings it is known by.
///
/// Types, areas, actors, levels and document types all have this shape.
package struct Begrep: Codable, Sendable {
  /// ASCII code, as in filters and JSON.
  package let kode: String
  /// Label in bokmål.
  package let navn: String
  /// Line of its entry in the file, for faults about it.
  package var line: Int?
  /// Phrases that decide for it.
  package var sterke: [String] = []
  /// Phrases that speak for it.
  package var ord: [String] = []
  /// Phrases that speak against it.
  package var mot: [String] = []
  /// Phrases that look like it and are something else.
  package var ikke: [String] = []
  /// Search words that mean it.
  package var synonymer: [String] = []
  /// Its forms in nynorsk.
  package var nynorsk: [String] = []
  /// Abbreviations, matched as whole words in just this case.
  package var forkortelser: [String] = []
  /// Local names that mostly, not always, mean it.
  package var lokaleNavn: [String] = []
  /// Older names that do not map on it exactly.
  package var eldre: [String] = []
  /// Codes of the tiltakstyper that belong to it, for areas.
  package var tiltakstyper: [String] = []
}

/// A group of tiltakstyper.
package struct Tiltaksgruppe: Sendable {
  package let kode: String
  package let navn: String
  package let typer: [Begrep]
}

/// Words that a search may take for one another.
package struct Synonymgruppe: Sendable {
  /// Words that start the widening.
  package let ord: [String]
  /// Words that are added to the query.
  package let til: [String]
}

/// An abbreviation or programme name with its full forms.
package struct Forkortelse: Sendable {
  package let kort: String
  package let fullt: [String]
  package let navn: String
  /// Holds in just this case: MOT is a programme, *mot* is a word.
  package let skift: Bool
  /// Code of the tiltakstype it names, if any.
  package let type: String?
  package let ikke: [String]
}

/// Forms of one word in the two written languages.
package struct Målform: Sendable {
  package let bokmål: [String]
  package let nynorsk: [String]
}

/// All of `Index/*.yaml`.
package struct Vocabularies: Sendable {
  package var tiltaksgrupper: [Tiltaksgruppe] = []
  package var innsatsområder: [Begrep] = []
  package var aktører: [Begrep] = []
  package var dokumenttyper: [Begrep] = []
  package var nivåer: [Begrep] = []
  package var forebyggingsnivåer: [Begrep] = []
  package var synonymer: [Synonymgruppe] = []
  package var forkortelser: [Forkortelse] = []
  package var målformer: [Målform] = []
  /// Function words of both written languages, lower-case.
  package var stoppord: [String] = []
  /// Openings of questions that do not steer a search.
  package var spørsmål: [String] = []
  /// Words that say little of what is looked for, in any of their forms.
  package var svakeOrd: [String] = []
  package var kommuner: Kommuneregister = .empty

  /// All tiltakstyper, in the order of their groups.
  package var tiltakstyper: [Begrep] { tiltaksgrupper.flatMap(\.typer) }
}
