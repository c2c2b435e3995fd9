package import PlanCorpus

/// Gives kommuner the names of the register, so that a search needs the index alone.
package struct KommuneNames: Sendable {
  private let register: Kommuneregister

  package init(_ register: Kommuneregister) { self.register = register }

  /// A plan's kommune with every name it may be asked for by.
  package func value(_ plan: PlanDescription) -> FacetValue {
    var value = FacetLabels.kommune(plan)
    let nummer = plan.kommunenummer.flatMap(Kommunenummer.init(rawValue:))
    guard let kommune = nummer.flatMap(register.kommune(numbered:)) else {
      value.names = KommuneSpelling.keys(value.label).sorted()
      return value
    }
    value.names = register.keys(of: kommune).sorted()
    value.relatives =
      kommune.tidligereNavn.map { renaming(of: kommune, $0) }
      + register.predecessors(of: kommune).compactMap { end(of: $0, naming: $0) }
      + register.successors(of: kommune).compactMap { end(of: kommune, naming: $0) }
    return value
  }

  private func renaming(
    of kommune: Kommune, _ name: Kommune.TidligereNavn
  ) -> KommuneRelative {
    KommuneRelative(
      names: KommuneSpelling.keys(name.navn), former: name.navn, isRenaming: true,
      year: name.til + 1, heirs: [kommune.navn])
  }

  /// The end of a kommune, which binds it to those that took over.
  private func end(of kommune: Kommune, naming named: Kommune) -> KommuneRelative? {
    guard let last = kommune.til else { return nil }
    return KommuneRelative(
      names: register.keys(of: named), former: register.label(kommune, in: last), year: last + 1,
      heirs: register.successors(of: kommune).map { register.label($0, in: last + 1) })
  }
}
