internal import Foundation
package import PlanCorpus

/// The vocabulary files, with the reader of each.
enum VocabularyFile: String, CaseIterable {
  case tiltakstyper, innsatsomraader, aktoerer, dokumenttyper, nivaaer, forebyggingsnivaaer
  case synonymer, forkortelser, nynorsk, stoppord, kommuner

  var name: String { "\(rawValue).yaml" }
}

extension Vocabularies {
  /// Reads the vocabularies of a folder, whole or not at all.
  ///
  /// - Throws: `IndexError.faulty` with every fault found.
  package static func read(at path: String) throws(IndexError) -> Vocabularies {
    let (vocabularies, faults) = scan(at: path)
    guard faults.isEmpty else { throw .faulty(faults) }
    return vocabularies
  }

  /// All faults of the vocabularies in a folder.
  package static func check(at path: String) -> [Fault] { scan(at: path).faults }

  /// The vocabularies with all that is wrong with them.
  package static func scan(at path: String) -> (Vocabularies, faults: [Fault]) {
    var vocabularies = Vocabularies()
    var faults: [Fault] = []
    for file in VocabularyFile.allCases {
      do throws(Fault) {
        let yaml = try YAMLValue.read(at: "\(path)/\(file.name)", as: file.name)
        try vocabularies.take(file, yaml)
      } catch {
        faults.append(error)
      }
    }
    return (vocabularies, faults + vocabularies.inconsistencies())
  }

  private mutating func take(_ file: VocabularyFile, _ yaml: YAMLValue) throws(Fault) {
    switch file {
    case .tiltakstyper: tiltaksgrupper = try yaml.each(Self.tiltaksgruppe)
    case .innsatsomraader: innsatsområder = try yaml.each(Self.begrep)
    case .aktoerer: aktører = try yaml.each(Self.begrep)
    case .dokumenttyper: dokumenttyper = try yaml.each(Self.begrep)
    case .nivaaer: nivåer = try yaml.each(Self.begrep)
    case .forebyggingsnivaaer: forebyggingsnivåer = try yaml.each(Self.begrep)
    case .synonymer: synonymer = try yaml.each(Self.synonymgruppe)
    case .forkortelser: forkortelser = try yaml.each(Self.forkortelse)
    case .nynorsk: målformer = try yaml.each(Self.målform)
    case .stoppord: try takeStoppord(yaml)
    case .kommuner: kommuner = try Kommuneregister.read(yaml)
    }
  }

  private mutating func takeStoppord(_ yaml: YAMLValue) throws(Fault) {
    try yaml.allow(keys: ["bokmaal", "nynorsk", "spoersmaal", "svake"])
    stoppord = try yaml.strings("bokmaal") + yaml.strings("nynorsk")
    spørsmål = try yaml.strings("spoersmaal")
    svakeOrd = try yaml.strings("svake")
  }

  // MARK: Entries

  private static let begrepKeys: Set<String> = [
    "kode", "navn", "beskrivelse", "gruppe", "sterke", "ord", "mot", "ikke", "synonymer",
    "nynorsk", "forkortelser", "tiltakstyper", "navn_lokalt", "eldre",
  ]

  private static func begrep(_ yaml: YAMLValue) throws(Fault) -> Begrep {
    try yaml.allow(keys: begrepKeys)
    var begrep = Begrep(kode: try code(yaml, "kode"), navn: try name(yaml))
    begrep.line = yaml.line
    begrep.sterke = try yaml.strings("sterke")
    begrep.ord = try yaml.strings("ord")
    begrep.mot = try yaml.strings("mot")
    begrep.ikke = try yaml.strings("ikke")
    begrep.synonymer = try yaml.strings("synonymer")
    begrep.nynorsk = try yaml.strings("nynorsk")
    begrep.forkortelser = try yaml.strings("forkortelser")
    begrep.lokaleNavn = try yaml.strings("navn_lokalt")
    begrep.eldre = try yaml.strings("eldre")
    begrep.tiltakstyper = try yaml.strings("tiltakstyper")
    return begrep
  }

  private static func tiltaksgruppe(_ yaml: YAMLValue) throws(Fault) -> Tiltaksgruppe {
    try yaml.allow(keys: ["gruppe", "navn", "typer"])
    return Tiltaksgruppe(
      kode: try code(yaml, "gruppe"), navn: try name(yaml),
      typer: try yaml.required("typer", example: "[…]").each(begrep))
  }

  private static func synonymgruppe(_ yaml: YAMLValue) throws(Fault) -> Synonymgruppe {
    try yaml.allow(keys: ["ord", "nynorsk", "retning", "til"])
    let words = try yaml.strings("ord") + yaml.strings("nynorsk")
    guard !words.isEmpty else {
      throw yaml.fault("a group has no words", remedy: "add `ord: [gjeng, kriminelle nettverk]`")
    }
    guard yaml.optional("retning") != nil else { return Synonymgruppe(ord: words, til: words) }
    return Synonymgruppe(ord: words, til: try yaml.strings("til"))
  }

  private static func forkortelse(_ yaml: YAMLValue) throws(Fault) -> Forkortelse {
    try yaml.allow(keys: ["kort", "fullt", "navn", "skift", "ikke", "type"])
    return Forkortelse(
      kort: try yaml.required("kort", example: "HAP").string(),
      fullt: try yaml.strings("fullt"), navn: try name(yaml),
      skift: try yaml.optional("skift")?.boolean() ?? false,
      type: try yaml.optional("type")?.string(), ikke: try yaml.strings("ikke"))
  }

  private static func målform(_ yaml: YAMLValue) throws(Fault) -> Målform {
    try yaml.allow(keys: ["bokmaal", "nynorsk"])
    return Målform(bokmål: try yaml.strings("bokmaal"), nynorsk: try yaml.strings("nynorsk"))
  }

  private static func name(_ yaml: YAMLValue) throws(Fault) -> String {
    try yaml.required("navn", example: "Hasjavvenning").string()
  }

  private static func code(_ yaml: YAMLValue, _ key: String) throws(Fault) -> String {
    let value = try yaml.required(key, example: "hasjavvenning")
    let code = try value.string()
    guard code == slug(code) else {
      throw value.fault("'\(code)' is not an ASCII code", remedy: "write '\(slug(code))'")
    }
    return code
  }

  // MARK: Between the files

  /// Codes that stand twice, and areas that name types which do not exist.
  private func inconsistencies() -> [Fault] {
    let lists: [(VocabularyFile, [Begrep])] = [
      (.tiltakstyper, tiltakstyper), (.innsatsomraader, innsatsområder), (.aktoerer, aktører),
      (.dokumenttyper, dokumenttyper), (.nivaaer, nivåer),
      (.forebyggingsnivaaer, forebyggingsnivåer),
    ]
    let twice = lists.flatMap { file, concepts in
      Dictionary(grouping: concepts, by: \.kode).values.filter { $0.count > 1 }.map { same in
        Fault(
          file: file.name, line: same.last?.line,
          problem: "the code '\(same[0].kode)' stands twice", remedy: "keep one of them")
      }.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
    }
    let known = Set(tiltakstyper.map(\.kode))
    let unknown = innsatsområder.flatMap { area in
      area.tiltakstyper.filter { !known.contains($0) }.map {
        Fault(
          file: VocabularyFile.innsatsomraader.name, line: area.line,
          problem: "'\(area.kode)' names the tiltakstype '\($0)', which does not exist",
          remedy: "use a code of \(VocabularyFile.tiltakstyper.name)")
      }
    }
    return twice + (known.isEmpty ? [] : unknown) + kommuner.faults
  }
}

extension YAMLValue {
  /// Reads every item of a list the same way.
  func each<Value>(_ read: (YAMLValue) throws(Fault) -> Value) throws(Fault) -> [Value] {
    var values: [Value] = []
    for item in try items() { values.append(try read(item)) }
    return values
  }
}
