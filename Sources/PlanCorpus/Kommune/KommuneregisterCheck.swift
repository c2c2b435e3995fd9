extension Kommuneregister {
  /// What in the register contradicts itself, in the order of the lines.
  package var faults: [Fault] {
    (repeatedNumbers + kommuner.flatMap { years($0) + fylker($0) + links($0) })
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
