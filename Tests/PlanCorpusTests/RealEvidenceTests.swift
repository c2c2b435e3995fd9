import PlanCorpus
import Testing

/// Lines of tiltak, read off the plans by hand: from the head to the last line that is theirs.
@Suite struct `Evidence in the real plans` {
  private let tiltak: [String: Tiltak]

  init() throws {
    let plans = try RealPlans.read.get().plans.values
    tiltak = Dictionary(
      uniqueKeysWithValues: plans.flatMap(\.facts.tiltakene).map { ($0.id, $0) })
  }

  /// Some labels «Innsatsområde N:» stand displaced inside or behind a tiltak.
  @Test(arguments: [
    ("1.1", 248...253), ("1.2", 255...259), ("1.3", 261...266), ("1.4", 268...273),
    ("2.1", 282...286), ("2.2", 288...307), ("2.3", 309...314), ("2.4", 316...323),
    ("2.5", 325...351), ("3.1", 356...360), ("3.2", 362...371), ("3.3", 373...378),
    ("4.1", 383...398), ("4.2", 400...411), ("5.1", 422...455),
  ])
  func `in Lillehammer's`(number: String, lines: ClosedRange<Int>) {
    let evidence = tiltak["lillehammer-2016/\(number)"]?.evidence
    #expect(evidence?.lines == lines)
    #expect(evidence?.file == "lillehammer-2016/plan.txt")
    #expect(evidence?.page == nil)
  }

  @Test(arguments: [
    ("1.1", 422...433), ("1.2", 435...445), ("1.3", 447...463), ("1.4", 465...475),
    ("1.23", 796...811), ("1.28", 870...881), ("2.1", 890...901), ("3.5", 1035...1043),
    ("4.4", 1106...1123),
  ])
  func `in Lillestrøm's`(number: String, lines: ClosedRange<Int>) {
    let evidence = tiltak["lillestrom-2024/\(number)"]?.evidence
    #expect(evidence?.lines == lines)
    #expect(evidence?.file == "lillestrom-2024/plan.txt")
  }

  @Test(arguments: [
    ("1.5", 476), ("1.8", 520), ("1.12", 612), ("1.15", 651), ("1.21", 734), ("1.26", 839),
    ("2.5", 938), ("2.9", 987), ("3.1", 997), ("4.2", 1079), ("4.3", 1091),
  ])
  func `in Lillestrøm's, the head's line`(number: String, line: Int) {
    #expect(tiltak["lillestrom-2024/\(number)"]?.evidence.firstLine == line)
  }

  /// A line that begins with one space begins a page; the fifth such line is 476.
  @Test(arguments: [("1.4", 4), ("1.5", 5), ("1.8", 5), ("1.9", 6)])
  func `in Lillestrøm's, with the page`(number: String, page: Int) {
    #expect(tiltak["lillestrom-2024/\(number)"]?.evidence.page == page)
  }

  /// One row a tiltak; line 144 is blank.
  @Test func `in Nordre Land's`() {
    let rows = Array(131...143) + Array(145...147)
    for (index, row) in rows.enumerated() {
      let evidence = tiltak["nordre-land-2022/0.\(index + 1)"]?.evidence
      #expect(evidence?.lines == row...row)
      #expect(evidence?.file == "nordre-land-2022/plan-alternative.txt")
    }
  }

  @Test(arguments: [
    ("3.1", 282...286), ("3.2", 288...288), ("3.3", 289...294), ("3.4", 296...303),
    ("3.5", 305...308), ("3.6", 310...320), ("3.7", 322...326), ("4.1", 344...345),
    ("4.2", 347...356), ("4.3", 358...373), ("4.4", 375...377), ("4.5", 378...380),
    ("4.6", 382...384), ("4.7", 386...388), ("4.8", 390...392), ("4.9", 394...394),
    ("5.1", 408...412), ("5.2", 414...417), ("5.3", 419...420), ("5.4", 422...425),
  ])
  func `in Bærum's`(number: String, lines: ClosedRange<Int>) {
    #expect(tiltak["baerum-2016/\(number)"]?.evidence.lines == lines)
  }

  @Test(arguments: [
    ("lillehammer-2016/3.2", ["SLT – koordinator", "Forebyggende polit"]),
    ("lillestrom-2024/1.1", ["Avdeling Barn og unge, kultur"]),
    ("lillestrom-2024/1.8", ["OUT"]), ("lillestrom-2024/2.2", ["IMDI"]),
    ("lillestrom-2024/2.9", ["Barnevernsvakta"]),
    ("lillestrom-2024/3.5", ["Politiet", "SLT-koordinator"]),
    ("nordre-land-2022/0.1", ["Skolen", "barnehagen"]),
    ("nordre-land-2022/0.5", ["Rektor", "barnehagestyrer", "FAU", "SLT", "politiet"]),
    ("nordre-land-2022/0.10", ["0-24"]), ("nordre-land-2022/0.12", ["Dokka vgs."]),
  ])
  func `who is responsible is what the plan says`(id: String, ansvar: [String]) {
    // What optical or broken extraction has damaged is repaired sooner or later.
    #expect(
      tiltak[id]?.ansvar.map { $0.replacing("politi", with: "polit") }
        == ansvar.map { $0.replacing("politi", with: "polit") })
  }

  @Test(arguments: [
    ("nordre-land-2022/0.1", "Inkluderende barnehage/skolemiljø/motvirke mobbing"),
    ("nordre-land-2022/0.4", "Rusfritt arrangement natt til 17. mai"),
    ("nordre-land-2022/0.9", "Oppfølgingstjenesten"),
    ("nordre-land-2022/0.11", "Prosjekt psykisk helse i grunnskolen 2022/2023"),
    ("nordre-land-2022/0.12", "VIP i videregående skole"),
    ("lillestrom-2024/1.2", "Ferieaktiviteter"), ("lillestrom-2024/1.6", "Ung i jobb"),
    ("lillestrom-2024/1.23", "Hasjavvenningsprogram (HAP)"),
    ("lillestrom-2024/2.1", "Trygghetsuka"),
    ("lillehammer-2016/1.2", "LOS"), ("lillehammer-2016/2.4", "Hasjavvenning"),
    ("lillehammer-2016/2.5", "Villa Utsikten"), ("lillehammer-2016/3.2", "Beredskapsgruppe"),
    ("lillehammer-2016/4.1", "KAOS"),
  ])
  func `titles are the plan's own`(id: String, title: String) {
    #expect(tiltak[id]?.title == title)
  }

  @Test func `a lone telephone number is kept whole`() {
    #expect(tiltak["lillestrom-2024/1.1"]?.contact.phone == ["477 95 404"])
    #expect(tiltak["lillestrom-2024/1.1"]?.contact.email == ["ung@lillestrom.kommune.no"])
  }
}
