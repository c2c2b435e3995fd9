/// Every page, with its address.
enum PageRoutes {
  static let all: [Route] = [
    .page("/") { _ in
      .html(
        "<!doctype html><html lang=\"nb\"><title>Tverrsnitt</title><h1>Tverrsnitt</h1></html>\n")
    }
  ]
}
