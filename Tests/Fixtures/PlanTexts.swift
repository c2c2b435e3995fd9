internal import Foundation

extension Fixtures {
  /// The texts of every fictional plan but the damaged ones' originals, by their paths below
  /// `Tests/Fixtures`.
  public static let planTexts: [String: String] = {
    let root = "\(project)/Tests/Fixtures"
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    let texts = paths.filter { path in
      path.hasSuffix(".txt") && !path.hasPrefix("fuzzing/")
    }.compactMap { path in
      (try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)).map { (path, $0) }
    }
    return Dictionary(uniqueKeysWithValues: texts)
  }()
}
