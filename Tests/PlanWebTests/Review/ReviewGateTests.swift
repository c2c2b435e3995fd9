import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import PlanWeb

@Suite(.serialized) struct `The review of plans` {
  private static let addresses = [
    "/gjennomgang", "/gjennomgang/fjellvik-2023", "/gjennomgang/fjellvik-2023/maalgruppe",
  ]

  @Test func `is not there unless it is asked for`() async throws {
    for address in Self.addresses {
      #expect(try await TestSite.get(address).status == .notFound, "\(address)")
      #expect(try await TestSite.get(address, method: .post).status == .methodNotAllowed)
    }
    let plan = try await TestSite.get("/planer/fjellvik-2023")
    #expect(!plan.text.contains("/gjennomgang"))
  }

  @Test(arguments: ["0.0.0.0", "::", "192.0.2.7", "2001:db8::1"])
  func `is not there on an address that others reach`(host: String) async throws {
    try await ReviewSite.lend { site in
      for address in Self.addresses {
        #expect(try await site.get(address, host: host).status == .notFound, "\(address)")
        let sent = try await site.send(address, [], host: host)
        #expect(sent.status == .methodNotAllowed, "\(address)")
      }
      let plan = try await site.get("/planer/fjellvik-2023", host: host)
      #expect(plan.status == .ok && !plan.text.contains("/gjennomgang"))
    }
  }

  @Test(arguments: ["127.0.0.1", "::1", "localhost"])
  func `is there on this machine alone, and plans lead to it`(host: String) async throws {
    try await ReviewSite.lend { site in
      for address in Self.addresses {
        let page = try await site.get(address, host: host)
        #expect(page.status == .ok)
        #expect(page.header("cache-control") == "no-store")
        #expect(page.header("content-security-policy") != nil)
      }
      let plan = try await site.get("/planer/fjellvik-2023", host: host)
      #expect(plan.text.contains("href=\"/gjennomgang/fjellvik-2023\""))
    }
  }

  @Test(arguments: [
    "../fjellvik-2023", "fjellvik-2023/..", "..%2Ffjellvik-2023", "fjellvik-2023/tiltak/9.9",
    "finnes-2020", "fjellvik-2023/statement", "%00", ".new-fjellvik-2023",
  ]) func `knows nothing but the plans of the corpus`(place: String) async throws {
    try await ReviewSite.lend { site in
      let status = try await site.get("/gjennomgang/\(place)").status
      #expect(status == .notFound, "\(place)")
    }
  }
}

@Suite(.serialized) struct `The gate of the review` {
  private let gate = ReviewGate(token: FormToken())

  private func request(
    authority: String? = "localhost:8080", _ fields: [String: String] = [:]
  ) throws -> HTTPRequest {
    var request = HTTPRequest(
      method: .post, scheme: "http", authority: authority, path: "/gjennomgang/x-2020")
    for (name, value) in fields {
      request.headerFields[try #require(HTTPField.Name(name))] = value
    }
    return request
  }

  @Test(arguments: [
    "localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080", "[::1]", "LOCALHOST:80",
  ]) func `knows this machine's own names`(name: String) throws {
    #expect(throws: Never.self) { try gate.admit(request(authority: name)) }
  }

  @Test(
    arguments: [
      nil, "", "evil.example", "evil.example:8080", "localhost.evil.example",
      "127.0.0.1.evil.example",
      "localhost.", "evil.example#localhost", "user@localhost", "[::1", "10.0.0.1", "0.0.0.0:8080",
      "localhost:80:80", "localhost:x",
    ] as [String?]) func `refuses a name that leads here from elsewhere`(name: String?) throws
  {
    #expect(throws: ReviewRefusal.foreignHost) { try gate.admit(request(authority: name)) }
  }

  @Test func `refuses a target that names a host itself`() throws {
    var request = try request()
    request.path = "http://evil.example/gjennomgang/x-2020"
    #expect(throws: ReviewRefusal.foreignHost) { try gate.admit(request) }
  }

  @Test(arguments: [
    "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "x-forwarded-proto", "X-Real-IP", "Via",
  ]) func `refuses what a proxy sent on`(header: String) throws {
    #expect(throws: ReviewRefusal.forwarded) { try gate.admit(request([header: "1.2.3.4"])) }
  }

  private static let type = ["Content-Type": "application/x-www-form-urlencoded;charset=UTF-8"]

  @Test(arguments: [
    ["Origin": "http://localhost:8080"], ["Sec-Fetch-Site": "same-origin"],
    ["Origin": "http://localhost:8080", "Sec-Fetch-Site": "same-origin"],
  ]) func `takes a form of its own pages`(fields: [String: String]) throws {
    #expect(throws: Never.self) {
      try gate.admitForm(request(fields.merging(Self.type) { $1 }))
    }
  }

  @Test(
    arguments: [
      [:], ["Origin": "null"], ["Origin": "https://localhost:8080"], ["Origin": "http://localhost"],
      ["Origin": "http://evil.example"], ["Sec-Fetch-Site": "cross-site"],
      ["Sec-Fetch-Site": "same-site"], ["Sec-Fetch-Site": "none"],
      ["Origin": "http://localhost:8080", "Sec-Fetch-Site": "cross-site"],
      ["Origin": "http://127.0.0.1:8080", "Sec-Fetch-Site": "same-origin"],
    ] as [[String: String]]) func `refuses a form of elsewhere`(fields: [String: String]) throws
  {
    #expect(throws: ReviewRefusal.foreignPage) {
      try gate.admitForm(request(fields.merging(Self.type) { $1 }))
    }
  }

  @Test(arguments: ["text/plain", "multipart/form-data; boundary=x", "application/json", ""])
  func `refuses what is no form`(type: String) throws {
    #expect(throws: ReviewRefusal.noForm) {
      try gate.admitForm(
        request(["Origin": "http://localhost:8080", "Content-Type": type]))
    }
  }

  @Test func `a token is of one run of the server`() {
    let (one, other) = (FormToken(), FormToken())
    #expect(one.matches(one.text))
    #expect(!one.matches(other.text))
    #expect(!one.matches(nil) && !one.matches("") && !one.matches(String(one.text.dropLast())))
    #expect(one.text.count >= 43)
  }
}

@Suite(.serialized) struct `A form of the review that was not sent from its pages` {
  @Test func `is refused, and nothing is written`() async throws {
    try await ReviewSite.lend { site in
      let before = try site.manifest
      let form = try await site.form("maalgruppe").with("verdi-max", "25")
        .with("begrunnelse", "r").with("handling", "lagre")
      let foreign = ReviewSite.own.with(.origin, "http://evil.example")
      let big = form.with("begrunnelse", String(repeating: "a", count: Limits.form))
      let many = form + Array(repeating: Parameter("x", "y"), count: Limits.parameters)
      let refused: [(String, [Parameter], HTTPFields, HTTPResponse.Status)] = [
        ("no token", form.filter { $0.name != "token" }, ReviewSite.own, .forbidden),
        ("another token", form.with("token", FormToken().text), ReviewSite.own, .forbidden),
        ("from elsewhere", form, foreign, .forbidden),
        ("by a proxy", form, ReviewSite.own.with("X-Forwarded-For", "1.2.3.4"), .forbidden),
        ("no form", form, ReviewSite.own.with(.contentType, "text/plain"), .unsupportedMediaType),
        ("too large", big, ReviewSite.own, .contentTooLarge),
        ("too many fields", many, ReviewSite.own, .unsupportedMediaType),
        ("no deed", form.filter { $0.name != "handling" }, ReviewSite.own, .unsupportedMediaType),
      ]
      for (name, fields, headers, status) in refused {
        let answer = try await site.send("maalgruppe", fields, headers: headers)
        #expect(answer.status == status, "\(name)")
        #expect(answer.text.contains("<h1>"), "\(name)")
        #expect(try site.manifest == before, "\(name)")
      }
      for method in [HTTPRequest.Method.put, .delete, .patch] {
        let answer = try await site.ask("maalgruppe", method, ReviewSite.own, nil, "127.0.0.1")
        #expect(answer.status == .methodNotAllowed)
      }
      #expect(try await site.send("maalgruppe", form).status == .seeOther)
    }
  }

  @Test func `does not reach the other pages and the API`() async throws {
    try await ReviewSite.lend { site in
      for address in ["/", "/planer/fjellvik-2023", "/api/v1/search"] {
        let answer = try await site.send(address, [])
        #expect(answer.status == .methodNotAllowed)
      }
    }
  }
}

extension HTTPFields {
  fileprivate func with(_ name: HTTPField.Name, _ value: String) -> HTTPFields {
    var fields = self
    fields[name] = value
    return fields
  }

  fileprivate func with(_ name: String, _ value: String) -> HTTPFields {
    HTTPField.Name(name).map { with($0, value) } ?? self
  }
}
