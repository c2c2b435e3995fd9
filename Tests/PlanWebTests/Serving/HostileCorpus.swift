import Foundation
import PlanCorpus

/// A plan whose every name and text tries to become markup, a formula, a template or an address.
enum HostileCorpus {
  static let titles = [
    "<script>alert('tittel')</script>", "\" onmouseover=\"alert(1)\" x=\"",
    "=HYPERLINK(\"http://ond.example\";\"trykk\")", "@SUM(1+1)*cmd|' /C calc'!A0",
    "[trykk](javascript:alert(1))", "{{{html.content}}} {{title}}", "&lt;script&gt;alert(2)",
    "<img src=x onerror=alert(3)>", "javascript:alert(4)", "</title></table></main><svg onload=x>",
    "<!-- --> ]]> <![CDATA[", "../../etc/passwd",
  ]

  static let kommune = "Skurk<script>alert('kommune')</script>\"'&"

  /// Writes it into a folder.
  static func write(to folder: String) throws {
    let files = FileManager.default
    let plan = "\(folder)/skurk-2023"
    try files.createDirectory(atPath: plan, withIntermediateDirectories: true)
    let text = Array(self.text.utf8)
    try Data(text).write(to: URL(fileURLWithPath: "\(plan)/\(file)"))
    try manifest(sum: Corpus.checksum(text)).write(
      toFile: "\(plan)/plan.yaml", atomically: true, encoding: .utf8)
  }

  private static let file = "plan<svg onload=alert(5)>\"'&.txt"

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "''"))'"
  }

  private static func manifest(sum: String) -> String {
    """
    id: skurk-2023
    kommune: \(quoted(kommune))
    kommunenummer: "9907"
    title: \(quoted("Plan </title><script>alert('plan')</script> " + titles[1]))
    document_type: handlingsplan
    period: [2023, 2026]
    language: nb
    sources:
      - file: \(quoted(file))
        kind: text-layer
        page_marks: none
        sha256: \(sum)
    """
  }

  private static var text: String {
    let tiltak = titles.enumerated().map { number, title in
      """
      Tiltak \(number + 1): \(title)

      Ungdom mellom 13 og 18 år får hjelp med hasj. \(title) Elever og foreldre er med.

      Ansvar: Rektor \(title)
      Kontakt: \(title)

      """
    }
    return """
      Handlingsplan <script>alert('tekst')</script>

      1 Innledning <iframe src="javascript:alert(6)"></iframe>

      Målgruppen er barn og unge i alderen 10–24 år <b onclick=alert(7)>og deres foresatte</b>.

      Innsatsområder:

      1. Rus <script>alert('område')</script>

      2 Organisering

      Styringsgruppe

      Medlemmer:
      • Ordfører <script>alert('medlem')</script>
      • =1+1
      • Politiet

      Styringsgruppa møtes fire ganger i året.

      3 Tiltak

      Rus <script>alert('område')</script>

      \(tiltak.joined(separator: "\n"))
      """
  }
}
