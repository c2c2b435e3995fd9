import PlanCorpus
import Testing

@Suite struct `Details of persons` {
  private let details = PersonalDetails(kommuner: ["Fjellvik", "Nordre Sund"])

  @Test(arguments: [
    ("Kontakt: Kari Nordmann, tlf. 91 23 45 67", ""),
    ("Ring rektor Ola Nordmann på 912 34 567", "Ring rektor på"),
    ("SLT-koordinator Kari Anne Nordmann leder møtet", "SLT-koordinator leder møtet"),
    ("Flyktningtjenesten v/ Per Hansen", "Flyktningtjenesten"),
    ("Skriv til kari.nordmann@fjellvik.kommune.no innen fredag", "Skriv til innen fredag"),
    ("Åpent hus (tlf. 64 00 11 22)", "Åpent hus"),
    ("Kari Nordmann (SLT-koordinator)", "(SLT-koordinator)"),
    ("Ring +47 91234567 ved behov", "Ring ved behov"),
    ("SLT koordinatorer Kari Nordmann og Ola Nordmann", "SLT koordinatorer"),
    (
      "Møtet ledes av koordinatorene Kari Nordmann, Ola Nordmann og Per Hansen sammen",
      "Møtet ledes av koordinatorene sammen"
    ),
    ("Kari Nordmann SLT koordinator", "SLT koordinator"),
  ])
  func `are taken out of running text`(text: String, rest: String) {
    #expect(details.removed(from: text) == rest)
  }

  @Test(arguments: [
    "Målgruppen er 13–16 år, og planen gjelder 2021–2024.", "Tilskudd på 25 000 000 kroner i 2022",
    "Ring politiet på 02800 eller 112, alarmtelefonen på 116 111",
    "Røde Kors og Redd Barna samarbeider med Natteravnene", "post@fjellvik.kommune.no",
    "Handlingsplan 2021 2024", "Levert 20260131", "Kommunalsjef 0 - 24", "Trygg Trafikk",
    "Politikontakt, Ordfører, Varaordfører", "Leder for Ungdomsrådet Nordre Sund",
    "Representant fra Parken", "Org.nr. 912 345 678 901", "Mental Helse Ungdom", "kl. 18.30–21.00",
    "Rektor Åsen Ungdomsskole",
  ])
  func `are not what only looks like them`(text: String) {
    #expect(details.removed(from: text) == text)
    #expect(details.removedFromRole(text) == text || text == "Trygg Trafikk")
  }

  @Test func `are taken out where a line ends in the middle of them, and each line stays`() {
    let lines = [
      "• SLT koordinatorer Kari Nordmann", "og Ola Nordmann", "Ungdomsteamet v/ Pål", "Gran",
    ]
    let rest = details.removed(fromLines: lines)
    #expect(rest.count == lines.count)
    #expect(rest[0] == "• SLT koordinatorer" && rest[2] == "Ungdomsteamet")
    for name in ["Kari", "Ola", "Nordmann", "Pål", "Gran"] {
      #expect(!rest.joined().contains(name), "\(name)")
    }
  }

  @Test(arguments: ["Kari Nordmann", "Per-Arne Hansen Lie", "v/ Ola Nordmann"])
  func `that are all of a role leave somebody`(text: String) {
    #expect(details.removedFromRole(text) == PersonalDetails.someone)
  }

  @Test(arguments: ["Villa Utsikten", "Åpen Dør", "Blå Kors"])
  func `are no names of two common words`(unit: String) {
    #expect(details.removedFromRole(unit) == unit)
  }

  @Test(arguments: ["Bjørn Bakken", "Liv Berg", "Stein Haugen"])
  func `may be given names that are words, too`(person: String) {
    #expect(details.removedFromRole(person) == PersonalDetails.someone)
  }

  @Test(arguments: [
    "SLT-koordinator", "Utekontakten Fjellvik", "Fretex Fjellvik", "Ordfører", "NAV Nordre Sund",
    "Psykisk Helse",
  ])
  func `are no roles and units`(role: String) {
    #expect(details.removedFromRole(role) == role)
  }
}
