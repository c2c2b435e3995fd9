/// Holds what manifests say of their kommune against the register.
///
/// Fictional numbers pass. What two facts contradict is a fault; what may have its reasons, such
/// as a number of yesterday, is a note.
package struct KommuneCheck {
  private let register: Kommuneregister

  package init(_ register: Kommuneregister) { self.register = register }

  package func check(_ corpus: Corpus) -> (faults: [Fault], notes: [Fault]) {
    let results = corpus.entries.map { check($0.manifest, "\($0.folder)/\(Manifest.fileName)") }
    return (results.compactMap(\.fault), results.flatMap(\.notes))
  }

  private func check(_ manifest: Manifest, _ file: String) -> (fault: Fault?, notes: [Fault]) {
    guard let nummer = manifest.kommunenummer, !nummer.isFictional else { return (nil, []) }
    func told(_ problem: String, _ remedy: String) -> Fault {
      Fault(file: file, line: manifest.kommuneLine, problem: problem, remedy: remedy)
    }
    guard let kommune = register.kommune(numbered: nummer) else {
      return (told("no kommune has the number \(nummer)", right(manifest)), [])
    }
    let keys = Set(kommune.allNames.flatMap(KommuneSpelling.keys)).union(register.keys(of: kommune))
    guard KommuneSpelling.means(manifest.kommune, among: keys) else {
      return (
        told("\(nummer) is \(kommune.navn), not \(manifest.kommune)", right(manifest)), []
      )
    }
    let notes = [today(kommune, nummer), years(kommune, manifest.period)].compactMap { $0 }
    return (nil, notes.map { told($0.0, $0.1) })
  }

  /// What to write instead.
  private func right(_ manifest: Manifest) -> String {
    switch register.find(manifest.kommune) {
    case .one(let kommune): "write \(number(kommune)), the number of \(register.label(kommune))"
    case .several(let some):
      "write "
        + some.map { "\(number($0)) for \(register.label($0))" }.joined(separator: " or ")
    case .instead(of: let kommune, _):
      "write \(number(kommune)), the number that \(kommune.navn) had"
    case .unknown(let nearest):
      "mend the name (the nearest are \(nearest.joined(separator: ", "))) and the number"
    }
  }

  private func number(_ kommune: Kommune) -> String {
    kommune.nummer(in: nil).map { "\"\($0)\"" } ?? ""
  }

  private func today(_ kommune: Kommune, _ nummer: Kommunenummer) -> (String, String)? {
    guard kommune.nummer(in: nil) != nummer else { return nil }
    return ("\(nummer) is a former number of \(kommune.navn)", "write \(number(kommune))")
  }

  /// A plan may begin before a merger and run past one; it does not lie wholly outside.
  private func years(_ kommune: Kommune, _ period: Period) -> (String, String)? {
    guard !(period.first...period.last).contains(where: { kommune.exists(in: $0) }) else {
      return nil
    }
    let others = register.inPlace(of: kommune, in: period.first)
    return (
      "there is no kommune \(kommune.navn) in \(period.label)",
      "name the one whose plan it is, of "
        + others.map { register.label($0, in: period.first) }.joined(separator: ", ")
    )
  }
}
