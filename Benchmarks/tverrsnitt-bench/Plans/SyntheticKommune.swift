internal import PlanCorpus

/// Names of kommuner that are in no register, and sound as if they were.
enum SyntheticKommune {
  private static let beginnings = [
    "Ask", "Bjørk", "Brei", "Dal", "Eide", "Elve", "Fjell", "Furu", "Gran", "Gul", "Hassel",
    "Haug", "Helle", "Hør", "Isfjord", "Jern", "Kalv", "Kirke", "Klipp", "Kvern", "Lauv", "Lerke",
    "Li", "Lyng", "Moss", "Myr", "Nord", "Ny", "Orre", "Osp", "Rogne", "Rør", "Sand", "Selje",
    "Skog", "Små", "Sol", "Stein", "Sund", "Svart", "Sør", "Tang", "Tørr", "Ul", "Ut", "Vest",
    "Vær", "Ør", "Øst", "Ås",
  ]
  private static let ends = [
    "berg", "bygda", "dal", "eid", "elv", "fjord", "haug", "heim", "holm", "lia", "mo", "nes",
    "rud", "stad", "strand", "sund", "vik", "vang", "vold", "øya",
  ]
  private static let parts = ["", "Indre ", "Ytre ", "Øvre ", "Nedre "]

  /// So many different names there are.
  static let most = beginnings.count * ends.count * parts.count

  static func names(_ count: Int, _ chance: inout SeededChance) -> [String] {
    let all = parts.flatMap { part in
      beginnings.flatMap { beginning in ends.map { "\(part)\(beginning)\($0)" } }
    }
    return Array(all.shuffled(using: &chance).prefix(count))
  }
}
