package import PlanCorpus

/// Turns codes of the vocabularies into facet values with their labels.
package struct FacetLabels: Sendable {
  /// Every value that a vocabulary knows, in its order, also where no plan has it.
  package let known: [FacetValue]
  private let byTerm: [String: FacetValue]

  package init(_ vocabularies: Vocabularies) {
    var known: [FacetValue] = []
    for area in vocabularies.innsatsområder {
      known.append(FacetValue(facet: .innsatsomraade, value: area.kode, label: area.navn))
    }
    for group in vocabularies.tiltaksgrupper {
      known += group.typer.map {
        FacetValue(
          facet: .tiltakstype, value: $0.kode, label: $0.navn, group: group.kode,
          groupLabel: group.navn)
      }
    }
    for level in vocabularies.nivåer + vocabularies.forebyggingsnivåer {
      known.append(FacetValue(facet: .nivaa, value: level.kode, label: level.navn))
    }
    for actor in vocabularies.aktører {
      known.append(FacetValue(facet: .aktoer, value: actor.kode, label: actor.navn))
      known.append(FacetValue(facet: .ansvar, value: actor.kode, label: actor.navn))
    }
    for type in vocabularies.dokumenttyper {
      known.append(FacetValue(facet: .dokumenttype, value: type.kode, label: type.navn))
    }
    for band in AgeBand.allCases {
      known.append(FacetValue(facet: .alder, value: band.value, label: band.ages.label))
    }
    for slag in Slag.allCases {
      known.append(FacetValue(facet: .slag, value: slag.rawValue, label: slag.label))
    }
    self.known = known
    byTerm = Dictionary(
      known.map { (Schema.facetTerm($0.facet, $0.value), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func known(_ facet: Facet, _ value: String) -> FacetValue? {
    byTerm[Schema.facetTerm(facet, value)]
  }

  package func område(_ code: String) -> FacetValue? { known(.innsatsomraade, code) }
  package func type(_ code: String) -> FacetValue? { known(.tiltakstype, code) }
  package func nivå(_ code: String) -> FacetValue? { known(.nivaa, code) }
  package func aktør(_ code: String) -> FacetValue? { known(.aktoer, code) }
  package func ansvar(_ code: String) -> FacetValue? { known(.ansvar, code) }

  /// A plan's own area: filtered by under its heading, never counted.
  package func ownArea(_ area: Innsatsområde, plan: String) -> FacetValue {
    FacetValue(
      facet: .innsatsomraade, value: "\(plan)/\(area.number)", label: area.title, isShown: false)
  }

  /// Its kommune, under the name that the plan's manifest gives it.
  package static func kommune(_ plan: PlanDescription) -> FacetValue {
    let value = plan.id.flatMap(PlanID.init(rawValue:))?.kommuneSlug ?? slug(plan.kommune ?? "")
    return FacetValue(facet: .kommune, value: value, label: plan.kommune ?? value)
  }

  /// What every document of a plan carries.
  package func common(_ plan: PlanDescription, _ slag: Slag) -> [FacetValue] {
    var values = [Self.kommune(plan)]
    values += [known(.dokumenttype, plan.documentType ?? ""), known(.slag, slag.rawValue)]
      .compactMap { $0 }
    if let period = plan.period {
      values += (period.first...period.last).map {
        FacetValue(facet: .gyldig, value: "\($0)", label: "\($0)")
      }
    }
    return values
  }
}
