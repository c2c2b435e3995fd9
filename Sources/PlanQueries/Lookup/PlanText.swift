package import PlanIndex
internal import Xapian

/// The lines of a plan's source, from the index.
package struct PlanText: Sendable, Equatable {
  /// Path below `Corpus/`.
  package var file: String
  package var lines: [PlanLine]

  package init(file: String, lines: [PlanLine]) {
    self.file = file
    self.lines = lines
  }

  /// - Throws: `QueryError.index` when the index cannot be read.
  package static func read(_ file: String, in index: OpenIndex) throws(QueryError) -> PlanText {
    let text = try index.read { reader throws(XapianError) in
      try reader.metadataText(Schema.Metadata.lines(of: file))
    }
    do {
      let lines = text.isEmpty ? [] : try CompactJSON.decode([PlanLine].self, from: text.utf8)
      return PlanText(file: file, lines: lines)
    } catch {
      throw .index(.unreadable(path: index.path, reason: "the lines of \(file) are damaged"))
    }
  }

  /// Lines by their numbers in the file, as far as there are any.
  package subscript(numbers: ClosedRange<Int>) -> ArraySlice<PlanLine> {
    let places = (numbers.lowerBound - 1)..<numbers.upperBound
    return lines[places.clamped(to: lines.indices)]
  }
}
