internal import PlanExport

/// Valid values near to what was asked for, each as a link to the same with it in place.
struct NearestLinks {
  private let refusal: Refusal
  private let path: String
  private let parameters: [Parameter]

  init(_ refusal: Refusal, path: String, query: String?) {
    self.refusal = refusal
    self.path = path
    parameters = (try? QueryString.read(query ?? "")) ?? []
  }

  var contexts: [TemplateContext] {
    refusal.nearest.map { name in
      let href = href(name)
      return TemplateContext(
        ["label": name, "href": href ?? ""], flags: ["isLink": href != nil])
    }
  }

  private func href(_ name: String) -> String? {
    switch refusal {
    case .unknownID: PageLinks().document(name)
    case .unknownKommune: "/hull/\(QueryString.encode(name))"
    case .unknownTable: "/sammenlign/\(QueryString.encode(name))"
    case .unknownValue(let parameter, let value, _): replacing(value, of: parameter, by: name)
    default: nil
    }
  }

  private func replacing(_ value: String, of parameter: String, by name: String) -> String {
    let wanted = Parameter(parameter, value)
    let query = parameters.map { $0 == wanted ? Parameter(parameter, name) : $0 }
    return "\(path)?\(QueryString.write(query))"
  }
}
