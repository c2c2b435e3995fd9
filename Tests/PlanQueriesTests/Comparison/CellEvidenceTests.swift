import Fixtures
import Foundation
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

/// The property that everything else rests on: what a cell says that a plan says, stands there.
@Suite struct `What a cell states` {
  /// Columns that name a row, or hold what is ours: types, groups, counts.
  private static let ours: Set = [
    "kommune", "plan", "gruppe", "type", "kommuner", "nivaa", "aktoer",
  ]
  private static let ageWords: Set = ["eldre", "alle", "aldre"]

  private static func isOurs(_ key: String, _ table: Table) -> Bool {
    ours.contains(key) || table.table == "aktoerer"
      || (table.table == "innsatsomraader" && key == "innsatsomraade")
  }

  private static func isCurated(_ evidence: [Evidence]) -> Bool {
    evidence.contains { curated.contains("\($0.file):\($0.firstLine)") }
  }

  private static func tables() throws -> [Table] {
    var tables = try TableKind.allCases.map { try Tables.real($0) }
    var byType = try Tables.request()
    byType.isByType = true
    tables.append(try Tables.real.table(.tiltak, byType))
    for kommune in ["baerum", "lillehammer", "lillestrom", "nordre-land"] {
      tables.append(try Tables.real.gaps(of: kommune, Tables.request()))
    }
    return tables
  }

  /// A person has set these: the plan names persons, the manifest their roles.
  private static let curated: Set = ["baerum-2016/plan.txt:159", "baerum-2016/plan.txt:218"]

  /// Each claim of a cell with its places: the plan's own words where the value has them in quotes.
  private func claims(_ cell: Cell) -> [(words: String, ages: [AgeRange], evidence: [Evidence])] {
    guard let items = cell.items else {
      return [
        (
          cell.words ?? (cell.ages == nil ? cell.value : ""), cell.ages.map { [$0] } ?? [],
          cell.evidence
        )
      ]
    }
    return items.map { item in
      let quoted = item.text.firstMatch(of: /«(.+)»/).map { String($0.1) }
      return (quoted ?? item.text, item.ages ?? [], [item.evidence])
    }
  }

  /// A range is told in numbers, or as «under 18», «over 18», «til og med».
  private func holds(_ age: Int, _ lines: String) -> Bool {
    age == 0 || (age - 1...age + 1).contains { lines.contains("\($0)") }
  }

  private func text(_ evidence: [Evidence]) -> String {
    PlanLines.letters(
      evidence.flatMap { [$0] + ($0.also ?? []) }.flatMap { PlanLines.of($0) ?? [] }.joined())
  }

  @Test func `stands in the lines that it points at, word for word`() throws {
    var checked = 0
    for table in try Self.tables() {
      for row in table.rows {
        for (key, cell) in row.cells where cell.state == .stated && !Self.isOurs(key, table) {
          for claim in claims(cell) where !Self.isCurated(claim.evidence) {
            let lines = text(claim.evidence)
            let words = claim.words.split { !$0.isLetter }.filter { $0.count > 3 }
            let missing = words.filter {
              !Self.ageWords.contains(String($0)) && !lines.contains(PlanLines.letters(String($0)))
            }
            #expect(missing.isEmpty, "\(table.table) \(key): «\(claim.words)» \(claim.evidence)")
            for age in claim.ages.flatMap({ [$0.min, $0.max].compactMap { $0 } }) {
              #expect(holds(age, lines), "\(table.table) \(key): \(age) \(claim.evidence)")
            }
            checked += 1
          }
        }
      }
    }
    #expect(checked > 500)
  }
}
