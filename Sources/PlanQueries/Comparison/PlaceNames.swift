package import PlanCorpus

/// Names the places of a table's evidence as briefly as they can be told apart.
package struct PlaceNames: Sendable {
  /// The file of each plan that needs no naming beside a line: the one a table rests on most.
  package let files: [String: String]

  package init(_ table: Table) {
    var counts: [String: [String: Int]] = [:]
    for evidence in table.rows.flatMap(\.cells.values).flatMap(\.evidence) {
      counts[evidence.plan, default: [:]][evidence.file, default: 0] += 1
    }
    files = counts.compactMapValues { files in
      files.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  /// `l. 796–811`, with the file where it is not the one the plan is mostly read from.
  package func lines(_ evidence: Evidence) -> String {
    let isKnown = files[evidence.plan] == evidence.file
    let file = isKnown ? "" : "\(evidence.file.split(separator: "/").last ?? "") "
    return "\(file)l.\u{A0}\(evidence.lineLabel)"
  }

  /// `s. 10, l. 796–811` where the source has pages.
  package func pageAndLines(_ evidence: Evidence) -> String {
    [evidence.page.map { "s.\u{A0}\($0)" }, lines(evidence)].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// `lillestrom-2024/plan.txt, s. 10, l. 796–811`: the whole of it, where nothing else is near.
  package static func full(_ evidence: Evidence) -> String {
    [evidence.file, evidence.page.map { "s. \($0)" }, "l. \(evidence.lineLabel)"]
      .compactMap { $0 }.joined(separator: ", ")
  }
}

extension Evidence {
  /// Id of the plan it stands in.
  package var plan: String { String(file.prefix { $0 != "/" }) }

  /// `12`, `12–14`.
  package var lineLabel: String {
    firstLine == lastLine ? "\(firstLine)" : "\(firstLine)–\(lastLine)"
  }
}
