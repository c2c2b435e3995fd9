/// The schema of the index, stated here and nowhere else.
///
/// # Documents
///
/// Four kinds (``Slag``): a *plan*, an *organ* (a body of one of the three levels), a *tiltak*,
/// and an *avsnitt*, a passage of what is neither. A line of a plan is in at most one organ,
/// tiltak or avsnitt, so no text fills a list of hits twice. The plan's own document holds its
/// title and what it says about its målgruppe.
///
/// A document's data are two lines of JSON: the ``DocumentHead`` that a hit shows, and the full
/// facts (``Tiltak``, ``Avsnitt``, ``Organ``, ``PlanFacts``) that `show` and comparisons read.
///
/// # Terms
///
/// | prefix | terms | from |
/// |---|---|---|
/// | (none) | words as written, lower case, with positions | title, headings, text |
/// | `Z` | the same words, stemmed | the same |
/// | `XB` | abbreviations in their case: `XBMOT` | the same |
/// | `XC` | stems of the parts of compounds: `XCfravær` of *skolefravær* | title, text |
/// | `XT` | a type or area that the text names: `XTtiltakstype:los` | title, text, the facts |
/// | `XS` | the kind, to weigh by: `XStiltak` | – |
/// | `Q` | the document's id | – |
/// | `XP` | the plan's id | – |
/// | `XF` | a facet value: `XFtiltakstype:hasjavvenning` | the facts |
/// | `XA` | one year of age of the tiltak's own ages: `XA17`; open ranges run to 99 | ages |
///
/// `XF` and `XA` terms are boolean: they filter and weigh nothing. A word of a title or heading
/// counts as several occurrences (``Schema/Weight``): one field, weighed by place.
///
/// # Metadata
///
/// | key | value |
/// |---|---|
/// | `schema` | ``Schema/version`` |
/// | `facets` | every facet value with its code and label, JSON (``FacetRegistry``) |
/// | `kommuner` | all kommuner of the register, JSON (``Kommuneoversikt``) |
/// | `plans` | what a list of plans shows of each, JSON |
/// | `rows:` and a number | a piece of ``DocumentRows``: what every document carries, packed |
/// | `words` | of an index in shards, the database of its synonyms and spellings, as a file |
/// | `shard` | of an index in shards, which it is (``ShardMark``) |
/// | `stopwords` | function words that do not steer a search, one a line |
/// | `abbreviations` | abbreviations that mean something in just their case, one a line |
/// | `questions` | openings of questions that do not steer a search, one a line |
/// | `weak` | words that say little of what is looked for, one a line |
/// | `concepts` | the phrases of types and areas, JSON (``QueryConcepts``) |
/// | `record:` and a plan | the plan as it was read and what the reading hangs on (``PlanRecord``) |
/// | `lines:` and a file | the file's lines as they are read and as delivered, JSON (``PlanLine``) |
///
/// # Synonyms and spellings
///
/// They stand in the index itself or, because Xapian's remote protocol knows neither, in a database
/// of their own inside an index in shards (``WordsFile``). The synonym table holds what a query is widened by, under the keys of ``SynonymKey``; the
/// spelling dictionary holds words that a correction may lead to.
package enum Schema {
  /// Rises with every change that makes an older index unreadable.
  package static let version = "7"

  package enum Prefix {
    package static let abbreviation = "XB"
    package static let stem = "Z"
    package static let part = "XC"
    package static let concept = "XT"
    package static let slag = "XS"
    package static let id = "Q"
    package static let plan = "XP"
    package static let facet = "XF"
    package static let age = "XA"
  }

  package enum Metadata {
    package static let schema = "schema"
    package static let facets = "facets"
    package static let kommuner = "kommuner"
    package static let plans = "plans"
    package static let words = "words"
    package static let shard = "shard"
    package static let stopwords = "stopwords"
    package static let abbreviations = "abbreviations"
    package static let concepts = "concepts"
    package static let questions = "questions"
    package static let weak = "weak"

    /// - Parameter number: of the piece, from 0.
    static func rows(_ number: Int) -> String { "rows:\(number)" }

    /// - Parameter plan: its id.
    static func record(of plan: String) -> String { "record:\(plan)" }

    /// - Parameter file: path below `Corpus/`.
    package static func lines(of file: String) -> String { "lines:\(file)" }
  }

  /// Stemming of both written languages; Snowball's Norwegian stemmer serves nynorsk too.
  package static let stemmer = "norwegian"
  /// In bytes; Xapian makes no term of a longer word, and its keys take no word of any length.
  static let longestWord = 64
  /// Ages run to here in the index; whoever is older counts as this old.
  package static let oldestAge = 99

  /// How much a word weighs by where it stands, as occurrences.
  package enum Weight {
    package static let title = 4
    /// A title with no text below it: a bare name comes after what says something of itself.
    package static let titleAlone = 1
    package static let heading = 1
    package static let text = 1
    /// A concept by how it belongs to the document: what it is, what it is too, what it names.
    package static let ownConcept = 4
    package static let secondConcept = 2
    package static let namedConcept = 1
  }

  package static func idTerm(_ id: String) -> String { Prefix.id + id }

  package static func planTerm(_ id: String) -> String { Prefix.plan + id }

  package static func facetTerm(_ facet: Facet, _ value: String) -> String {
    "\(Prefix.facet)\(facet.rawValue):\(value)"
  }

  package static func conceptTerm(_ facet: Facet, _ code: String) -> String {
    "\(Prefix.concept)\(facet.rawValue):\(code)"
  }

  package static func slagTerm(_ slag: Slag) -> String { Prefix.slag + slag.rawValue }

  package static func ageTerm(_ age: Int) -> String { "\(Prefix.age)\(min(age, oldestAge))" }
}

/// The kinds of documents.
package enum Slag: String, Codable, Sendable, CaseIterable {
  case tiltak, avsnitt, plan, organ

  package var label: String {
    switch self {
    case .tiltak: "Tiltak"
    case .avsnitt: "Avsnitt"
    case .plan: "Plan"
    case .organ: "Organ"
    }
  }
}

/// The facets, in the order they are shown. The raw values are the contract's JSON keys.
package enum Facet: String, Codable, Sendable, CaseIterable {
  case kommune, innsatsomraade, tiltakstype, nivaa, aktoer, ansvar, dokumenttype
  case gyldig = "gyldig_i"
  case alder, slag

  package var label: String {
    switch self {
    case .kommune: "Kommune"
    case .innsatsomraade: "Innsatsområde"
    case .tiltakstype: "Tiltakstype"
    case .nivaa: "Nivå"
    case .aktoer: "Aktør"
    case .ansvar: "Ansvar"
    case .dokumenttype: "Dokumenttype"
    case .gyldig: "Gyldig i"
    case .alder: "Alder"
    case .slag: "Slag"
    }
  }

  /// Whether values stand in an order of their own instead of by count.
  package var hasNaturalOrder: Bool {
    switch self {
    case .alder, .gyldig, .nivaa: true
    default: false
    }
  }
}
