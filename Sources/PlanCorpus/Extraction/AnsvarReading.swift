/// Takes an «Ansvar» line apart into the units it names.
enum AnsvarReading {
  /// The units in their order, in the plan's own words without closing dot.
  ///
  /// A comma parts units, but not a department from its section («Avdeling Barn og unge,
  /// kultur»). «og» parts only the end of a list, or two names that are plainly two: unit names
  /// hold «og» themselves («Psykisk helse og rus»).
  static func units(_ text: String) -> [String] {
    let whole = TitleReading.clean(text)
    guard !whole.isEmpty else { return [] }
    if department.matches(whole) { return [whole] }
    let split = whole.split { $0 == "," || $0 == ";" }.map(\.trimmed).filter { !$0.isEmpty }
    let parts = SectorName.joined(split)
    let isList = parts.count > 1
    return parts.enumerated().flatMap { index, part -> [String] in
      let isLast = index == parts.count - 1
      let bare = leadingAnd.first(in: part).flatMap { $0.text(1) } ?? part
      return isLast ? parted(bare, isList: isList) : [bare]
    }
  }

  private static let department = Pattern(
    #"^(?:avdeling|seksjon|enhet|virksomhet|kommunalområdet?|etat)\b[^,;]*,\s*[^,;]*$"#)
  private static let leadingAnd = Pattern(#"^(?:og|samt)\s+(.*)$"#)
  private static let pair = Pattern(
    #"^(\S+(?:[ -]\S+){0,3}?)\s+(?:og|samt)\s+(\S+(?:\s\S+){0,3})$"#)
  /// Names that stand for one unit alone, so that «og» beside one parts two units.
  private static let single = Pattern(
    #"^(?:politi\w*|forebyggende politi\w*|slt(?:[ –-]+koordinator\w*)?|nav|fau|rektor\w*|barnevern\w*|\w*skole\w*|\w*skul(?:e|a)\w*|barneha\w*|kommunen|ungdomsråd\w*|helsesykepleier\w*)$"#
  )

  private static func parted(_ text: String, isList: Bool) -> [String] {
    guard !SectorName.isName(text), let match = pair.first(in: text), let left = match.text(1),
      let right = match.text(2)
    else { return [text] }
    let leftStands = single.matches(left.singleSpaced.hyphenless)
    let rightStands = single.matches(right.singleSpaced.hyphenless)
    let isShort = isList && !left.contains(" ") && !right.contains(" ")
    return isShort || leftStands || rightStands ? [left, right] : [text]
  }
}

extension String {
  /// «SLT – koordinator» and «SLT- koordinator» read as one word's spelling.
  fileprivate var hyphenless: String {
    split { $0 == "-" || $0 == "–" || $0 == " " }.joined(separator: "-")
      .split(separator: "-").joined(separator: " ")
  }
}
