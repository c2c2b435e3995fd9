internal import Crypto

/// The files that pages bring with them, carried in the program itself.
///
/// Their addresses hold a part of their digest: what is changed has another address, so that a
/// browser may keep them for good.
struct Asset: Sendable {
  let address: String
  let mediaType: String
  let bytes: [UInt8]

  fileprivate init(_ bytes: [UInt8], _ name: String, _ ending: String, _ mediaType: String) {
    let digest = SHA256.hash(data: bytes).prefix(6).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    address = "\(Assets.folder)\(name).\(digest.joined()).\(ending)"
    self.mediaType = mediaType
    self.bytes = bytes
  }
}

enum Assets {
  static let folder = "/static/"

  /// One file of all the sheets: a browser that asks once is quicker.
  static let stylesheet = Asset(
    PackageResources.frame_css + PackageResources.parts_css + PackageResources.search_css
      + PackageResources.tables_css + PackageResources.review_css
      + PackageResources.media_css, "tverrsnitt", "css",
    "text/css; charset=utf-8")
  static let script = Asset(
    PackageResources.tverrsnitt_js, "tverrsnitt", "js", "text/javascript; charset=utf-8")
  static let icon = Asset(
    PackageResources.tverrsnitt_svg, "tverrsnitt", "svg", "image/svg+xml; charset=utf-8")

  /// - Throws: `Refusal.noSuchPage` for another address.
  static func answer(_ asked: Asked) throws(Refusal) -> Answer {
    guard let asset = [stylesheet, script, icon].first(where: { $0.address == asked.path }) else {
      throw .noSuchPage(asked.path)
    }
    var answer = Answer(asset.mediaType, asset.bytes)
    answer.isForEver = true
    return answer
  }
}
