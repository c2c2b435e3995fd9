internal import PlanIndex
internal import Xapian

/// The weights of the ranking, all in one place. A weight of zero switches its feature off.
///
/// They were tuned on judged queries with held-out folds; `docs/search.md` has a table of what
/// each gives.
package struct Ranking: Sendable, Equatable {
  /// The word typed, in its forms and in both written standards. All else is measured by it.
  var word = 1.0
  /// Words that begin with it, and compounds that it is a part of.
  var part = 0.24
  /// The parts of a compound typed, all of them together.
  var split = 1.0
  /// Each part of a compound typed, on its own.
  var loosePart = 0.19
  /// Neighbours typed apart, as one word.
  var join = 1.5
  /// The full form of an abbreviation.
  var fullForm = 0.3
  /// Other words that mean the same.
  var synonym = 0.24
  /// The same where no document has the word itself, and for phrases.
  var soleSynonym = 1.25
  /// A tiltakstype that the query names, for each word typed.
  var type = 0.4
  /// An innsatsområde that the query names, for each word typed.
  var area = 0.48
  /// A level of organisation that the query names, for each word typed.
  var level = 0.6
  /// An actor that the query names, for each word typed.
  var actor = 0.13
  /// A concept that only a synonym names, as a share of one that the words name.
  var indirectConcept = 0.4
  /// A word that says little of what is looked for, as a share of any other.
  var weakWord = 0.15
  /// All words typed together.
  var coverage = 0.3
  /// Tiltak before prose, for each word typed.
  var tiltak = 0.12

  /// Words and concepts that the best matches share, for the order of all matches.
  var feedback = 0.1

  /// BM25: how far repetition counts.
  var repetition = 1.5
  /// BM25: how far length counts against a document, 0 to 1. Titles of one word must not beat
  /// whole tiltak by being short: low.
  var length = 0.3

  package static let tuned = Ranking()

  func weight(of facet: Facet) -> Double {
    switch facet {
    case .tiltakstype: type
    case .innsatsomraade: area
    case .nivaa: level
    case .aktoer: actor
    default: 0
    }
  }

  var weighting: Weighting { .bm25(k1: repetition, b: length) }

  package typealias Weight = WritableKeyPath<Ranking, Double> & Sendable

  /// Every weight by its name, in the order above: what tuning turns and documentation lists.
  package static let features: [(name: String, weight: any Weight)] = [
    ("part", \.part), ("split", \.split), ("loose part", \.loosePart), ("join", \.join),
    ("full form", \.fullForm), ("synonym", \.synonym), ("sole synonym", \.soleSynonym),
    ("type", \.type), ("area", \.area),
    ("level", \.level), ("actor", \.actor), ("indirect concept", \.indirectConcept),
    ("weak word", \.weakWord), ("coverage", \.coverage),
    ("tiltak", \.tiltak), ("feedback", \.feedback), ("repetition", \.repetition),
    ("length", \.length),
  ]
}
