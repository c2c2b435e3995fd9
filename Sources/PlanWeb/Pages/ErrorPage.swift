/// A refusal as a page, in bokmål.
enum ErrorPage {
  /// - Parameter asked: what was asked, where that much was understood.
  static func answer(_ refusal: Refusal, _ asked: Asked?) -> Answer {
    .html(
      "<!doctype html><html lang=\"nb\"><title>Tverrsnitt</title>"
        + "<h1>Siden kan ikke vises</h1></html>\n",
      status: refusal.status)
  }
}
