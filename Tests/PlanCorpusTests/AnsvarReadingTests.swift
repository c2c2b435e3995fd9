import Testing

@testable import PlanCorpus

@Suite struct `Who is responsible` {
  @Test(arguments: [
    ("OUT", ["OUT"]), ("Politiet.", ["Politiet"]),
    ("Skolen, barnehagen", ["Skolen", "barnehagen"]),
    (
      "Rektor, barnehagestyrer, FAU, SLT og politiet",
      ["Rektor", "barnehagestyrer", "FAU", "SLT", "politiet"]
    ),
    ("Ungdomsbasen, og arbeidsgruppen", ["Ungdomsbasen", "arbeidsgruppen"]),
    ("SLT – koordinator og forebyggende politi", ["SLT – koordinator", "forebyggende politi"]),
    ("SLT-koordinator og fagavdeling Lillehammer", ["SLT-koordinator", "fagavdeling Lillehammer"]),
    ("FAU og SLT-koordinator", ["FAU", "SLT-koordinator"]),
    ("Politiet og SLT-koordinator", ["Politiet", "SLT-koordinator"]),
    ("Barnevern; NAV; PPT", ["Barnevern", "NAV", "PPT"]), ("Dokka vgs.", ["Dokka vgs."]),
    ("Leder Parken, ledende helsesykepleier", ["Leder Parken", "ledende helsesykepleier"]),
    (
      "Skole, barnehage, andre aktuelle tjenesteområder",
      ["Skole", "barnehage", "andre aktuelle tjenesteområder"]
    ),
  ])
  func `units are parted by commas and by «og» before the last`(text: String, units: [String]) {
    #expect(AnsvarReading.units(text) == units)
  }

  @Test(arguments: [
    "Psykisk helse og rus", "Avdeling Barn og unge, kultur", "Helsetjenester for barn og unge",
    "Kommunalområdet kultur, Lillestrøm kommune", "Kultur og fritid", "Oppvekst og utdanning",
    "Oppfølgingstjenesten i NAV og i videregående skole", "Psykisk helse og familiestøtte",
  ])
  func `a unit keeps the «og» and the section of its own name`(text: String) {
    #expect(AnsvarReading.units(text) == [text])
  }

  @Test(arguments: ["", " ", ".", "–", ",,"])
  func `nothing names nobody`(text: String) {
    #expect(AnsvarReading.units(text) == [])
  }
}

@Suite struct `Contact points` {
  private func read(_ text: String) -> Contact {
    var contact = Contact()
    ContactReading.take(text, into: &contact)
    return contact
  }

  @Test(arguments: [
    "ung@lillestrom.kommune.no", "post@fjellvik.example.no", "kari.nordmann@a-b.no",
  ])
  func `an address with an at sign is e-post and no web page`(text: String) {
    #expect(read("Kontakt \(text) ved behov").email == [text])
    #expect(read(text).web == [])
    #expect(read(text).person == [])
  }

  @Test(arguments: ["477 95 404", "99 00 00 01", "02800", "+47 99000001", "400 20 730"])
  func `a telephone number is kept as it is printed`(number: String) {
    #expect(read("\(number)").phone == [number])
    #expect(read("Vakt \(number) (døgnåpen)").phone == [number])
  }

  @Test(arguments: ["12.10.2024", "2024-2028", "kl. 12:30", "8.11.13", "1234"])
  func `dates, years and times are no telephone numbers`(text: String) {
    #expect(read(text).phone == [])
  }

  @Test(arguments: [
    "https://www.politiet.no/rad/", "www.example.no", "example.no", "bti.example.kommune.no/side",
  ])
  func `web pages are found with or without their beginning`(text: String) {
    #expect(read("Se \(text)").web == [text])
  }

  @Test func `anything else is the plan's own words`() {
    #expect(read("Skolens rådgiver").person == ["Skolens rådgiver"])
    #expect(read("Leder, 99 00 00 01").person == [])
  }

  @Test func `nothing is taken twice`() {
    var contact = Contact()
    ContactReading.take("a@b.no, 99 00 00 01", into: &contact)
    ContactReading.take("99 00 00 01 eller a@b.no", into: &contact)
    #expect(contact.email == ["a@b.no"])
    #expect(contact.phone == ["99 00 00 01"])
  }
}
