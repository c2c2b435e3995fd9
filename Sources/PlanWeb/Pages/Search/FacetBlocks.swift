internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// The facets of a search with their counts: every value a link that adds or removes it.
struct FacetBlocks {
  private static let order: [Facet] = [
    .kommune, .innsatsomraade, .tiltakstype, .ansvar, .aktoer, .alder, .nivaa, .gyldig,
    .dokumenttype, .slag,
  ]
  private static let openAtFirst: Set<Facet> = [.kommune, .innsatsomraade]
  private static let mostShown = 6

  private let facets: FacetGroups
  private let address: SearchAddress
  private let names: FacetNames
  private let year: String

  init(_ facets: FacetGroups, _ address: SearchAddress, _ names: FacetNames, year: Int) {
    self.facets = facets
    self.address = address
    self.names = names
    self.year = "\(year)"
  }

  var contexts: [TemplateContext] {
    Self.order.filter { !facets[$0].isEmpty || $0 == .alder }.map(block)
  }

  private func block(_ facet: Facet) -> TemplateContext {
    let counts = inOrder(facet)
    let chosen = address.filters[facet]?.count ?? 0
    let shown = facet == .tiltakstype ? [] : shown(counts)
    let more = facet == .tiltakstype ? [] : counts.filter { count in !shown.contains(count) }
    return TemplateContext(
      [
        "name": name(facet), "code": facet.flag, "chosen": "\(chosen)",
        "moreCount": "\(more.count)",
      ],
      flags: [
        "isOpen": chosen > 0 || Self.openAtFirst.contains(facet), "hasChosen": chosen > 0,
        "hasMore": !more.isEmpty, "asksAge": facet == .alder,
      ],
      lists: [
        "groups": facet == .tiltakstype ? groups(counts) : [group(shown, facet)],
        "more": more.map { value($0, facet) },
        "hidden": facet == .alder ? hiddenOfAges : [],
      ])
  }

  private func name(_ facet: Facet) -> String {
    switch facet {
    case .gyldig: "Gyldig"
    case .aktoer: "Aktør som er nevnt"
    case .ansvar: "Hvem som har ansvar"
    default: facet.label
    }
  }

  /// This year comes first among years: which plans hold now is what people ask.
  private func inOrder(_ facet: Facet) -> [FacetCount] {
    guard facet == .gyldig else { return facets[facet] }
    let now =
      facets[facet].first { $0.value == year }
      ?? FacetCount(
        value: year, label: year, count: 0, selected: address.has(year, in: .gyldig))
    return [now] + facets[facet].filter { $0.value != year }.reversed()
  }

  /// The first few, and whatever is chosen.
  private func shown(_ counts: [FacetCount]) -> [FacetCount] {
    guard counts.count > Self.mostShown + 1 else { return counts }
    return counts.prefix(Self.mostShown) + counts.dropFirst(Self.mostShown).filter(\.selected)
  }

  private func group(_ counts: [FacetCount], _ facet: Facet) -> TemplateContext {
    TemplateContext(
      flags: ["hasHeading": false], lists: ["values": counts.map { value($0, facet) }])
  }

  private func value(_ count: FacetCount, _ facet: Facet) -> TemplateContext {
    let label = facet == .gyldig && count.value == year ? "Gyldig nå (\(year))" : count.label
    return TemplateContext(
      [
        "label": label, "count": Norwegian.spaced(count.count),
        "href": "\(address.toggling(count.value, in: facet).href)#treff",
      ], flags: ["isOn": count.selected])
  }

  // MARK: Types in their groups

  private func groups(_ counts: [FacetCount]) -> [TemplateContext] {
    counts.map { $0.group ?? "" }.distinct.map { code in
      let own = counts.filter { ($0.group ?? "") == code }
      let isAll = own.allSatisfy(\.selected)
      let all = own.reduce(address) { address, count in
        isAll
          ? address.removing(count.value, from: .tiltakstype)
          : address.adding(count.value, to: .tiltakstype)
      }
      return TemplateContext(
        [
          "heading": groupLabel(of: own), "allHref": "\(all.href)#treff",
          "allLabel": isAll ? "Fjern hele gruppen" : "Velg hele gruppen",
          "groupNote": Norwegian.count(own.count, "type", "typer"), "groupCode": code,
        ],
        flags: ["hasHeading": true, "isGroupOpen": own.contains(where: \.selected)],
        lists: ["values": own.map { value($0, .tiltakstype) }])
    }
  }

  private func groupLabel(of counts: [FacetCount]) -> String {
    let types = names.values(of: .tiltakstype)
    return types.first { $0.value == counts.first?.value }?.groupLabel ?? "Andre"
  }

  private var hiddenOfAges: [TemplateContext] {
    address.parameters(but: ["offset"]).map(\.context)
  }
}
