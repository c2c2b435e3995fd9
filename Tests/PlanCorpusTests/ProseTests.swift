import Testing

@testable import PlanCorpus

@Suite struct `Prose put together` {
  @Test(arguments: [
    (["barn og", "unge"], "barn og unge"),
    (
      ["kriminalitetsforebyg-", "gende arbeid"],
      "kriminalitetsforebyggende arbeid"
    ),
    (["rus-", "og kriminalitet"], "rus- og kriminalitet"),
    (["barne-", "eller ungdomsskole"], "barne- eller ungdomsskole"),
    (["kommune-", "Norge"], "kommune-Norge"), (["i alderen 10-", "25 år"], "i alderen 10-25 år"),
    (["", "a", "", "b", ""], "a b"), (["a  b", " c"], "a b c"), ([], ""),
    (["fra politiet –", "og skolen"], "fra politiet – og skolen"),
  ])
  func `lines become one text and cut words whole`(lines: [String], text: String) {
    #expect(Prose.join(lines) == text)
  }

  @Test(arguments: [
    ("Første. Andre! Tredje? Siste", ["Første.", "Andre!", "Tredje?", "Siste"]),
    ("Fest 17. Mai er rusfri. Alle er med.", ["Fest 17. Mai er rusfri.", "Alle er med."]),
    ("Se jf. Lov om barnevern. Slutt.", ["Se jf. Lov om barnevern.", "Slutt."]),
    ("Ring kl. Åtte.", ["Ring kl. Åtte."]), ("Møtet er i 2. etasje.", ["Møtet er i 2. etasje."]),
    ("Vi har f.eks. Unge & Rus.", ["Vi har f.eks. Unge & Rus."]),
    ("Planen heter «Sammen.» Den er ny.", ["Planen heter «Sammen.»", "Den er ny."]),
    ("Sier «ja.» «Nei» sies ikke.", ["Sier «ja.»", "«Nei» sies ikke."]),
    ("en setning uten slutt", ["en setning uten slutt"]), ("", []),
    (
      "Ål er liten. Ås er stor. Ørsta er vakker.",
      ["Ål er liten.", "Ås er stor.", "Ørsta er vakker."]
    ),
  ])
  func `a dot after a number or an abbreviation ends no sentence`(text: String, sentences: [String])
  {
    #expect(Prose.sentences(text) == sentences)
  }

  @Test func `no letter of a text is lost between its sentences`() {
    let text = "Politiet er med. Kl. 12. Så går vi: «Hjem!» Og så? Ja"
    #expect(Prose.sentences(text).joined(separator: " ") == text)
  }
}

@Suite struct `Paragraphs of a plan` {
  private func texts(_ text: String) -> [String] {
    Paragraphs.of(outline(text), skipping: []).map(\.text)
  }

  @Test func `lines run on over a gap when the sentence does`() {
    #expect(
      texts("\(fullLine.dropLast())\n\nog samlet. Ferdig.\n").count == 1)
  }

  @Test func `every list item is a paragraph of its own`() {
    #expect(
      texts("- politi og skole\n- barnevern\n- NAV\n") == ["politi og skole", "barnevern", "NAV"])
  }

  @Test func `lines that are taken and lines that are not text are left out`() {
    let read = outline("\(fullLine)\n\n12\n\nAnsvar: OUT\n\n\(fullLine)\n")
    #expect(Paragraphs.of(read, skipping: [6]).map(\.lines) == [[0]])
  }

  @Test func `a sentence's evidence is the lines that hold it`() throws {
    let text =
      "Første setning står her på første linje av avsnittet, og den er lang nok.\n"
      + "Andre setning om noe helt annet handler mest om ungdommer og klubber.\n"
    let read = outline(text)
    let paragraph = try #require(Paragraphs.of(read, skipping: []).first)
    let sentences = Prose.sentences(paragraph.text)
    #expect(sentences.map { paragraph.evidence(of: $0, in: read).lines } == [1...1, 2...2])
  }
}
