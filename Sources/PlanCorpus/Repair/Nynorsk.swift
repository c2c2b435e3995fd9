/// Common words of bokmål and what nynorsk says instead.
///
/// The frequencies at hand are those of bokmål text. Where the two standards only spell or say a
/// common word differently, the nynorsk word is as common in nynorsk as its counterpart is in
/// bokmål; without this, «frå» would lose to «fra» in every damaged nynorsk plan.
enum Nynorsk {
  static let counterparts: [Letters: Letters] = pairs(
    """
    fra:frå da:då ikke:ikkje jeg:eg hun:ho de:dei hva:kva hvem:kven hvor:kvar hvordan:korleis \
    hvorfor:kvifor hver:kvar hvert:kvart noe:noko noen:nokon mye:mykje mer:meir flere:fleire \
    være:vere gjøre:gjere gjør:gjer gjøres:gjerast bare:berre selv:sjølv selve:sjølve en:ein \
    et:eit ett:eitt skole:skule skolen:skulen skoler:skular skolene:skulane skoleåret:skuleåret \
    uke:veke uka:veka uker:veker hjem:heim hjemme:heime sammen:saman gang:gong ganger:gonger \
    annen:annan deres:deira høst:haust høsten:hausten høyere:høgare høy:høg øke:auke \
    følge:følgje følger:følgjer følges:følgjast møtes:møtast brukes:brukast prøves:prøvast \
    sees:sjåast forebygging:førebygging forebygge:førebyggje forebyggende:førebyggjande \
    fravær:fråvær fraværet:fråværet tilbud:tilbod tilbudet:tilbodet åttende:åttande møtene:møta \
    tiltakene:tiltaka rådene:råda målene:måla årene:åra områdene:områda utførende:utførande \
    ønsker:ønskjer ønske:ønskje søke:søkje trygghet:tryggleik ungdommer:ungdomar \
    ungdommene:ungdomane måned:månad måneder:månader elever:elevar elevene:elevane \
    lærere:lærarar lærerne:lærarane vold:vald barn:born tidligere:tidlegare ansvarlig:ansvarleg \
    særlig:særleg årlig:årleg ble:blei foreldrene:foreldra
    """)

  private static let originals: [Letters: Letters] = Dictionary(
    counterparts.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

  /// The word whose frequency says how common `word` is in nynorsk.
  static func measured(_ word: Letters) -> Letters? { originals[word] }

  /// A word that nynorsk replaces by another.
  static func isReplaced(_ word: Letters) -> Bool {
    counterparts[word] != nil
  }

  private static func pairs(_ text: String) -> [Letters: Letters] {
    var result: [Letters: Letters] = [:]
    for pair in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let words = pair.split(separator: ":")
      if words.count == 2 { result[String(words[0]).letters] = String(words[1]).letters }
    }
    return result
  }
}
