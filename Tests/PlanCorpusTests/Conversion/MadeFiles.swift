import Fixtures
import Foundation

@testable import PlanCorpus

/// Files as people deliver them, made of HTML when a test runs.
enum MadeFiles {
  private static let chromium = Tool(
    name: "chromium", commands: ["chromium", "chromium-browser"], package: "chromium")
  private static let office = Tool(
    name: "soffice", commands: ["soffice"], package: "libreoffice-writer-nogui")
  private static let python = Tool(name: "python3", commands: ["python3"], package: "python3")

  /// A fictional plan, with everything that a conversion may lose: headings, lists, a table that
  /// runs over a page, ligatures.
  static let html = """
    <!doctype html><html lang="nb"><head><meta charset="utf-8"><title>nettside</title>
    <style>body { font: 11pt serif } table { border-collapse: collapse; width: 100% }
    td, th { border: 1px solid; padding: 4mm; vertical-align: top }</style></head><body>
    <h1>Handlingsplan for SLT i Tangvåg kommune 2023–2026</h1>
    <h2>1 Innledning</h2>
    <p>Tangvåg kommune har en SLT-koordinator, og planen er vedtatt av kommunestyret.</p>
    <p>Målgruppen er barn og unge i alderen 10–23 år og deres foresatte.</p>
    <h2>2 Organisering</h2>
    <h3>Styringsgruppe</h3>
    <p>Medlemmer:</p>
    <ul><li>Ordfører</li><li>Kommunedirektør</li><li>Politistasjonssjef</li></ul>
    <p>Styringsgruppa møtes to ganger i året.</p>
    <h3>Koordineringsgruppe</h3>
    <p>Medlemmer:</p>
    <ul><li>SLT-koordinator</li><li>Leder for barnevernet</li></ul>
    <h2>3 Tiltak</h2>
    <table><tr><th>Tiltak</th><th>Ansvar</th><th>Frist</th></tr>
    \(tiltak.map { "<tr><td>\($0.title)</td><td>\($0.ansvar)</td><td>2024</td></tr>" }.joined())
    </table>
    <h2>4 Evaluering</h2>
    <p>Planen evalueres hvert år i politirådet.</p>
    </body></html>
    """

  static let tiltak: [(title: String, ansvar: String)] = [
    ("Hasjavvenning for ungdom", "Helsestasjonen"),
    ("Foreldremøter om rus på 8. trinn", "Rektorene"),
    ("Oppsøkende ungdomsteam i sentrum", "Kultur og fritid"),
    ("Samtaler med ungdom etter lovbrudd", "Politiet"),
    ("Natteravner i helgene", "Frivilligsentralen"),
    ("Mekling mellom elever", "Konfliktrådet"),
    ("Kurs om vold i nære relasjoner", "Barnevernet"),
    ("Fraværsteam på ungdomsskolene", "PPT"),
    ("Russetreff om grenser og samtykke", "SLT-koordinator"),
    ("Åpen ungdomsklubb på fredager", "Kultur og fritid"),
    ("Temakveld om nettvett for foreldre", "Skolene"),
    ("Sommerjobb for unge under 18 år", "NAV"),
    ("Elevundersøkelse om trivsel", "Oppvekst"),
    ("Profilering av hjelpetelefonene", "Helsestasjonen"),
    ("Fluefiske for gutter", "Idrettsrådet"),
    ("Skolelos på videregående", "Oppfølgingstjenesten"),
    ("Kontroll av salg til mindreårige", "Kommunen"),
    ("Bekymringssamtale", "Politiet"),
  ]

  static func docx(_ html: String) async throws -> [UInt8] { try await pandoc(html, "docx") }

  static func odt(_ html: String) async throws -> [UInt8] { try await pandoc(html, "odt") }

  private static func pandoc(_ html: String, _ format: String) async throws -> [UInt8] {
    try await ChildProcess(.pandoc, limits: .ownInput).output(
      "plan.\(format)", of: ["plan.html": Array(html.utf8)]
    ) { ["--from=html", "--output=\($0)/plan.\(format)", "\($0)/plan.html"] }
  }

  /// A pdf with tags, as Chromium and word processors write it.
  static func taggedPdf(_ html: String) async throws -> [UInt8] {
    try await ChildProcess(chromium, limits: .ownInput).output(
      "plan.pdf", of: ["plan.html": Array(html.utf8)]
    ) { folder in
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--no-pdf-header-footer", "--user-data-dir=\(folder)/profile",
        "--print-to-pdf=\(folder)/plan.pdf", "file://\(folder)/plan.html",
      ]
    }
  }

  /// A pdf without tags, as LibreOffice writes it.
  static func plainPdf(_ docx: [UInt8]) async throws -> [UInt8] {
    try await ChildProcess(office, limits: .ownInput).output(
      "plan.pdf", of: ["plan.docx": docx]
    ) { ["--headless", "--convert-to", "pdf", "--outdir", $0, "\($0)/plan.docx"] }
  }

  /// What a few lines of Python write to `out`.
  static func python(_ script: String, _ inputs: [String: [UInt8]] = [:]) async throws -> [UInt8] {
    try await ChildProcess(python, limits: .ownInput).output("out", of: inputs) { folder in
      let packages = "\(Fixtures.project)/.build/python"
      let head = "import os, sys; sys.path.insert(0, \(quoted(packages))); os.chdir(sys.argv[1])\n"
      return ["-c", head + script, folder]
    }
  }

  private static func quoted(_ text: String) -> String { "'\(text)'" }

  static func encrypted(_ pdf: [UInt8]) async throws -> [UInt8] {
    try await python(
      """
      import pypdf
      writer = pypdf.PdfWriter(clone_from='in.pdf')
      writer.encrypt('hemmelig', algorithm='RC4-128')
      writer.write('out')
      """, ["in.pdf": pdf])
  }

  /// A docx of some KB that unpacks to so many MiB.
  static func bomb(mebibytes: Int) async throws -> [UInt8] {
    try await python(
      """
      import zipfile
      with zipfile.ZipFile('out', 'w', zipfile.ZIP_DEFLATED) as packed:
          packed.writestr('[Content_Types].xml', '<Types/>')
          packed.writestr('word/document.xml', b' ' * (\(mebibytes) << 20))
      """)
  }
}
