import Fixtures
import Foundation
import PlanCorpus
import Testing

@Suite struct `Spelling in ASCII` {
  @Test(arguments: [
    ("Bærum", "baerum"), ("Lillestrøm", "lillestroem"), ("Nordre Land", "nordre-land"),
    ("Ås", "aas"), ("ÆØÅ", "aeoeaa"), ("Göteborg", "goeteborg"), ("Ängelholm", "aengelholm"),
    ("Kafé Épilé", "kafe-epile"), ("Àlta", "alta"),
    ("Kárášjohka", "karasjohka"), ("Deatnu – Tana", "deatnu-tana"),
    ("Guovdageaidnu", "guovdageaidnu"),
    ("Loabák", "loabak"), ("Čáhput", "cahput"), ("Ruoŧŧa", "ruotta"), ("Eaŋgalas", "eangalas"),
    ("Đorsttet", "dorsttet"), ("Ŋ Ŧ Ž", "n-t-z"),
    ("Utsett!", "utsett"), ("17. mai", "17-mai"), ("rus- og  kriminalitet", "rus-og-kriminalitet"),
    (" kant ", "kant"), ("", ""), ("–!", ""),
  ])
  func `letters become their ASCII spelling and all else a hyphen`(text: String, spelled: String) {
    #expect(slug(text) == spelled)
  }

  @Test func `letters written as two characters are spelt like one`() {
    #expect(slug("A\u{30A}s") == "aas")
    #expect(slug("Ka\u{301}ra\u{301}s\u{30C}johka") == "karasjohka")
    #expect(slug("u\u{308}") == slug("ü"))
  }

  @Test(arguments: [
    "mål", "mal", "målgruppe", "ærlig", "øl", "åre", "sámi", "čálli", "ŋuvccas", "ruoŧŧa",
    "đaja", "škuvla", "žilla", "äpple",
  ])
  func `no letter is dropped`(word: String) {
    #expect(slug(word).filter(\.isLetter).count >= word.count)
    #expect(slug(word).allSatisfy { $0.isASCII })
  }

  @Test func `words that differ by a Norwegian letter stay apart`() {
    let words = ["mål", "mal", "mæl", "møl", "maal-", "fore", "føre", "fore e"]
    #expect(slug("mål") != slug("mal"))
    #expect(slug("føre") != slug("fore"))
    #expect(Set(["mål", "mal", "mæl", "møl"].map(slug)).count == 4)
    #expect(words.map(slug).map(slug) == words.map(slug))
  }
}

@Suite struct `Spelling any text in ASCII` {
  private static let letters = Array(
    "abz AÅØÆ09åøæäöüßłđŋŧžčáâ–-_./\\'\"«»&%\n\t\u{0}e\u{301}\u{30A}🙂ﬁ中ЖαİıẞǅÅ".unicodeScalars)

  private func text(_ numbers: inout Numbers) -> String {
    String(
      String.UnicodeScalarView(
        (0..<numbers.below(20)).map { _ in numbers.one(of: Self.letters) }))
  }

  @Test(arguments: 1...100)
  func `gives ASCII words with a hyphen between, and itself when spelled again`(seed: Int) {
    var numbers = Numbers(seed)
    for _ in 0..<20 {
      let text = text(&numbers)
      let spelled = slug(text)
      #expect(spelled.wholeMatch(of: /([a-z0-9]+(-[a-z0-9]+)*)?/) != nil, "\(text) → \(spelled)")
      #expect(slug(spelled) == spelled)
      #expect(slug(text.precomposedStringWithCanonicalMapping) == spelled)
      #expect(slug(text.decomposedStringWithCanonicalMapping) == spelled)
    }
  }
}
