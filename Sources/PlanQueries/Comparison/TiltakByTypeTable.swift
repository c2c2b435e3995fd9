internal import PlanCorpus
internal import PlanIndex

/// Tiltak of one type side by side: a row a type, in each plan's column its own tiltak with who is
/// responsible, for whom, and on which level of prevention.
struct TiltakByTypeTable {
  private let types: TiltakstypeTable

  init(_ selection: Selection) {
    types = TiltakstypeTable(selection) { Self.told($0, selection.names) }
  }

  var table: Table {
    var table = types.table
    table.table = TableKind.tiltak.rawValue
    table.title = "Tiltak etter type"
    return table
  }

  private static func told(_ tiltak: Tiltak, _ names: FacetNames) -> String? {
    let ansvar = tiltak.ansvar.isEmpty ? "ikke funnet" : NorwegianText.list(tiltak.ansvar)
    let parts =
      ["ansvar: \(ansvar)"] + tiltak.ageRanges.map(NorwegianText.ages)
      + tiltak.preventionLevel.map { names.label(.nivaa, $0).lowercased() }
    return parts.joined(separator: "; ")
  }
}
