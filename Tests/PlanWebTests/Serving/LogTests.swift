import Foundation
import Testing

@testable import PlanWeb

@Suite struct `The log` {
  private let time = Date(timeIntervalSince1970: 1_795_280_000.25)

  @Test func `is one line of JSON an event, with the day and the time`() throws {
    let line = try #require(JSONLines.line(["message": "request"], at: time))
    #expect(line.last == UInt8(ascii: "\n"))
    let fields = try #require(try JSONSerialization.jsonObject(with: line) as? [String: String])
    #expect(fields["time"]?.hasPrefix("2026-11-21T") == true)
    #expect(fields["message"] == "request")
  }

  @Test(arguments: [
    "/a\n{\"level\":\"info\"}", "/\r\n", "/\u{1B}[31m", "/\u{9B}31m", "/\u{2028}", "/\u{202E}",
  ])
  func `cannot be written into by what is asked`(path: String) throws {
    let line = try #require(JSONLines.line(["path": path], at: time))
    let text = String(decoding: line.dropLast(), as: UTF8.self)
    // Nothing that ends a line, that a terminal obeys or that turns the line round.
    for scalar in text.unicodeScalars {
      #expect(![.control, .format, .lineSeparator].contains(scalar.properties.generalCategory))
    }
    let fields = try #require(try JSONSerialization.jsonObject(with: line) as? [String: String])
    #expect(fields["path"] == path)
  }
}
