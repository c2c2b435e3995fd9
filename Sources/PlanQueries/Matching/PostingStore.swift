internal import Synchronization
internal import Xapian

/// Posting lists that searches have asked for, kept in memory and shared by all readers.
///
/// A list never changes within an index, so one that is kept is as good as one read anew. When
/// there are too many, all go: what is asked often is soon back.
final class PostingStore: Sendable {
  private struct Kept {
    var lists: [Key: Postings] = [:]
    var beginnings: [Query: [String]] = [:]
    var bytes = 0
  }

  private enum Key: Hashable {
    case term(String)
    case phrase([String])
  }

  private let mostBytes: Int
  private let kept = Mutex(Kept())

  /// Bytes that are kept: what a few widened searches ask for together, whose lists are as long as
  /// the index is large.
  private static let (least, each) = (128 << 20, 512)

  /// - Parameter documents: of the index.
  convenience init(documents: Int) {
    self.init(mostBytes: max(Self.least, Self.each * documents))
  }

  /// - Parameter mostBytes: how much is kept.
  init(mostBytes: Int) {
    self.mostBytes = mostBytes
  }

  func postings(
    of term: String, _ reader: borrowing Reader
  ) throws(XapianError) -> Postings {
    if let list = kept.withLock({ $0.lists[.term(term)] }) { return list }
    let (documents, counts) = try reader.postings(of: term)
    return keep(Postings(documents: documents, counts: counts), as: .term(term))
  }

  /// Where the words stand one after another. How often is not known: as often as the rarest of
  /// them, which is what Xapian takes too.
  func phrase(
    _ words: [String], _ reader: borrowing Reader
  ) throws(XapianError) -> Postings {
    if let list = kept.withLock({ $0.lists[.phrase(words)] }) { return list }
    let documents = try reader.documentIDs(matching: .phrase(words.map { .term($0) }))
    var counts = [UInt32](repeating: .max, count: documents.count)
    for word in words {
      let own = try postings(of: word, reader)
      var place = 0
      for (index, document) in documents.enumerated() {
        while place < own.documents.count, own.documents[place] < document { place += 1 }
        guard place < own.documents.count, own.documents[place] == document else { continue }
        counts[index] = min(counts[index], own.counts[place])
      }
    }
    return keep(Postings(documents: documents, counts: counts), as: .phrase(words))
  }

  /// The terms that a wildcard stands for: those that most documents have, of equal ones the first.
  func terms(
    beginningWith prefix: String, most: Int, _ reader: borrowing Reader
  ) throws(XapianError) -> [String] {
    let key = Query.wildcard(prefix: prefix, .init(limit: UInt32(most)))
    if let terms = kept.withLock({ $0.beginnings[key] }) { return terms }
    var cursor = try reader.terms(withPrefix: prefix)
    var entries = try cursor.remaining()
    if entries.count > most {
      entries.sort { ($1.frequency, $0.term) < ($0.frequency, $1.term) }
      entries.removeLast(entries.count - most)
    }
    let terms = entries.map(\.term)
    kept.withLock { kept in
      kept.beginnings[key] = terms
      kept.bytes += 64 * (terms.count + 1)
    }
    return terms
  }

  /// The query with its wildcards written out, and in its groups of synonyms only terms that some
  /// of the documents have: it marks the words of those documents as the whole query would, which
  /// has hundreds of terms more.
  ///
  /// - Parameter documents: by their numbers.
  func marking(
    _ query: Query, in documents: [UInt32], _ reader: borrowing Reader
  ) throws(XapianError) -> Query {
    switch query {
    case .wildcard(let prefix, let wildcard):
      guard let most = wildcard.limit, wildcard.beyond == .mostFrequent else { return query }
      let terms = try terms(beginningWith: prefix, most: Int(most), reader)
      return .synonym(try found(terms.map { .term($0) }, in: documents, reader))
    case .synonym(let parts): return .synonym(try found(parts, in: documents, reader))
    case .or(let parts): return .or(try marking(parts, in: documents, reader))
    case .and(let parts): return .and(try marking(parts, in: documents, reader))
    case .scaled(let part, let by):
      return .scaled(try marking(part, in: documents, reader), by: by)
    case .andMaybe(let left, let right):
      return .andMaybe(
        try marking(left, in: documents, reader), try marking(right, in: documents, reader))
    default: return query
    }
  }

  private func marking(
    _ queries: [Query], in documents: [UInt32], _ reader: borrowing Reader
  ) throws(XapianError) -> [Query] {
    var all: [Query] = []
    for query in queries { all.append(try marking(query, in: documents, reader)) }
    return all
  }

  /// The members of a group that some document has. A group stays one: Xapian takes a single
  /// synonym for a word of its own, with a weight of its own.
  private func found(
    _ members: [Query], in documents: [UInt32], _ reader: borrowing Reader
  ) throws(XapianError) -> [Query] {
    var (found, others): ([Query], [Query]) = ([], [])
    for member in members {
      if case .term(let term, _, _) = member,
        !documents.contains(where: try postings(of: term, reader).contains)
      {
        others.append(member)
      } else {
        found.append(try marking(member, in: documents, reader))
      }
    }
    return found + others.prefix(max(0, 2 - found.count))
  }

  private func keep(_ list: Postings, as key: Key) -> Postings {
    kept.withLock { kept in
      if kept.bytes + list.bytes > mostBytes { kept = Kept() }
      guard list.bytes <= mostBytes, kept.lists.updateValue(list, forKey: key) == nil else {
        return
      }
      kept.bytes += list.bytes
    }
    return list
  }
}
