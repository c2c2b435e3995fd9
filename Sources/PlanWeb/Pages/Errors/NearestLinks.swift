internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// Valid values near to what was asked for, each as a link to the same with it in place.
struct NearestLinks {
  private let refusal: Refusal
  private let path: String
  private let parameters: [Parameter]
  private let names: FacetNames

  init(_ refusal: Refusal, path: String, query: String?, edition: Edition?) {
    names = FacetNames(edition?.index.facets ?? FacetRegistry())
    self.refusal = refusal
    self.path = path
    parameters = (try? QueryString.read(query ?? "")) ?? []
  }

  var contexts: [TemplateContext] {
    refusal.nearest.map { name in
      let href = href(name)
      return TemplateContext(
        ["label": label(name), "href": href ?? ""], flags: ["isLink": href != nil])
    }
  }

  /// What people call it.
  private func label(_ name: String) -> String {
    switch refusal {
    case .unknownKommune, .kommuneWithoutPlan: names.label(.kommune, name)
    case .unknownTable: TableKind(rawValue: name).map(TableChoices.title) ?? name
    case .unknownValue(let parameter, _, _):
      Facet.allCases.first { $0.flag == parameter || GapsAddress.name($0) == parameter }
        .map { names.label($0, name) } ?? name
    default: name
    }
  }

  private func href(_ name: String) -> String? {
    switch refusal {
    case .unknownID: PageLinks().document(name)
    case .unknownKommune: "/hull/\(QueryString.encode(name))"
    case .unknownTable: "/sammenlign/\(QueryString.encode(name))"
    case .unknownValue(let parameter, let value, _),
      .kommuneWithoutPlan(let parameter, let value, _, _):
      replacing(value, of: parameter, by: name)
    default: nil
    }
  }

  private func replacing(_ value: String, of parameter: String, by name: String) -> String {
    let wanted = Parameter(parameter, value)
    let query = parameters.map { $0 == wanted ? Parameter(parameter, name) : $0 }
    return "\(path)?\(QueryString.write(query))"
  }
}
