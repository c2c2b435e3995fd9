/// What can go wrong before a text is read. Text itself never fails: what cannot be repaired is
/// returned as it was.
package enum RepairError: Error, Equatable, CustomStringConvertible {
  case lexiconUnreadable(path: String)
  case lexiconDamaged(path: String)
  case goldUnreadable(path: String)
  case goldLine(path: String, line: Int)

  package var description: String {
    switch self {
    case .lexiconUnreadable(let path):
      "\(path): cannot be read; build it with scripts/lexicon.py"
    case .lexiconDamaged(let path):
      "\(path): is not a lexicon; build it again with scripts/lexicon.py"
    case .goldUnreadable(let path):
      "\(path): cannot be read as UTF-8 text"
    case .goldLine(let path, let line):
      "\(path):\(line): expected first line, last line and text, separated by tabs"
    }
  }
}
