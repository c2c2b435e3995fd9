internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// The form that chooses what a table is about. What it does not ask for is carried on.
struct TableChoice {
  private let address: any FilteredAddress
  private let own: String?
  private let fewest: Int
  private let facets: FacetRegistry
  private let names: FacetNames
  private let kommuneName: String
  private let selects: [Facet]
  private let countsKommuner: Bool
  private let asksOwn: Bool
  /// Whether older plans are shown; `nil` where that is not asked.
  private let hasAllPlans: Bool?
  private let year: Int
  /// The kommune that is not to be chosen among the others.
  private let except: String?

  init(_ address: ComparisonAddress, _ kind: TableKind, _ edition: Edition) {
    self.address = address
    own = address.own
    fewest = address.fewestKommuner
    facets = edition.index.facets
    names = FacetNames(edition.index.facets)
    kommuneName = Facet.kommune.flag
    selects = Self.facets(of: kind)
    countsKommuner = kind == .tiltakstyper
    asksOwn = true
    hasAllPlans = address.hasAllPlans
    year = edition.day.year
    except = nil
  }

  init(_ address: GapsAddress, _ edition: Edition) {
    self.address = address
    own = nil
    fewest = address.fewestKommuner
    facets = edition.index.facets
    names = FacetNames(edition.index.facets)
    kommuneName = "mot"
    selects = [.innsatsomraade]
    countsKommuner = true
    asksOwn = false
    hasAllPlans = nil
    year = edition.day.year
    except = address.kommune
  }

  /// What each table can be narrowed by.
  private static func facets(of kind: TableKind) -> [Facet] {
    switch kind {
    case .tiltak: [.tiltakstype, .innsatsomraade, .ansvar]
    case .tiltakstyper: [.innsatsomraade, .ansvar]
    case .innsatsomraader: [.tiltakstype]
    case .aktoerer: [.nivaa]
    case .maalgrupper, .organisering: []
    }
  }

  private var asksAge: Bool { selects.contains(.innsatsomraade) }

  var context: TemplateContext {
    let chips = FilterChips(address, names).links
    return TemplateContext(
      [
        "action": address.path, "age": address.filters[.alder]?.first ?? "",
        "kommuneLegend": asksOwn
          ? "Kommuner (ingen valgt betyr alle)"
          : "Sett mot (ingen valgt betyr alle)",
        "clear": address.withoutFilters.href,
      ],
      flags: [
        "isChosen": false, "hasKommuner": true, "asksAge": asksAge, "hasChips": !chips.isEmpty,
      ],
      lists: [
        "kommuner": kommuner, "selects": allSelects, "hidden": hidden, "chips": chips.contexts,
      ])
  }

  private var kommuner: [TemplateContext] {
    facets.values(of: .kommune).filter { $0.value != except }
      .sorted { alphabetical($0.label) < alphabetical($1.label) }.map { kommune in
        TemplateContext(
          ["name": kommuneName, "value": kommune.value, "label": kommune.label],
          flags: ["isOn": address.has(kommune.value, in: .kommune)])
      }
  }

  private var allSelects: [TemplateContext] {
    (asksOwn ? [ownSelect] : []) + selects.map(select) + [yearSelect] + versionSelect
      + (countsKommuner ? [fewestSelect] : [])
  }

  private struct Option {
    var value: String
    var label: String
    var isOn: Bool
  }

  private func select(_ id: String, _ label: String, _ options: [Option]) -> TemplateContext {
    TemplateContext(
      ["id": id, "label": label],
      lists: [
        "options": options.map {
          TemplateContext(["value": $0.value, "label": $0.label], flags: ["isOn": $0.isOn])
        }
      ])
  }

  private var ownSelect: TemplateContext {
    let kommuner = facets.values(of: .kommune)
      .sorted { alphabetical($0.label) < alphabetical($1.label) }
    return select(
      "egen", "Egen kommune, som står først",
      [Option(value: "", label: "Ingen valgt", isOn: own == nil)]
        + kommuner.map {
          Option(value: $0.value, label: $0.label, isOn: own.map($0.isMeant) ?? false)
        })
  }

  private func select(_ facet: Facet) -> TemplateContext {
    let label = facet == .ansvar ? "Hvem som har ansvar" : facet.label
    return select(
      facet.flag, label,
      [Option(value: "", label: "Alle", isOn: address.filters[facet] == nil)]
        + names.values(of: facet).map {
          Option(value: $0.value, label: $0.label, isOn: address.has($0.value, in: facet))
        })
  }

  private var yearSelect: TemplateContext {
    let chosen = address.filters[.gyldig]
    return select(
      Facet.gyldig.flag, "Planer",
      [
        Option(value: "", label: "Alle", isOn: chosen == nil),
        Option(value: "\(year)", label: "Bare de som gjelder nå", isOn: chosen == ["\(year)"]),
      ])
  }

  private var versionSelect: [TemplateContext] {
    guard let hasAllPlans else { return [] }
    return [
      select(
        "alle-planer", "Eldre planer",
        [
          Option(value: "", label: "Bare den nyeste av hver kommune", isOn: !hasAllPlans),
          Option(value: "true", label: "Også eldre planer", isOn: hasAllPlans),
        ])
    ]
  }

  private var fewestSelect: TemplateContext {
    select(
      "min-kommuner", "Hvor mange som har det",
      (1...5).map {
        Option(
          value: "\($0)", label: $0 == 1 ? "Minst én kommune" : "Minst \($0) kommuner",
          isOn: $0 == fewest)
      })
  }

  /// Further values of a select would vanish: one that has several is carried on by hidden fields
  /// only where the form does not ask for it.
  private var hidden: [TemplateContext] {
    var asked = Set(selects.map(\.flag) + [kommuneName, "egen", Facet.gyldig.flag])
    if countsKommuner { asked.insert("min-kommuner") }
    if hasAllPlans != nil { asked.insert("alle-planer") }
    if asksAge { asked.insert(Facet.alder.flag) }
    return address.parameters(but: asked).map(\.context)
  }
}
