/// The first of some names, and how many more there are: a page must not grow with the corpus.
struct Some: CustomStringConvertible {
  private static let most = 3
  private let names: [String]

  init(_ names: [String]) { self.names = names }

  var description: String {
    let more = names.count - Self.most
    return names.prefix(Self.most).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
