import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import PlanWeb

/// What is refused is said in the form that fits who asked.
@Suite struct `RefusalTests` {
  private func problem(_ address: String, method: HTTPRequest.Method = .get) async throws
    -> (response: TestResponse, json: [String: Any])
  {
    let response = try await TestSite.get(address, method: method)
    #expect(response.header("content-type") == "application/problem+json", "\(address)")
    let json = try response.json()
    #expect(json["status"] as? Int == response.status.code)
    #expect((json["type"] as? String)?.hasPrefix("urn:tverrsnitt:problem:") == true)
    return (response, json)
  }

  @Test func `an unknown value names the parameter, not the flag, and the nearest`() async throws {
    let (response, json) = try await problem("/api/v1/search?kommune=Fjelvik")
    #expect(response.status == .badRequest)
    let detail = try #require(json["detail"] as? String)
    #expect(detail.hasPrefix("kommune=Fjelvik is unknown"))
    #expect(!detail.contains("--"))
    #expect((json["nearest"] as? [String])?.first == "fjellvik")
  }

  @Test func `a kommune without a plan is told from what is no kommune`() async throws {
    let (response, json) = try await problem("/api/v1/search?kommune=Troms%C3%B8")
    #expect(response.status == .badRequest)
    #expect((json["type"] as? String)?.hasSuffix("kommune-without-plan") == true)
    let detail = try #require(json["detail"] as? String)
    #expect(detail.hasPrefix("kommune=Tromsø is a kommune with no plan in the index; "))
    #expect((json["nearest"] as? [String])?.isEmpty == false)
    #expect(try await problem("/api/v1/gaps/tromso").response.status == .notFound)
    let page = try await TestSite.get("/?kommune=Troms%C3%B8").text
    #expect(page.contains("«Tromsø» er en kommune, men vi har ingen plan derfra."))
    #expect(page.contains("?kommune=fjellvik") || page.contains("?kommune=sundnes"))
  }

  @Test func `the others in gaps are called what the address calls them`() async throws {
    let (response, json) = try await problem("/api/v1/gaps/fjellvik?mot=Sunnes")
    #expect(response.status == .badRequest)
    #expect((json["detail"] as? String)?.hasPrefix("mot=Sunnes") == true)
  }

  @Test(arguments: [
    ("/api/v1/gaps/fjellvikk", "fjellvik"), ("/api/v1/compare/tiltaq", "tiltak"),
    ("/api/v1/tiltak/fjellvik-2023/1.9", "fjellvik-2023/1.1"),
    ("/api/v1/planer/fjellvik", "fjellvik-2023"), ("/api/v1/export/tiltak.docs", "docx"),
  ]) func `what is not there is not found, with the nearest that is`(
    address: String, nearest: String
  ) async throws {
    let (response, json) = try await problem(address)
    #expect(response.status == .notFound)
    #expect((json["nearest"] as? [String])?.contains(nearest) == true, "\(json)")
  }

  @Test func `an id of another kind says which it is`() async throws {
    let (response, json) = try await problem("/api/v1/avsnitt/fjellvik-2023/1.1")
    #expect(response.status == .notFound)
    #expect((json["detail"] as? String)?.contains("of the kind tiltak") == true)
  }

  @Test(arguments: [
    "/api/v1/search?limit=ti", "/api/v1/search?alder=ung", "/api/v1/search?gyldig-i=24",
    "/api/v1/search?q=%FF", "/api/v1/search?kommun=baerum",
    "/api/v1/compare/tiltak?dato=2024-02-30",
    "/api/v1/compare/tiltak?slag=plan", "/api/v1/export/gaps.csv",
    "/api/v1/export/tiltak.csv?mot=x",
    "/api/v1/tiltak/%FF", "/healthz?x=1",
  ]) func `what cannot be is a bad request`(address: String) async throws {
    let (response, _) = try await problem(address)
    #expect(response.status == .badRequest)
  }

  @Test func `more parameters than anyone needs are refused`() async throws {
    let many = String(repeating: "kommune=x&", count: Limits.parameters + 1)
    let (response, json) = try await problem("/api/v1/search?\(many)")
    #expect(response.status == .badRequest)
    #expect((json["type"] as? String)?.hasSuffix("too-many-parameters") == true)
  }

  @Test func `an address beyond all measure is too long`() async throws {
    let long = String(repeating: "a", count: Limits.address)
    let (response, _) = try await problem("/api/v1/search?q=\(long)")
    #expect(response.status == .uriTooLong)
    #expect(try await TestSite.get("/?q=\(long)").status == .uriTooLong)
  }

  @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .patch, .options, .trace])
  func `nothing can be written`(method: HTTPRequest.Method) async throws {
    for address in ["/", "/api/v1/search", "/healthz", "/nowhere"] {
      let response = try await TestSite.get(address, method: method)
      #expect(response.status == .methodNotAllowed)
      #expect(response.header("allow") == "GET, HEAD")
    }
  }

  @Test func `a person who asks for nothing that exists gets a page`() async throws {
    let response = try await TestSite.get("/finnes-ikke")
    #expect(response.status == .notFound)
    #expect(response.header("content-type") == "text/html; charset=utf-8")
  }

  @Test(arguments: [
    "/api/v1/planer/..%2F..%2Fetc%2Fpasswd", "/api/v1/planer/../../etc/passwd",
    "/api/v1/export/..%2F..%2Fetc%2Fpasswd.csv", "/api/v1/export/%2Fetc%2Fpasswd.json",
    "/api/v1/compare/..%2Fsaved%2Frus", "/api/v1/tiltak/%00", "/../../etc/passwd",
  ]) func `no path leads out of the index`(address: String) async throws {
    let response = try await TestSite.get(address)
    #expect(response.status == .notFound, "\(address)")
    #expect(!response.text.contains("root:"))
  }

  @Test(arguments: [
    "/api/v1/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "/api/v1/compare/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/?kommune=%22%3E%3Cscript%3E",
  ]) func `markup in an address never becomes markup in an answer`(address: String) async throws {
    let response = try await TestSite.get(address)
    let isPage = response.header("content-type")?.hasPrefix("text/html") == true
    // JSON may hold the text: no browser takes it for a page.
    #expect(!isPage || !response.text.contains("<script>alert"))
    #expect(response.header("x-content-type-options") == "nosniff")
  }

  @Test func `a fault of the server says nothing of its inside`() throws {
    struct Inside: Error, CustomStringConvertible {
      let description = "/srv/hemmelig/db: the disk is on fire"
    }
    for refusal in [Refusal(thrown: Inside()), .index(reason: Inside().description)] {
      #expect(refusal.status.kind == .serverError)
      let answers = [
        Answer.problem(refusal),
        ErrorPage.answer(refusal, path: "/planer/x", query: "q=x", edition: nil),
      ]
      for answer in answers {
        let text = String(buffer: answer.body)
        #expect(text.count > 50)
        #expect(!text.contains("hemmelig") && !text.contains("disk") && !text.contains("Inside"))
      }
    }
  }
}
