extension Kommuneregister {
  private static let languages = ["nordsamisk", "lulesamisk", "soersamisk", "kvensk"]
  private static let keys = Set(
    [
      "navn", "foer", "nummer", "nett", "kostra", "folketall", "til", "etter", "skilt_ut_av",
    ] + languages)

  /// Reads the register in a folder of vocabularies.
  ///
  /// - Throws: the first fault of form. Whether the lines agree, ``faults`` says.
  package static func read(at folder: String) throws(Fault) -> Kommuneregister {
    try read(YAMLValue.read(at: "\(folder)/\(fileName)", as: fileName))
  }

  package static func read(_ yaml: YAMLValue) throws(Fault) -> Kommuneregister {
    try yaml.allow(keys: ["kostra_aar", "folketall_aar", "fylker", "kommuner"])
    var fylker: [Fylke] = []
    for item in try yaml.required("fylker", example: "[…]").items() {
      fylker.append(try fylke(item))
    }
    var kommuner: [Kommune] = []
    for item in try yaml.required("kommuner", example: "[…]").items() {
      kommuner.append(try kommune(item))
    }
    var register = Kommuneregister(fylker: fylker, kommuner: kommuner)
    register.kostraYear = try yaml.optional("kostra_aar")?.integer()
    register.folketallYear = try yaml.optional("folketall_aar")?.integer()
    return register
  }

  private static func fylke(_ yaml: YAMLValue) throws(Fault) -> Fylke {
    try yaml.allow(keys: ["nummer", "navn", "fra", "til"])
    let nummer = try yaml.required("nummer", example: "\"31\"")
    let digits = try nummer.string()
    guard digits.count == 2, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      throw nummer.fault(
        "'\(digits)' is no fylkesnummer", remedy: "write two digits in quotes, as in \"03\"")
    }
    return Fylke(
      nummer: digits, navn: try yaml.required("navn", example: "Østfold").string(),
      fra: try yaml.optional("fra")?.integer(), til: try yaml.optional("til")?.integer(),
      line: yaml.line)
  }

  private static func kommune(_ yaml: YAMLValue) throws(Fault) -> Kommune {
    try yaml.allow(keys: keys)
    var kommune = Kommune(
      navn: try yaml.required("navn", example: "Lillestrøm").string(), numre: try numre(yaml))
    for language in languages {
      if let name = yaml.optional(language) { kommune.parallellnavn.append(try name.string()) }
    }
    for (year, name) in try yaml.optional("foer")?.entries() ?? [] {
      kommune.tidligereNavn.append(
        Kommune.TidligereNavn(navn: try name.string(), til: try year.integer()))
    }
    kommune.nett = try yaml.optional("nett")?.string()
    kommune.kostra = try yaml.optional("kostra")?.integer()
    kommune.folketall = try yaml.optional("folketall")?.integer()
    kommune.til = try yaml.optional("til")?.integer()
    kommune.etter = try nummerliste(yaml, "etter")
    kommune.skiltUtAv = try nummerliste(yaml, "skilt_ut_av")
    kommune.line = yaml.line
    return kommune
  }

  private static func numre(_ yaml: YAMLValue) throws(Fault) -> [Kommune.Nummerår] {
    let value = try yaml.required("nummer", example: "{2020: \"3030\", 2024: \"3205\"}")
    var numre: [Kommune.Nummerår] = []
    for (year, nummer) in try value.entries() {
      numre.append(
        Kommune.Nummerår(fra: try year.integer(), nummer: try Kommunenummer.read(nummer)))
    }
    guard !numre.isEmpty else {
      throw value.fault("holds no number", remedy: "write {2016: \"0301\"}")
    }
    return numre
  }

  private static func nummerliste(
    _ yaml: YAMLValue, _ key: String
  ) throws(Fault) -> [Kommunenummer] {
    var numre: [Kommunenummer] = []
    for item in try yaml.optional(key)?.items() ?? [] { numre.append(try Kommunenummer.read(item)) }
    return numre
  }
}

extension Kommunenummer {
  /// Reads one number of a manifest or of the register.
  static func read(_ yaml: YAMLValue) throws(Fault) -> Kommunenummer {
    let text = try yaml.string()
    guard let nummer = Kommunenummer(rawValue: text) else {
      throw yaml.fault(
        "'\(text)' is no kommunenummer", remedy: "write four digits in quotes, as in \"0301\"")
    }
    return nummer
  }
}
