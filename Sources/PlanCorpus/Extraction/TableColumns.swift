/// What a column of a table of tiltak holds, as its head says.
enum TableColumn: Equatable {
  case tiltak, number, area, other
  case label(Label)
}

/// Reads the head of a table.
enum TableColumns {
  /// The columns of a header row: one of tiltak and at least one other that is known.
  static func read(_ cells: [String]) -> [TableColumn]? {
    guard (2...12).contains(cells.count) else { return nil }
    var columns = cells.map(column)
    keepOneOfTiltak(&columns, cells)
    guard columns.count(where: { $0 == .tiltak }) == 1, columns.contains(where: tells) else {
      return nil
    }
    return columns
  }

  /// Costs alone make a budget, and status alone a report on one.
  private static func tells(_ column: TableColumn) -> Bool {
    switch column {
    case .label(.kostnad), .label(.status): false
    case .label, .area: true
    case .tiltak, .number, .other: false
    }
  }

  private static let certain = Pattern(#"tiltak"#)

  /// «Tiltak» wins over «Aktivitet» beside it, which then says what is done; «Strategi» and
  /// «Delmål» head the tiltak only where nothing else does.
  private static func keepOneOfTiltak(_ columns: inout [TableColumn], _ cells: [String]) {
    let found = columns.indices.filter { columns[$0] == .tiltak }
    if found.isEmpty, let place = cells.firstIndex(where: fallback.matches) {
      columns[place] = .tiltak
    }
    guard found.count > 1 else { return }
    let kept = found.first { certain.matches(cells[$0]) } ?? found[0]
    for place in found where place != kept { columns[place] = .label(.innhold) }
  }

  private static let fallback = Pattern(#"^(?:strategi(?:er|ar)?|delmål|handling(?:er|ar)?)$"#)

  /// Characters; a longer cell is no head.
  private static let longest = 48

  static func column(_ cell: String) -> TableColumn {
    guard cell.utf8.count <= longest else { return .other }
    var word = withoutBrackets(cell.drop { $0 == "*" }.trimmed)
    if word.hasSuffix(":") { word.removeLast() }
    guard !word.contains(":") else { return .other }
    return kinds.first { $0.0.matches(word) }?.1 ?? .other
  }

  private static let brackets = Pattern(#"\s*[(\[][^()\[\]]*[)\]]$"#)

  /// «Tiltak [ansvarlig]» says what ends the cells below, and heads the tiltak.
  private static func withoutBrackets(_ text: String) -> String {
    guard let match = brackets.first(in: text), match.range.lowerBound > text.startIndex else {
      return text
    }
    return String(text[..<match.range.lowerBound])
  }

  private static let kinds: [(Pattern, TableColumn)] =
    ([
      (#"^(?:tiltaks?\s*)?(?:nr\.?|nummer|#|pkt\.?|id)$"#, .number),
      (
        #"^(?:hoved|hovud|tiltaks)?(?:ansvar|ansvarl?eg)|^ansvar|^hvem|^kven|^utfør|tiltakseier|^eier$|^eigar$|^gjennomføres\s+av|^hoved?ansvar"#,
        .label(.ansvar)
      ),
      (
        #"^(?:\w+\s+)?tiltak(?:et|a|ene|s?navn|snamn|stittel)?(?:\s*(?:/|og|,)\s*\w+)?(?:\s+i\s+perioden|\s+20\d\d.*)?$|^(?:hva|kva)(?:\s+(?:skal|gjør|gjer|vil|vi)\b.*)?$|^(?:hoved|delt)?aktivitet(?:er|ar)?(?:\s*/\s*\w+)?$|^beskrivelse\s+av\s+tiltak\w*$"#,
        .tiltak
      ),
      (
        #"^(?:innsats|satsings|satsnings|fokus|tema)?område\b(?!\s*\d)|^(?:innsats|satsings|satsnings|fokus)område|^tema$|^prioritert\s+område|^satsing$"#,
        .area
      ),
      (#"^forankring"#, .label(.forankring)),
      (
        #"^(?:tids)?frist|^når|^tid(?:s|$|\b)|^periode|^oppstart|^start|^varighet|^gjennomføring(?:stid)?$|^framdrift|^fremdrift|^tidsplan"#,
        .label(.frist)
      ),
      (#"^(?:for\s+(?:hvem|kven)|målgruppe)"#, .label(.målgruppe)),
      (
        #"^(?:del|hoved|hovud|effekt|resultat)?mål(?:et|sett?ing|setjing)?\b|^hensikt|^formål|^føremål|^hvorfor|^kvifor|^ønsk[ea]t?\s+effekt|^forventet|^venta|^effekt|^resultat|^begrunn"#,
        .label(.mål)
      ),
      (#"^kontakt"#, .label(.kontakt)),
      (#"^(?:kostnad|ressurs|økonomi|finansier|budsjett|kr\b|ramme)"#, .label(.kostnad)),
      (
        #"^(?:samarbeid(?:spart|s?aktør|\s+med|$)|medvirk|medverk|deltak|involver|andre\s+aktør|aktør)"#,
        .label(.samarbeid)
      ),
      (
        #"^(?:beskriv|skildr|innhold|innhald|hvordan|korleis|kommentar|merknad|metode|gjennomføring)"#,
        .label(.innhold)
      ),
      (
        #"^(?:status|evaluering|indikator|måling|rapportering|oppfølg(?:ing|jing)$|nivå|forebyggingsnivå|førebyggingsnivå)"#,
        .label(.status)
      ),
    ] as [(String, TableColumn)]).map { (Pattern($0.0), $0.1) }

  /// The columns that a line names with nothing between them: «Tiltak Ansvar Frist».
  static func words(of line: String) -> [TableColumn]? {
    guard line.utf8.count <= 120 else { return nil }
    let words = line.split { $0 == " " || $0 == "\t" || $0 == "|" }.map(String.init)
    guard (2...8).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
      return nil
    }
    let columns = read(words)
    return columns?.contains(.other) ?? true ? nil : columns
  }
}

/// A row of a table, its cells put together from their lines.
struct TableRow {
  var cells: [String]
  /// Indices into the outline's lines.
  var lines: ClosedRange<Int>
  var columns: [TableColumn]
  /// The table's header, where its heading is looked for.
  var header: Int

  func cell(_ column: TableColumn) -> String {
    guard let place = columns.firstIndex(of: column), cells.indices.contains(place) else {
      return ""
    }
    return cells[place]
  }

  var filled: Int { cells.count { !$0.isEmpty } }
}
