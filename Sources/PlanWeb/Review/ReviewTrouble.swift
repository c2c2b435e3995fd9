internal import HTTPTypes
internal import PlanCorpus

/// Why a form was not saved.
enum ReviewTrouble: Equatable {
  case misfits([ReviewChange.Misfit])
  case changedMeanwhile
  case unfit([Fault])
  case failed(Fault)

  var status: HTTPResponse.Status {
    switch self {
    case .misfits, .unfit: .unprocessableContent
    case .changedMeanwhile: .conflict
    case .failed: .serviceUnavailable
    }
  }

  /// In bokmål.
  var title: String {
    switch self {
    case .misfits: "Ikke lagret: noe må rettes"
    case .changedMeanwhile: "Ikke lagret: plan.yaml er endret imens"
    case .unfit: "Ikke lagret: det passer ikke med planen"
    case .failed: "Ikke lagret: filen kunne ikke skrives"
    }
  }

  var remedy: String {
    switch self {
    case .misfits: "Det du har skrevet, står i skjemaet fortsatt."
    case .changedMeanwhile:
      "Noen andre, eller du selv i et annet vindu, har endret filen siden siden ble åpnet. "
        + "Se over verdiene som står nå, og lagre på nytt hvis de fortsatt må rettes."
    case .unfit:
      "Kontrollen av plan.yaml ville ha klaget. Den sier, på engelsk:"
    case .failed: "Prøv igjen om litt. Grunnen er, på engelsk:"
    }
  }

  var faults: [Fault] {
    switch self {
    case .unfit(let faults): faults
    case .failed(let fault): [fault]
    case .misfits, .changedMeanwhile: []
    }
  }

  func message(of field: String) -> String? {
    guard case .misfits(let misfits) = self else { return nil }
    return misfits.first { $0.field == field }?.message
  }
}
