internal import PlanCorpus
internal import PlanIndex
internal import PlanQueries

/// What a plan says of a body.
struct OrganFacts {
  private let organ: Organ
  private let names: FacetNames
  private let discretion: Discretion

  init(_ organ: Organ, _ names: FacetNames, _ discretion: Discretion) {
    self.discretion = discretion
    self.organ = organ
    self.names = names
  }

  /// With the level, for a page of its own.
  var all: [Fact] {
    [Fact("Nivå", names.label(.nivaa, organ.level.rawValue))] + ofBody
  }

  var ofBody: [Fact] {
    [
      Fact(
        "Hvor ofte det møtes", organ.meetingFrequency, organ.frequencyEvidence ?? organ.evidence),
      Fact("Møter i året", organ.meetingsPerYear.map { "\($0)" }),
      Fact("Leder", organ.chair.map(discretion.role), organ.chairEvidence ?? organ.evidence),
      Fact("Sekretær", organ.secretary.map(discretion.role)), Fact("Medlemmer", members),
      Fact("Mandat", texts: organ.mandate.map(discretion.text)),
      Fact("Myndighet", texts: organ.decisionLimits.map(discretion.text)),
      Fact(
        "Beskrevet", [Fact.Value("i planen", organ.evidence)]),
    ]
  }

  private var members: [Fact.Value] {
    let place = organ.membersEvidence ?? organ.evidence
    return organ.members.enumerated().map { number, member in
      Fact.Value(discretion.role(member), number == organ.members.count - 1 ? place : nil)
    }
  }
}
