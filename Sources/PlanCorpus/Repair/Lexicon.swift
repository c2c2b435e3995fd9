import Foundation

/// The words of Norwegian with their frequencies, as a trie that is mapped, not read.
///
/// A letter is one byte of Latin-1, in lower case: the word lists hold nothing else. The format is
/// described in `scripts/lexicon.py`, which builds it from Debian's wnorwegian and the frequencies
/// of wordfreq. Mapping costs nothing until a page is touched, so a clean document pays only for
/// the words it looks up.
///
/// Unchecked, because the compiler cannot see through the pointers: the bytes are never written
/// after `init`, which is what makes sharing them between threads safe.
final class Lexicon: @unchecked Sendable {
  private let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool
  private let firstChild: UnsafePointer<UInt32>
  private let labels: UnsafePointer<UInt8>
  private let kinds: UnsafePointer<UInt8>
  private let levels: UnsafePointer<UInt8>
  let nodeCount: Int

  typealias Node = Int

  /// Where every word begins.
  static let root: Node = 0

  private static let mark = Array("TVLEX001".utf8)

  init(mapping path: String) throws(RepairError) {
    guard let mapped = Lexicon.map(path) else { throw .lexiconUnreadable(path: path) }
    guard let layout = Layout(mapped) else {
      munmap(UnsafeMutableRawPointer(mutating: mapped.baseAddress), mapped.count)
      throw .lexiconDamaged(path: path)
    }
    bytes = mapped
    isMapped = true
    (nodeCount, firstChild) = (layout.nodeCount, layout.firstChild)
    (labels, kinds, levels) = (layout.labels, layout.kinds, layout.levels)
  }

  private static func map(_ path: String) -> UnsafeRawBufferPointer? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else { return nil }
    return UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
  }

  /// A lexicon made in memory, where no compiled one is at hand.
  init?(copying data: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 8)
    copy.copyBytes(from: data)
    guard let layout = Layout(UnsafeRawBufferPointer(copy)) else {
      copy.deallocate()
      return nil
    }
    bytes = UnsafeRawBufferPointer(copy)
    isMapped = false
    (nodeCount, firstChild) = (layout.nodeCount, layout.firstChild)
    (labels, kinds, levels) = (layout.labels, layout.kinds, layout.levels)
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }

  /// The node one letter further, if any word goes on like that.
  ///
  /// The bounds are checked although the script writes them right: a file that was cut short or
  /// overwritten must not read outside the mapping.
  func child(of node: Node, letter: UInt8) -> Node? {
    var low = Int(firstChild[node])
    var high = Int(firstChild[node + 1])
    guard low > node, high <= nodeCount else { return nil }
    while low < high {
      let middle = (low + high) / 2
      if labels[middle] < letter { low = middle + 1 } else { high = middle }
    }
    return low < Int(firstChild[node + 1]) && labels[low] == letter ? low : nil
  }

  func entry(at node: Node) -> WordEntry? {
    let kind = kinds[node]
    return kind & 0x80 == 0 ? nil : WordEntry(kind: kind, level: levels[node])
  }

  func entry(of word: some Sequence<UInt8>) -> WordEntry? {
    var node = Lexicon.root
    for letter in word {
      guard let next = child(of: node, letter: letter) else { return nil }
      node = next
    }
    return entry(at: node)
  }

  private struct Layout {
    let nodeCount: Int
    let firstChild: UnsafePointer<UInt32>
    let labels: UnsafePointer<UInt8>
    let kinds: UnsafePointer<UInt8>
    let levels: UnsafePointer<UInt8>

    init?(_ bytes: UnsafeRawBufferPointer) {
      guard bytes.count > 12, bytes.prefix(8).elementsEqual(Lexicon.mark),
        let base = bytes.baseAddress
      else { return nil }
      nodeCount = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
      guard nodeCount > 0, bytes.count == 12 + 4 * (nodeCount + 1) + 3 * nodeCount else {
        return nil
      }
      firstChild = (base + 12).assumingMemoryBound(to: UInt32.self)
      labels = (base + 12 + 4 * (nodeCount + 1)).assumingMemoryBound(to: UInt8.self)
      kinds = labels + nodeCount
      levels = kinds + nodeCount
    }
  }
}

/// What the lexicon says about one word.
struct WordEntry: Sendable, Equatable {
  let kind: UInt8
  let level: UInt8

  /// In a dictionary, and not merely seen in use: frequency lists hold damaged words too.
  var isInDictionary: Bool { kind & 3 != 0 }

  /// Written with a capital in every source: a name.
  var isNameOnly: Bool { kind & 4 != 0 }

  func isWord(of language: WrittenNorwegian) -> Bool { kind & language.rawValue != 0 }

  /// How often it is used, of all words; 0 where nothing is known.
  var frequency: Double { level == 0 ? 0 : WordEntry.frequencies[Int(level)] }

  private static let frequencies = (0...255).map { exp(-3 - Double($0) / 15) }
}

/// The two written standards. A document is one of them; words of the other are rarer in it.
enum WrittenNorwegian: UInt8, Sendable {
  case bokmaal = 1
  case nynorsk = 2
}
