internal import PlanCorpus
internal import PlanExport
internal import PlanIndex
internal import PlanQueries

/// Which types of tiltak were found in a plan, and which were not, by group.
struct TypeCoverage {
  private struct Group {
    var label: String
    var found: [(type: FacetValue, count: Int)] = []
    var missing: [String] = []
  }

  private var groups: [Group] = []

  init(_ tiltakene: [Tiltak], _ names: FacetNames) {
    let types = tiltakene.filter { $0.sameAs == nil }.flatMap {
      [$0.type].compactMap { $0 } + $0.secondaryTypes
    }
    let counts = types.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    for type in names.values(of: .tiltakstype) where type.value != "annet" {
      let label = type.groupLabel ?? type.label
      if groups.last?.label != label { groups.append(Group(label: label)) }
      if let count = counts[type.value] {
        groups[groups.count - 1].found.append((type, count))
      } else {
        groups[groups.count - 1].missing.append(type.label)
      }
    }
  }

  var summary: String {
    let found = groups.reduce(0) { $0 + $1.found.count }
    let all = found + groups.reduce(0) { $0 + $1.missing.count }
    return "\(found) av \(all) tiltakstyper er funnet i planen. Typene er våre, ikke planens."
  }

  /// - Parameter kommune: its code.
  func contexts(kommune: String, _ utvalg: Utvalg) -> [TemplateContext] {
    groups.map { group in
      TemplateContext(
        [
          "group": group.label,
          "missing": group.missing.isEmpty ? "–" : group.missing.joined(separator: ", "),
        ],
        flags: ["hasFound": !group.found.isEmpty],
        lists: [
          "found": group.found.map { type, count in
            let request = SearchRequest(
              query: "",
              filters: [
                .kommune: [kommune], .tiltakstype: [type.value], .slag: [Slag.tiltak.rawValue],
              ])
            return Link(
              type.label, SearchAddress(request, utvalg: utvalg).href, note: "\(count)"
            ).context
          }
        ])
    }
  }
}
