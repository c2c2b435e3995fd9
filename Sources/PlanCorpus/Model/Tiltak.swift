/// One measure of a plan.
package struct Tiltak: Codable, Sendable, Equatable {
  /// How a value came to be: a rule read it, or a person set it in the plan's manifest.
  package enum Status: String, Codable, Sendable { case extracted, curated }

  /// `<plan id>/<innsatsområde number>.<number>`; without a plan id while a lone file is read.
  package var id: String
  /// Number of its innsatsområde; `nil` where the plan declares none.
  @OrNull package var innsatsområde: Int?
  package var number: Int
  package var title: String
  package var text: String
  package var ansvar: [String]
  package var forankring: [String]
  package var ageRanges: [AgeRange]
  /// Code of its tiltakstype in the vocabulary; `nil` before it is classified.
  @OrNull package var type: String?
  package var secondaryTypes: [String]
  /// Codes of the actors it names.
  package var actors: [String]
  /// Codes of the actors who are responsible for it.
  package var responsibleActors: [String]
  /// `universell`, `selektiv`, `indikert`, only where the text supports it.
  package var preventionLevel: [String]
  package var isNew: Bool
  package var contact: Contact
  package var evidence: Evidence
  package var status: Status
  /// Keys of the values that a person has set; `nil` when all are as the rules read them.
  package var curatedFields: [String]?
  /// Words of its lines that were damaged; `nil` when none was.
  package var repairedWords: [RepairedWord]?
  /// Id of the tiltak that this one is, where a plan tells it again under another area.
  package var sameAs: String?

  package init(
    id: String, innsatsområde: Int?, number: Int, title: String, text: String, evidence: Evidence
  ) {
    self.id = id
    self.innsatsområde = innsatsområde
    self.number = number
    self.title = title
    self.text = text
    ansvar = []
    forankring = []
    ageRanges = []
    type = nil
    secondaryTypes = []
    actors = []
    responsibleActors = []
    preventionLevel = []
    isNew = false
    contact = Contact()
    self.evidence = evidence
    status = .extracted
  }

  enum CodingKeys: String, CodingKey {
    case id, number, title, text, ansvar, forankring, type, actors, contact, evidence, status
    case innsatsområde = "innsatsomraade"
    case ageRanges = "age_ranges"
    case secondaryTypes = "secondary_types"
    case responsibleActors = "responsible_actors"
    case preventionLevel = "prevention_level"
    case curatedFields = "curated_fields"
    case repairedWords = "repaired_words"
    case sameAs = "same_as"
    case isNew = "new"
  }
}

/// A tiltak's published contact points. Kept out of tables unless asked for.
package struct Contact: Codable, Sendable, Equatable {
  package var email: [String] = []
  package var phone: [String] = []
  package var web: [String] = []
  package var person: [String] = []

  package init() {}
}
