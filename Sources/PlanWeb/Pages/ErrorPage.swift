/// A refusal as a page, in bokmål.
enum ErrorPage {
  /// - Parameters:
  ///   - path: of the address that was asked for.
  ///   - query: what stood after its question mark.
  static func answer(_ refusal: Refusal, path: String, query: String?) -> Answer {
    .html(
      "<!doctype html><html lang=\"nb\"><title>Tverrsnitt</title>"
        + "<h1>Siden kan ikke vises</h1></html>\n",
      status: refusal.status)
  }
}
