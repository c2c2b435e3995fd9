extension Kommuneregister {
  /// What in the register contradicts itself, in the order of the lines.
  package var faults: [Fault] {
    (repeatedNumbers + repeatedSlugs
      + kommuner.flatMap { years($0) + fylker($0) + links($0) + spelling($0) + figures($0) })
      .sorted { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private func fault(_ kommune: Kommune, _ problem: String, _ remedy: String) -> Fault {
    Fault(
      file: Self.fileName, line: kommune.line, problem: "\(kommune.navn): \(problem)",
      remedy: remedy)
  }

  private var repeatedNumbers: [Fault] {
    let numbered = kommuner.flatMap { kommune in kommune.numre.map { ($0.nummer, kommune) } }
    let repeated = Dictionary(grouping: numbered, by: \.0).values.filter { $0.count > 1 }
    let numbers = Dictionary(grouping: fylker, by: \.nummer).values.filter { $0.count > 1 }
    return repeated.compactMap { same in
      same.last.map { fault($0.1, "the number \($0.0) stands twice", "keep one of them") }
    }
      + numbers.compactMap { same in
        same.last.map {
          Fault(
            file: Self.fileName, line: $0.line,
            problem: "the fylke \($0.nummer) stands twice", remedy: "keep one of them")
        }
      }
  }

  /// Ids begin with the slug: of two that are there, each has its own. Where no address is known,
  /// names that are the same are told apart by hand.
  private var repeatedSlugs: [Fault] {
    let there = kommuner.filter { $0.exists(in: nil) }
    let byName = Dictionary(grouping: there, by: \.slug)
    return there.compactMap { kommune in
      guard kommune.nett != nil,
        let other = byName[kommune.slug]?.first(where: { $0 != kommune })
      else { return nil }
      return fault(
        kommune, "'nett' is how \(label(other)) is written, too", "write its own web address")
    }
  }

  private func spelling(_ kommune: Kommune) -> [Fault] {
    guard let nett = kommune.nett, nett != PlanCorpus.slug(nett) || nett.isEmpty else { return [] }
    return [
      fault(
        kommune, "'nett' is '\(nett)'",
        "write small letters from a to z, digits and hyphens, as in lillestrom")
    ]
  }

  /// What makes kommuner alike is said of those that are there, with its year.
  private func figures(_ kommune: Kommune) -> [Fault] {
    var faults: [Fault] = []
    if kommune.til != nil, kommune.kostra != nil || kommune.folketall != nil {
      faults.append(
        fault(kommune, "'kostra' and 'folketall' are for those that are there", "take them away"))
    }
    if let group = kommune.kostra, !(1...17).contains(group) {
      faults.append(fault(kommune, "there is no KOSTRA group \(group)", "write one from 1 to 17"))
    }
    if let people = kommune.folketall, people < 1 {
      faults.append(fault(kommune, "'folketall' is \(people)", "write how many live there"))
    }
    for (key, has, year) in [
      ("kostra", kommune.kostra != nil, kostraYear),
      ("folketall", kommune.folketall != nil, folketallYear),
    ] where has && year == nil {
      faults.append(
        fault(kommune, "'\(key)' has no year", "write '\(key)_aar' at the head of the file"))
    }
    return faults
  }

  private func years(_ kommune: Kommune) -> [Fault] {
    var faults: [Fault] = []
    let years = kommune.numre.map(\.fra)
    if zip(years, years.dropFirst()).contains(where: { $0 >= $1 }) {
      faults.append(fault(kommune, "the years are out of order", "write the earliest first"))
    }
    if let til = kommune.til, til < years.last ?? til {
      faults.append(fault(kommune, "it ends before its last number begins", "mend one of them"))
    }
    if (kommune.til == nil) != kommune.etter.isEmpty {
      faults.append(
        fault(kommune, "'til' and 'etter' go together", "write both, or neither while it is there"))
    }
    return faults
  }

  /// Each number is in a fylke that is there when the number is.
  private func fylker(_ kommune: Kommune) -> [Fault] {
    kommune.numre.enumerated().compactMap { place, year in
      let next = kommune.numre.dropFirst(place + 1).first?.fra
      let last = next.map { $0 - 1 } ?? kommune.til ?? year.fra
      let fylke = fylker.first { $0.nummer == year.nummer.fylkesnummer }
      guard fylke?.exists(in: year.fra) != true || fylke?.exists(in: last) != true else {
        return nil
      }
      return fault(
        kommune, "\(year.nummer) is in no fylke from \(year.fra) to \(last)",
        "mend the years, or those of the fylke")
    }
  }

  /// Successors have their number the year after, what it was split from the year before.
  private func links(_ kommune: Kommune) -> [Fault] {
    let after = kommune.til.map { $0 + 1 }
    let before = kommune.fra.map { $0 - 1 }
    return kommune.etter.compactMap { link(kommune, $0, after, "etter") }
      + kommune.skiltUtAv.compactMap { link(kommune, $0, before, "skilt_ut_av") }
  }

  private func link(
    _ kommune: Kommune, _ nummer: Kommunenummer, _ year: Int?, _ key: String
  ) -> Fault? {
    let other = self.kommune(numbered: nummer)
    guard let year, other == nil || other?.nummer(in: year) != nummer else { return nil }
    return fault(
      kommune, "'\(key)' names \(nummer), which is no kommune in \(year)",
      "write a number that holds in \(year)")
  }
}
