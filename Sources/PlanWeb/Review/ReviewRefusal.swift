package import HTTPTypes

/// Why the review of plans answers nothing, or writes nothing.
package enum ReviewRefusal: Error, Sendable, Equatable {
  /// The request came under a name that is none of this machine's.
  case foreignHost
  /// A proxy sent it on.
  case forwarded
  /// A page of elsewhere sent the form.
  case foreignPage
  /// The form is of another run of the server.
  case oldForm
  case noForm
  case tooLarge
  /// The corpus, or something in it, cannot be read.
  case corpus(reason: String)

  package var status: HTTPResponse.Status {
    switch self {
    case .foreignHost, .forwarded, .foreignPage, .oldForm: .forbidden
    case .noForm: .unsupportedMediaType
    case .tooLarge: .contentTooLarge
    case .corpus: .internalServerError
    }
  }

  var code: String {
    switch self {
    case .foreignHost: "foreign-host"
    case .forwarded: "forwarded"
    case .foreignPage: "foreign-page"
    case .oldForm: "old-form"
    case .noForm: "no-form"
    case .tooLarge: "form-too-large"
    case .corpus: "corpus-unreadable"
    }
  }

  /// For the log.
  var detail: String {
    switch self {
    case .foreignHost: "use the review under localhost, 127.0.0.1 or [::1]"
    case .forwarded: "a proxy sent this on; the review is for whoever sits at this machine"
    case .foreignPage: "a page from elsewhere sent this form"
    case .oldForm: "the form is of another run of the server; open the page again"
    case .noForm: "send application/x-www-form-urlencoded in UTF-8"
    case .tooLarge: "keep the form within \(Limits.form) bytes"
    case .corpus(let reason): reason
    }
  }

  /// In bokmål: what is wrong, why, and what to do.
  var words: (title: String, message: String, remedy: String) {
    switch self {
    case .foreignHost:
      (
        "Gjennomgangen er bare for denne maskinen", "Siden er åpnet under et annet navn.",
        "Åpne den på 127.0.0.1 eller localhost."
      )
    case .forwarded:
      (
        "Gjennomgangen er bare for denne maskinen", "Forespørselen er sendt videre av en annen.",
        "Åpne siden på maskinen der Tverrsnitt kjører, uten noe imellom."
      )
    case .foreignPage:
      (
        "Skjemaet kom fra et annet nettsted", "Ingenting er lagret.",
        "Åpne gjennomgangen her, og send skjemaet på nytt."
      )
    case .oldForm:
      (
        "Skjemaet er for gammelt",
        "Tverrsnitt er startet på nytt siden siden ble åpnet. "
          + "Ingenting er lagret.",
        "Gå tilbake, ta vare på det du har skrevet, og last siden på nytt."
      )
    case .noForm:
      (
        "Skjemaet kan ikke leses", "Det er ikke sendt slik nettlesere sender skjemaer.",
        "Åpne siden på nytt, og send skjemaet derfra."
      )
    case .tooLarge:
      (
        "Det er skrevet for mye", "Skjemaet er større enn vi tar imot. Ingenting er lagret.",
        "Gå tilbake og kort ned teksten."
      )
    case .corpus(let reason):
      ("Planen kan ikke leses", reason, "Rett filen, og last siden på nytt.")
    }
  }
}
