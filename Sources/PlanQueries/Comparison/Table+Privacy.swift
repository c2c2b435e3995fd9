internal import PlanCorpus

extension Table {
  /// Columns that hold roles and units, so that a name alone is a person.
  private static let roleEndings = ["ansvar", "_leder", "_medlemmer", "koordinator"]
  /// Columns of published contact points, which are there because they were asked for.
  static let contacts = "kontakt"

  /// Columns of ages, of the vocabularies' and the register's words, and of contacts, which were
  /// asked for: there is nobody to look for, and long lists of names cost much to look through.
  private static let impersonal: Set = [
    "kommune", "kommuner", "gruppe", "type", "nivaa", "aktoer", "alder", contacts,
  ]

  /// The table without names, direct numbers and personal addresses: private by default.
  var withoutPersons: Table {
    var table = self
    let details = PersonalDetails(kommuner: sources.map(\.kommune))
    var known: [Bool: [String: String]] = [true: [:], false: [:]]
    /// Texts come again and again: kommuner, types, actors.
    func clean(_ text: String, isRole: Bool) -> String {
      if let clean = known[isRole]?[text] { return clean }
      let clean = isRole ? details.removedFromRole(text) : details.removed(from: text)
      known[isRole]?[text] = clean
      return clean
    }
    for column in columns where !Self.impersonal.contains(column.key) {
      let isRole = Self.roleEndings.contains(where: column.key.hasSuffix)
      for row in rows.indices {
        table.rows[row].cells[column.key]?.change { clean($0, isRole: isRole) }
      }
    }
    return table
  }
}

extension Cell {
  /// Changes every text that it shows; a text with nothing left says so.
  fileprivate mutating func change(_ change: (String) -> String) {
    func shown(_ text: String) -> String {
      let changed = change(text)
      return changed.isEmpty ? PersonalDetails.someone : changed
    }
    words = words.map(shown)
    guard let old = items else {
      value = shown(value)
      return
    }
    let new = old.map { item in
      var item = item
      item.text = shown(item.text)
      item.ansvar = item.ansvar?.map(shown)
      return item
    }
    guard new != old else { return }
    items = new
    // A list's value is its things; what else it says holds no names.
    if state == .stated { value = new.map(\.shown).joined(separator: "; ") }
  }
}
