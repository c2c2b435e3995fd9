/// Recognises where a report begins to list what has been done: «Dette er gjort i 2016:».
enum ReportedTiltak {
  private static let introduction = Pattern(
    #"^(?:dette|følgende(?:\s+tiltak)?|følgjande(?:\s+tiltak)?|hva|kva)\s+(?:er|ble|blei|vart|har\s+vi|har\s+blitt|har\s+vorte)\s+(?:gjort|gjennomført|iverksatt|iverksett|sett\s+i\s+verk)|^(?:gjennomførte|utførte|iverksatte)\s+(?:tiltak|aktivitet)|^(?:tiltak|aktivitet(?:er|ar)?)\s+(?:som\s+er\s+)?(?:gjennomførte?\s+)?(?:i|for)\s+20\d\d|^(?:dette|det)\s+(?:er|vart|blei)\s+(?:gjort|gjennomført)|^(?:i|i\s+løpet\s+av)\s+20\d\d\s+(?:har|ble|vart|gjennomførte)\b.{0,80}:$|^(?:tiltak|aktivitet(?:er|ar)?|arbeid)\s+(?:gjennomført|utført|gjort)e?\b"#
  )

  static func isIntroduction(_ text: String) -> Bool {
    text.utf8.count < 160 && introduction.matches(text)
  }
}
