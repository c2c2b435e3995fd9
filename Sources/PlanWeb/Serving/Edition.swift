package import PlanIndex
package import PlanQueries

/// One generation of the index with all that answers from it, on one day.
///
/// A request takes it once and asks nothing else, so that no answer mixes two generations.
package struct Edition: Sendable {
  package let index: OpenIndex
  package let searcher: Searcher
  package let comparison: Comparison
  /// Tables say what day it is, and which plans hold.
  package let day: CalendarDay
  /// Answers already made from it.
  let answers = AnswerCache()

  /// Names the generation in headers.
  package var generation: String { index.generation }

  /// - Throws: `QueryError.index` when there is none or it cannot be read.
  package init(path: String, day: CalendarDay = .today) throws(QueryError) {
    do throws(IndexError) {
      index = try OpenIndex(path: path)
    } catch {
      throw .index(error)
    }
    searcher = try Searcher(index)
    comparison = try Comparison(index)
    self.day = day
  }

  /// The same index on another day; `nil` when it is the same day still.
  init?(_ edition: Edition, on day: CalendarDay) {
    guard edition.day != day else { return nil }
    index = edition.index
    searcher = edition.searcher
    comparison = edition.comparison
    self.day = day
  }
}
