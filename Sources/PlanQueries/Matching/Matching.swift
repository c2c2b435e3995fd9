internal import Xapian

/// What a query matches: the documents, and the weight of each by its number. A weight of a
/// document that is not among them means nothing.
struct Matched {
  var documents: DocumentSet
  var weights: [Double]
}

/// Matches queries over posting lists that are kept in memory.
///
/// Xapian weighs a document by walking all posting lists at once, which for a widened query costs a
/// hundred times what adding list after list into an array does; and a search needs every
/// match anyway, for exact counts. Sets and weights are those of Xapian, which a test holds them
/// to. What is no term, synonym, wildcard or combination of those is Xapian's to match.
struct Matching: ~Copyable {
  private let store: PostingStore
  private let scheme: BM25
  private let weighting: Weighting
  private let everything: DocumentSet
  private var weights: [Double]
  /// How often a document has any of a group of synonyms; all zero between two groups, and none
  /// before the first.
  private var counts: [UInt32] = []

  /// - Parameter everything: all documents of the index.
  init(_ store: PostingStore, _ scheme: BM25, _ weighting: Weighting, everything: DocumentSet) {
    self.store = store
    self.scheme = scheme
    self.weighting = weighting
    self.everything = everything
    weights = [Double](repeating: 0, count: scheme.lengths.count)
  }

  /// - Throws: `XapianError` when the index cannot be read.
  consuming func matches(
    _ query: Query, _ reader: borrowing Reader
  ) throws(XapianError) -> Matched {
    let documents = try set(query, reader)
    try weigh(query, 1, within: nil, reader)
    return Matched(documents: documents, weights: weights)
  }

  /// Adds the weights of a query to matches, whatever it matches itself.
  ///
  /// - Throws: `XapianError` when the index cannot be read.
  consuming func adding(
    _ query: Query, to matched: Matched, _ reader: borrowing Reader
  ) throws(XapianError) -> Matched {
    weights = matched.weights
    // Weights of what is not among the matches mean nothing.
    try weigh(query, 1, within: nil, reader)
    return Matched(documents: matched.documents, weights: weights)
  }

  // MARK: Sets

  private func set(
    _ query: Query, _ reader: borrowing Reader
  ) throws(XapianError) -> DocumentSet {
    switch query {
    case .matchAll: return everything
    case .matchNothing: return DocumentSet(below: scheme.lengths.count)
    case .scaled(let part, _), .andMaybe(let part, _): return try set(part, reader)
    case .and(let parts): return try all(of: parts, reader)
    case .filter(let left, let right): return try all(of: [left, right], reader)
    case .andNot(let left, let right):
      var result = try set(left, reader)
      result.subtract(try set(right, reader))
      return result
    default: return try union(query, reader)
    }
  }

  private func all(
    of parts: [Query], _ reader: borrowing Reader
  ) throws(XapianError) -> DocumentSet {
    guard let first = parts.first else { return DocumentSet(below: scheme.lengths.count) }
    var result = try set(first, reader)
    for part in parts.dropFirst() { result.formIntersection(try set(part, reader)) }
    return result
  }

  private func union(
    _ query: Query, _ reader: borrowing Reader
  ) throws(XapianError) -> DocumentSet {
    var result = DocumentSet(below: scheme.lengths.count)
    if let lists = try lists(of: query, reader) {
      for list in lists { result.insert(list.documents) }
    } else if case .or(let parts) = query {
      for part in parts { result.formUnion(try set(part, reader)) }
    } else {
      result.insert(try reader.documentIDs(matching: query))
    }
    return result
  }

  // MARK: Lists

  /// The posting lists that a query is the union of; `nil` when it is none.
  private func lists(
    of query: Query, _ reader: borrowing Reader
  ) throws(XapianError) -> [Postings]? {
    switch query {
    case .term(let term, _, _): return [try store.postings(of: term, reader)]
    case .wildcard(let prefix, let wildcard):
      guard let most = wildcard.limit, wildcard.beyond == .mostFrequent else { return nil }
      var lists: [Postings] = []
      for term in try store.terms(beginningWith: prefix, most: Int(most), reader) {
        lists.append(try store.postings(of: term, reader))
      }
      return lists
    case .phrase(let parts, window: 0):
      guard let words = Self.terms(parts), words.count > 1 else { return nil }
      return [try store.phrase(words, reader)]
    case .synonym(let parts), .or(let parts):
      var all: [Postings] = []
      for part in parts {
        guard let lists = try lists(of: part, reader) else { return nil }
        all += lists
      }
      return all
    default: return nil
    }
  }

  private static func terms(_ parts: [Query]) -> [String]? {
    var terms: [String] = []
    for part in parts {
      guard case .term(let term, frequency: 1, position: _) = part else { return nil }
      terms.append(term)
    }
    return terms
  }

  // MARK: Weights

  /// - Parameter within: documents alone that may gain; `nil` where others' weights mean nothing.
  private mutating func weigh(
    _ query: Query, _ factor: Double, within: DocumentSet?, _ reader: borrowing Reader
  ) throws(XapianError) {
    guard factor > 0 else { return }
    switch query {
    case .matchAll, .matchNothing: return
    case .scaled(let part, let by): try weigh(part, factor * by, within: within, reader)
    case .term(let term, let frequency, _):
      let list = try store.postings(of: term, reader)
      let weight = scheme.weight(frequency: list.documents.count, inQuery: frequency)
      add(list, weight * factor, within)
    case .or(let parts):
      let strict = within ?? everything
      for part in parts {
        // What a part weighs it gives to what it matches alone.
        try weigh(part, factor, within: Self.isLoose(part) ? within : strict, reader)
      }
    case .and(let parts): try weigh(parts, in: query, factor, within, reader)
    case .andMaybe(let left, let right):
      try weigh(left, factor, within: within, reader)
      let narrowed = try within == nil ? nil : set(left, in: within, reader)
      // What matches the left alone must not gain by a part of the right that it lacks the rest of.
      let strict = Self.isLoose(right) ? narrowed : narrowed ?? everything
      try weigh(right, factor, within: strict, reader)
    case .filter(let left, _), .andNot(let left, _):
      let narrowed = try within == nil ? nil : set(query, in: within, reader)
      try weigh(left, factor, within: narrowed, reader)
    default: try weighGroup(query, factor, within, reader)
    }
  }

  /// Whether weights outside a query's own matches cannot come of it.
  private static func isLoose(_ query: Query) -> Bool {
    switch query {
    case .term, .synonym, .wildcard, .phrase, .or: true
    case .scaled(let part, _): isLoose(part)
    default: false
    }
  }

  private func set(
    _ query: Query, in within: DocumentSet?, _ reader: borrowing Reader
  ) throws(XapianError) -> DocumentSet {
    var result = try set(query, reader)
    if let within { result.formIntersection(within) }
    return result
  }

  private mutating func weigh(
    _ parts: [Query], in query: Query, _ factor: Double, _ within: DocumentSet?,
    _ reader: borrowing Reader
  ) throws(XapianError) {
    let both = try set(query, in: within, reader)
    for part in parts { try weigh(part, factor, within: both, reader) }
  }

  /// Synonyms weigh as one term.
  private mutating func weighGroup(
    _ query: Query, _ factor: Double, _ within: DocumentSet?, _ reader: borrowing Reader
  ) throws(XapianError) {
    switch query {
    case .synonym, .wildcard:
      guard let lists = try lists(of: query, reader) else { break }
      return add(group: lists.filter { !$0.documents.isEmpty }, factor, within)
    default: break
    }
    var search = Search(query, limit: try reader.documentCount)
    search.weighting = weighting
    for match in try reader.search(search).matches {
      let document = Int(match.id.rawValue)
      guard within?.contains(document) ?? true else { continue }
      weights[document] += factor * match.weight
    }
  }

  private mutating func add(group: [Postings], _ factor: Double, _ within: DocumentSet?) {
    guard group.count > 1 else {
      guard let only = group.first else { return }
      let weight = scheme.weight(frequency: only.documents.count, inQuery: 1)
      return add(only, weight * factor, within)
    }
    if counts.isEmpty { counts = [UInt32](repeating: 0, count: weights.count) }
    for list in group {
      counts.withUnsafeMutableBufferPointer { counts in
        for (document, count) in zip(list.documents, list.counts) {
          counts[Int(document)] &+= count
        }
      }
    }
    let weight = factor * scheme.weight(frequency: scheme.frequency(of: group), inQuery: 1)
    for list in group { addCounted(list.documents, weight, within) }
  }

  /// Gives documents what their counts weigh, and takes the counts back: a document that stands in
  /// several lists gains once.
  private mutating func addCounted(
    _ documents: [UInt32], _ weight: Double, _ within: DocumentSet?
  ) {
    let lengths = scheme.lengths
    weights.withUnsafeMutableBufferPointer { weights in
      counts.withUnsafeMutableBufferPointer { counts in
        lengths.withUnsafeBufferPointer { lengths in
          for document in documents.lazy.map(Int.init) where counts[document] > 0 {
            let count = Double(counts[document])
            counts[document] = 0
            if let within, !within.contains(document) { continue }
            weights[document] += weight * count / (lengths[document] + count)
          }
        }
      }
    }
  }

  private mutating func add(_ list: Postings, _ weight: Double, _ within: DocumentSet?) {
    let lengths = scheme.lengths
    weights.withUnsafeMutableBufferPointer { weights in
      lengths.withUnsafeBufferPointer { lengths in
        for (number, count) in zip(list.documents, list.counts) {
          let document = Int(number)
          if let within, !within.contains(document) { continue }
          weights[document] += weight * Double(count) / (lengths[document] + Double(count))
        }
      }
    }
  }
}
