/// A fact that points at its place, so that a curation can give it another.
protocol Evidenced {
  var place: Evidence? { get set }
}

extension Målgruppe: Evidenced {
  var place: Evidence? {
    get { evidence }
    set { evidence = newValue }
  }
}

extension Tiltak: Evidenced {
  var place: Evidence? {
    get { evidence }
    set { evidence = newValue ?? evidence }
  }

  /// Notes which values a person has set.
  mutating func mark(curated fields: some Sequence<String>) {
    status = .curated
    curatedFields = Set((curatedFields ?? []) + fields).sorted()
  }

  /// Whether a person has set this value, so that nothing else may.
  package func isCurated(_ field: String) -> Bool { curatedFields?.contains(field) ?? false }
}

extension Innsatsområde: Evidenced {
  var place: Evidence? {
    get { evidence }
    set { evidence = newValue ?? evidence }
  }
}

extension Organ: Evidenced {
  var place: Evidence? {
    get { evidence }
    set { evidence = newValue ?? evidence }
  }
}

extension Koordinator: Evidenced {
  var place: Evidence? {
    get { evidence }
    set { evidence = newValue ?? evidence }
  }
}

extension Nettverk: Evidenced {
  var place: Evidence? {
    get { evidence }
    set { evidence = newValue ?? evidence }
  }
}

extension CurationEntry {
  /// A fact with a value of it set.
  func setting<Fact: Codable>(
    _ field: String, to value: CuratedValue, in fact: Fact
  ) throws(Fault) -> Fact {
    do throws(FieldSetting.Failure) {
      return try FieldSetting.setting(field, to: value, in: fact)
    } catch {
      switch error {
      case .unknown(let fields):
        throw fault(
          "'\(field)' cannot be set in '\(target)'",
          remedy: "use one of \(fields.joined(separator: ", "))")
      case .wrongForm:
        throw fault(
          "the value of '\(field)' has not the form that `extract` prints it in",
          remedy: "write a list where it prints a list, a number where it prints a number")
      }
    }
  }

  /// A new fact with all the values that the entry gives.
  func filled<Fact: Codable>(_ fact: Fact) throws(Fault) -> Fact {
    var fact = fact
    for field in value?.keys ?? [] {
      guard case .mapping(let fields)? = value, let value = fields[field] else { continue }
      fact = try setting(field, to: value, in: fact)
    }
    return fact
  }
}

extension CuratedValue {
  /// The keys of a mapping, in alphabetical order.
  var keys: [String] {
    if case .mapping(let fields) = self { fields.keys.sorted() } else { [] }
  }

  /// The value under a key of a mapping.
  package subscript(key: String) -> CuratedValue? {
    if case .mapping(let fields) = self { fields[key] } else { nil }
  }
}
