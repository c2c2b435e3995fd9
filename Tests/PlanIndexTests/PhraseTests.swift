import Testing

@testable import PlanIndex

@Suite struct `Finding phrases` {
  private func hits(_ phrases: [String], in text: String) -> [PhraseTable.Hit] {
    var table = PhraseTable()
    for (key, phrase) in phrases.enumerated() { table.add(phrase, key: key) }
    return table.hits(in: Words(text).lowercased)
  }

  private func found(_ phrase: String, in text: String) -> Bool {
    !hits([phrase], in: text).isEmpty
  }

  @Test(arguments: [
    ("rus", "Rus blant ungdom", true), ("rus", "rusmidler", false), ("rus", "virus", false),
    ("foreldremøte*", "Foreldremøter om rus", true), ("foreldremøte*", "foreldremøte", true),
    ("foreldremøte*", "om foreldre", false), ("*mobbing", "nettmobbing på skolen", true),
    ("*mobbing", "mobbing", true), ("*mobbing", "mobbingen", false),
    ("*fravær*", "skolefraværet", true), ("*fravær*", "frivillig", false),
    ("ov*", "overgrep", true), ("*uv", "hauv", true), ("*uv", "hauver", false),
    ("ov*", "prov", false), ("*av*", "gave", true),
    ("17. mai", "natt til 17. mai", true), ("17. mai", "17. juni", false),
    ("SLT-koordinator", "slt koordinator", true), ("rus- og", "Rus og kriminalitet", true),
    ("vold i nære relasjon*", "Vold i nære relasjoner", true),
    ("vold i nære relasjon*", "vold i relasjoner", false),
    ("psykososial* miljø*", "et psykososialt miljøarbeid", true),
    ("ærlig", "ÆRLIG talt", true), ("mål", "mal", false),
  ])
  func `stars stand for beginnings and endings, words for themselves`(
    phrase: String, text: String, isFound: Bool
  ) {
    #expect(found(phrase, in: text) == isFound)
  }

  @Test func `a hit tells what was found and where`() {
    let hits = hits(["natteravn*", "vold i nære relasjoner"], in: "Om natteravner og natteravnene")
    #expect(hits.map(\.key) == [0, 0])
    #expect(hits.map(\.words) == [1..<2, 3..<4])
    let phrase = self.hits(["x", "vold i nære relasjoner"], in: "mot vold i nære relasjoner")
    #expect(phrase.map(\.key) == [1])
    #expect(phrase.map(\.words) == [1..<5])
  }

  @Test func `a phrase longer than what is left of the text is no hit`() {
    #expect(!found("vold i nære relasjoner", in: "vold i nære"))
    #expect(!found("rus", in: ""))
  }

  @Test(arguments: ["", " ", "*", "**", "–", "* *"])
  func `a phrase without a word is passed over`(phrase: String) {
    #expect(hits([phrase, "rus"], in: "rus og annet").map(\.key) == [1])
  }

  @Test func `the same phrase under two keys is found for both`() {
    #expect(hits(["rus", "rus"], in: "rus").map(\.key) == [0, 1])
  }

  @Test func `words are runs of letters and digits`() {
    let words = Words("SLT-koordinator: «17. mai», MOT/mot (HAP)")
    #expect(words.original == ["SLT", "koordinator", "17", "mai", "MOT", "mot", "HAP"])
    #expect(words.lowercased == ["slt", "koordinator", "17", "mai", "mot", "mot", "hap"])
    #expect(Words("–!").original == [])
  }
}

@Suite struct `Finding concepts` {
  private static let concepts: [Begrep] = {
    var rus = Begrep(kode: "rus", navn: "Rusforebygging")
    rus.sterke = ["rusforebygging*"]
    rus.ord = ["rus", "alkohol*"]
    rus.mot = ["russ*"]
    rus.nynorsk = ["rusførebygging*"]
    rus.synonymer = ["edruskap"]
    var mot = Begrep(kode: "mot", navn: "MOT-programmet")
    mot.forkortelser = ["MOT", "HAP"]
    var politi = Begrep(kode: "politi", navn: "Politi")
    politi.sterke = ["politi*"]
    politi.ikke = ["politisk*", "politikk*"]
    return [rus, mot, politi]
  }()

  private func finds(_ text: String, synonyms: Bool = false) -> [String] {
    BegrepFinder(Self.concepts, synonyms: synonyms).finds(in: Words(text))
      .map { "\(Self.concepts[$0.begrep].kode) \($0.strength)" }.sorted()
  }

  @Test(arguments: [
    ("Rusforebyggingen i skolen", ["rus strong"]), ("rusførebygging", ["rus strong"]),
    ("Alkoholbruk", ["rus weak"]), ("russetid", ["rus against"]), ("fritid", []),
  ])
  func `phrases speak for and against`(text: String, finds: [String]) {
    #expect(self.finds(text) == finds)
  }

  @Test(arguments: [
    ("Programmet MOT i skolen", ["mot strong"]), ("MOT", ["mot strong"]),
    ("tiltak mot rus", ["rus weak"]),
    ("Mot vold", []), ("HAP", ["mot strong"]), ("HAPP", []), ("hap", []), ("LHBTIHAP", []),
    ("(HAP)", ["mot strong"]),
  ])
  func `abbreviations are whole words in just their case`(text: String, finds: [String]) {
    #expect(self.finds(text) == finds)
  }

  @Test(arguments: [
    ("politiet", ["politi strong"]), ("politisk ledelse", []), ("rusmiddelpolitikk", []),
    ("politisk ledelse og politikontakt", ["politi strong"]),
  ])
  func `a phrase in ikke voids the match in its place`(text: String, finds: [String]) {
    #expect(self.finds(text) == finds)
  }

  @Test func `labels and synonyms count where they are asked for`() {
    #expect(finds("edruskap") == [])
    #expect(finds("edruskap", synonyms: true) == ["rus strong"])
    #expect(finds("MOT-programmet", synonyms: true) == ["mot strong", "mot strong"])
  }

  @Test func `a find tells the words it covers`() {
    let finds = BegrepFinder(Self.concepts, synonyms: false).finds(
      in: Words("Kurs i HAP for politiet"))
    #expect(Set(finds.map(\.words)) == [2..<3, 4..<5])
  }
}
