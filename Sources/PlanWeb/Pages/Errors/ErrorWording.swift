internal import HTTPTypes

/// A refusal in bokmål.
struct ErrorWording {
  let title: String
  let message: String
  let remedy: String

  init(_ refusal: Refusal) {
    (title, message, remedy) = Self.words(refusal)
  }

  private static func words(_ refusal: Refusal) -> (String, String, String) {
    switch refusal {
    case .unknownValue(let parameter, let value, _):
      (
        "Ukjent filter", "«\(value)» er ikke noe vi kjenner for «\(parameter)».",
        "Velg en av verdiene over, eller gå til søket og velg filteret der."
      )
    case .kommuneWithoutPlan(_, let value, let til, _):
      (
        "Kommunen har ingen plan her",
        til.map { "«\(value)» var en kommune til og med \($0), og vi har ingen plan derfra." }
          ?? "«\(value)» er en kommune, men vi har ingen plan derfra.",
        "Velg en av kommunene som er med."
      )
    case .badValue(let parameter, let value, _):
      (
        "Noe i adressen kan ikke leses", "«\(value)» kan ikke brukes for «\(parameter)».",
        remedy(parameter)
      )
    case .unknownKommune(let name, _):
      (
        "Kommunen er ikke med", "Vi har ingen plan fra «\(name)».",
        "Velg en av kommunene som er med."
      )
    case .unknownID(let id, _):
      (
        "Finnes ikke", "Vi har ingenting med navnet «\(id)».",
        "Kanskje planen er lest på nytt siden lenken ble laget. Søk etter det du leter etter."
      )
    case .unknownTable(let name, _):
      ("Tabellen finnes ikke", "Vi har ingen tabell som heter «\(name)».", "Velg en av tabellene.")
    case .noSuchPage, .unknownSaved, .unknownFormat:
      (
        "Siden finnes ikke", "Det er ingenting på denne adressen.",
        "Sjekk at adressen er riktig skrevet, eller begynn på nytt fra søket."
      )
    case .shard(let server):
      (
        "Ikke tilgjengelig akkurat nå",
        "Den delen av indeksen som ligger på \(server), svarer ikke.",
        "Prøv igjen om litt."
      )
    case .review(let refusal): refusal.words
    default: ofServer(refusal)
    }
  }

  private static func ofServer(_ refusal: Refusal) -> (String, String, String) {
    switch refusal.status {
    case .serviceUnavailable:
      (
        "Ikke tilgjengelig akkurat nå", "Tjenesten kan ikke svare akkurat nå.",
        "Prøv igjen om litt."
      )
    case .methodNotAllowed:
      ("Kan ikke gjøres", "Denne siden kan bare leses.", "Gå tilbake, og følg en lenke i stedet.")
    case .uriTooLong:
      (
        "Adressen er for lang", "Adressen er lengre enn vi kan lese.",
        "Ta bort noen filtre, eller noe av utvalget."
      )
    case .badRequest:
      (
        "Noe i adressen kan ikke leses", "Adressen er ikke skrevet slik at vi forstår den.",
        "Begynn på nytt fra søket."
      )
    default:
      ("Noe gikk galt", "Feilen er vår, og den er skrevet i loggen.", "Prøv igjen om litt.")
    }
  }

  private static func remedy(_ parameter: String) -> String {
    switch parameter {
    case "alder": "Skriv en alder som 15 eller et spenn som 13-16."
    case "dato": "Skriv datoen som 2026-11-21."
    case "gyldig-i": "Skriv et årstall med fire sifre, som 2024."
    case Utvalg.name: "Et utvalg kan ha opptil \(Utvalg.most) tiltak."
    case "q": "Skriv et kortere søk."
    default: "Begynn på nytt fra søket."
    }
  }
}
