/// Tells bokmål from nynorsk by the small words that differ.
enum PlanLanguage {
  private static let bokmål: Set<String> = [
    "ikke", "jeg", "hva", "hvem", "hvor", "hvordan", "hvilke", "hver", "være", "fra", "mye",
    "noen", "noe", "også", "skole", "skolen", "tjenester", "ansvarlig", "forebygging",
    "forebyggende", "gjennom", "mellom", "vil", "blir", "ble", "fått", "sammen", "flere", "nå",
    "arbeidet", "deres", "hjem", "uke", "virksomhet", "utfordringer", "tilbud", "ungdommer",
    "enheter", "følge", "kommunen", "kommer", "sørge",
  ]
  private static let nynorsk: Set<String> = [
    "ikkje", "eg", "kva", "kven", "kvar", "korleis", "kvart", "vere", "frå", "mykje",
    "nokon", "noko", "òg", "skule", "skulen", "tenester", "ansvarleg", "førebygging",
    "førebyggjande", "førebyggande", "vert", "vart", "saman", "fleire", "no", "dei", "deira",
    "heim", "veke", "verksemd", "utfordringar", "tilbod", "ungdommar", "einingar", "følgje",
    "kjem", "syte", "born", "ein", "eit", "eitt", "hjå", "medan", "utan", "vidaregåande",
  ]

  /// Too few telling words to decide.
  private static let fewest = 4

  static func read(_ outline: Outline) -> String? {
    var counts = (nb: 0, nn: 0)
    for line in outline.lines where !line.isBlank {
      for word in line.text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        if bokmål.contains(String(word)) { counts.nb += 1 }
        if nynorsk.contains(String(word)) { counts.nn += 1 }
      }
    }
    guard counts.nb + counts.nn >= fewest else { return nil }
    return counts.nn > counts.nb ? "nn" : "nb"
  }
}
