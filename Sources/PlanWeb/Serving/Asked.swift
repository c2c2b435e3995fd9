/// A request as a route reads it.
package struct Asked: Sendable {
  /// The path, as it was written.
  package let path: String
  /// What stands in the place of the path's variables, decoded.
  package let variables: [String: String]
  package let parameters: Parameters
  /// What a form sent; `nil` where nothing was.
  package var form: Parameters?
  package let edition: Edition
  package let site: Site

  /// A variable of the route's own pattern.
  package func variable(_ name: String) throws(Refusal) -> String {
    guard let value = variables[name] else { throw .noSuchPage(path) }
    return value
  }
}

/// What a server is given to serve.
package struct Site: Sendable {
  package var indexPath: String
  /// The folder of saved searches.
  package var savedPath: String
  /// The folder of tables made ready for a meeting.
  package var definitionPath: String
  /// The plans for people to look over and correct; `nil` where that is not to be had.
  package var review: ReviewDesk?

  package init(
    indexPath: String, savedPath: String, definitionPath: String, review: ReviewDesk? = nil
  ) {
    self.review = review
    self.indexPath = indexPath
    self.savedPath = savedPath
    self.definitionPath = definitionPath
  }
}
