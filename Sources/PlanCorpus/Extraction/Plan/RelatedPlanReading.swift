/// Finds the other plans that a plan names.
enum RelatedPlanReading {
  static func read(_ text: PlanText, ownTitle: String?) -> [NevntPlan] {
    var found: [NevntPlan] = []
    for plan in listed(text) + headed(text) + quoted(text) where isOther(plan, than: ownTitle) {
      if let known = found.firstIndex(where: { same($0.title, plan.title) }) {
        found[known].period = found[known].period ?? plan.period
      } else {
        found.append(plan)
      }
    }
    return found
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    let first = slug(left)
    let second = slug(right)
    return first == second
      || (min(first.count, second.count) > 18
        && (first.hasPrefix(second) || second.hasPrefix(first)))
  }

  private static func isOther(_ plan: NevntPlan, than own: String?) -> Bool {
    guard !yearsOnly.matches(plan.title), !PlanKind.isSLT(plan.title) || plan.period != nil else {
      return false
    }
    guard let own else { return true }
    let title = slug(own)
    let other = slug(plan.title)
    guard title.hasPrefix(String(other.prefix(30))) || other.hasPrefix(title) else { return true }
    let period = PeriodReading.period(in: own)
    return plan.period != nil && plan.period != period
  }

  private static let yearsOnly = Pattern(#"^\p{L}+\s+(?:for|om|mot)\s+\P{L}"#)

  // MARK: Titles

  private static let planWord =
    #"(?:handlingsplan|handlingsprogram|tiltaksplan|temaplan|kommunedelplan|kommuneplan\w*|oppvekstplan|rusplan|ruspolitisk|folkehelseplan|planstrategi|oppvekststrategi|folkehelsestrategi|strategi|plan|avtale|samarbeidsavtale|beredskapsplan|melding|samfunnsdel\w*|program)"#
  private static let holdsPlan = Pattern(#"\p{L}*"# + planWord + #"\b"#)
  private static let title = Pattern(
    #"(?<![\p{L}-])((?:\p{Lu}\p{Ll}+\s)?(?:\p{Lu}\p{Ll}*)?(?:[Hh]andlingsplan|[Hh]andlingsprogram|[Tt]iltaksplan|[Tt]emaplan|[Kk]ommunedelplan|[Oo]ppvekstplan|[Rr]usplan|[Ss]trategi|[Pp]lan|[Ss]amarbeidsavtale|[Aa]vtale)\s+(?:mot|for|om)\s+.{5,110}?)(?=\s+(?:er|ble|blir|vart|skal|som|der|må|har|beskriver|skildrar|ligger|viser|bygger|byggjer|utgjør|og\s+\p{Lu}\p{L}*(?:plan|strategi))\b|[.;:()»]|,\s+(?!(?:unge|familier|ungdom|barn|rus|vold|vald|hatprat|radikalisering|skole)\b)|$)"#,
    caseSensitive: true)
  private static let bareTitle = Pattern(
    #"(?<![\p{L}-])(\p{Lu}\p{Ll}*(?:politisk|faglig)\s(?:handlingsplan|handlingsprogram|plan)|\p{Lu}\p{Ll}*(?:plan|strategi))\s+((?:20)\d{2}\s*[-–—]\s*(?:20)?\d{2})"#,
    caseSensitive: true)
  private static let own = Pattern(#"\b(?:denne|planen|vår|ny|egen|eigen)\s+$"#)

  private static func plan(_ text: String, _ evidence: Evidence) -> NevntPlan {
    let period = PeriodReading.period(in: text)
    return NevntPlan(title: clean(text), period: period, evidence: evidence)
  }

  private static let years = Pattern(
    #"[,(\s]*(?:skoleåret\s+|skuleåret\s+|for\s+)?(?:19|20)\d{2}\s*[-–—/]{1,2}\s*(?:20)?\d{2}\)?$"#)
  private static let bracket = Pattern(#"\s*\([^)]*\)"#)

  private static func clean(_ text: String) -> String {
    var text = text.singleSpaced
    for match in bracket.all(in: text).reversed() { text.removeSubrange(match.range) }
    text = TitleReading.clean(text)
    if let match = years.first(in: text), match.range.lowerBound > text.startIndex {
      text.removeSubrange(match.range)
    }
    return TitleReading.clean(text)
  }

  // MARK: Lists

  private static let introduces = Pattern(
    #"\bplaner\b|\bplanar\b|planverk|styringsdokument|styrande\s+dokument|styrende\s+dokument|føringer|føringar|forankr|sees?\s+i\s+sammenheng|sjåast\s+i\s+samanheng"#
  )
  private static let address = Pattern(#"[,\s]*https?://.*$"#)
  private static let together = Pattern(
    #"\b(?:(?:må|skal|bør)\s+)?(?:sees|ses|sjåast)\s+i\s+(?:sammenheng|samanheng)\s+med\s+(.+)$|\b(?:forankret|forankra|nedfelt)\s+i\s+(.+)$|\bbygger\s+på\s+(.+)$|\bi\s+tråd\s+med\s+(.+)$"#
  )

  private static func listed(_ text: PlanText) -> [NevntPlan] {
    items(text)
      + text.sentences.flatMap { sentence -> [NevntPlan] in
        let block = text.block(of: sentence)
        guard !block.isTaken, !block.isHeading, let match = together.first(in: sentence.text),
          let list = (1...4).lazy.compactMap({ match.text($0) }).first
        else { return [] }
        return MemberList.entries(of: list).filter(isTitle).map {
          plan($0, text.evidence(sentence.lines))
        }
      }
  }

  private static func items(_ text: PlanText) -> [NevntPlan] {
    text.blocks.indices.compactMap { index in
      let block = text.blocks[index]
      guard block.isItem, !block.isTaken, isTitle(block.text),
        let lead = text.blocks[..<index].last(where: { !$0.isItem && !$0.isAddress }),
        introduces.matches(lead.text)
      else { return nil }
      var title = block.text
      if let match = address.first(in: title) { title.removeSubrange(match.range) }
      return plan(title, text.evidence(block.span))
    }
  }

  private static let verb = Pattern(
    #"\b(?:er|skal|har|blir|vert|bidra|utarbeide|følge|sikre|revidere)\b"#)

  private static func isTitle(_ text: String) -> Bool {
    holdsPlan.matches(text) && !verb.matches(text) && text.split(separator: " ").count <= 22
      && text.split(separator: " ").count >= 1 && !vague.matches(text)
  }
  private static let vague = Pattern(
    #"^(?:(?:den|det|andre|kommunens|kommunale|relevante|gjeldende|gjeldande|overordnede|overordna|lokale|øvrige|denne|vedtatt\w*|vedtekne)\s+)*(?:plan(?:er|ar|en|verk\w*)?|planene|strategi(?:er|ar)?|avtale(?:r|n)?|handlingsplan(?:en|er|a)?|samarbeid\w*)$"#
  )

  // MARK: Headings and sentences

  private static func headed(_ text: PlanText) -> [NevntPlan] {
    text.blocks.filter { $0.isHeading && !$0.isTaken }.compactMap { block in
      let head = LevelWords.unnumbered(block.text)
      guard let match = title.first(in: head), match.range.lowerBound == head.startIndex,
        !PlanKind.isSLT(head)
      else { return nil }
      return plan(match.text(1) ?? head, text.evidence(block.span))
    }
  }

  private static func quoted(_ text: PlanText) -> [NevntPlan] {
    text.sentences.flatMap { sentence -> [NevntPlan] in
      let block = text.block(of: sentence)
      guard !block.isTaken, !block.isHeading else { return [] }
      let evidence = text.evidence(sentence.lines)
      let titles = title.all(in: sentence.text).compactMap { $0.text(1) }
        .filter { $0.first?.isUppercase ?? false }
      let dated = bareTitle.all(in: sentence.text).compactMap { $0.text(0) }
      return (titles + dated).filter { !vague.matches($0) }.map { plan($0, evidence) }
    }
  }
}

/// Tells the plan's own kind from others.
enum PlanKind {
  private static let slt = Pattern(
    #"\bslt\b|rus-?\s+og\s+kriminalitetsforebyggende|rus-?\s+og\s+kriminalitetsførebygg"#)
  static func isSLT(_ title: String) -> Bool { slt.matches(title) }
}
