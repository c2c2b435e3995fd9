import Foundation
import PlanCorpus
import Testing

/// The shapes that the contract promises to whoever reads the JSON.
@Suite struct `The shape of JSON` {
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  private struct Holder: Codable, Equatable {
    @OrNull var name: String?
    @OrNull var count: Int?
  }

  @Test func `what is missing is written as null`() throws {
    #expect(try json(Holder(name: nil, count: 2)) == #"{"count":2,"name":null}"#)
    #expect(try json(Holder(name: "x", count: nil)) == #"{"count":null,"name":"x"}"#)
  }

  @Test func `null is read back as missing`() throws {
    let read = try decoded(Holder.self, #"{"count":null,"name":"x"}"#)
    #expect(read == Holder(name: "x", count: nil))
  }

  @Test func `a period is two years`() throws {
    #expect(try json(Period(first: 2024, last: 2028)) == "[2024,2028]")
    #expect(try decoded(Period.self, "[2016, 2018]") == Period(first: 2016, last: 2018))
    #expect(throws: (any Error).self) { try decoded(Period.self, "[2016]") }
  }

  @Test(arguments: [
    (AgeRange(min: 10, max: 18), "[10,18]", "10–18 år"),
    (AgeRange(min: 18, max: nil), "[18,null]", "18 år og eldre"),
    (AgeRange(min: 15, max: 15), "[15,15]", "15 år"),
    (AgeRange(min: 0, max: 23), "[0,23]", "0–23 år"),
  ])
  func `an age range is its two ends`(range: AgeRange, text: String, label: String) throws {
    #expect(try json(range) == text)
    #expect(try decoded(AgeRange.self, text) == range)
    #expect(range.label == label)
  }

  @Test func `age ranges overlap where they share a year`() {
    let young = AgeRange(min: 10, max: 15)
    #expect(young.overlaps(AgeRange(min: 15, max: 18)))
    #expect(!young.overlaps(AgeRange(min: 16, max: nil)))
    #expect(AgeRange(min: 18, max: nil).overlaps(AgeRange(min: 30, max: nil)))
    #expect(!AgeRange(min: 18, max: nil).overlaps(young))
  }

  @Test func `a period holds its first and its last year`() {
    let period = Period(first: 2022, last: 2025)
    #expect([2021, 2022, 2025, 2026].map(period.contains) == [false, true, true, false])
    #expect(period.label == "2022–2025")
    #expect(Period(first: 2016, last: 2016).label == "2016")
  }

  @Test func `evidence has a page only where the source has pages`() throws {
    let plain = Evidence(file: "a-2020/plan.txt", firstLine: 3, lastLine: 5)
    #expect(try json(plain) == #"{"file":"a-2020/plan.txt","first_line":3,"last_line":5}"#)
    let paged = Evidence(file: "a-2020/plan.txt", firstLine: 3, lastLine: 5, page: 2)
    #expect(try json(paged).contains(#""page":2"#))
  }

  @Test func `a plan of which nothing is known has every key`() throws {
    let text = try json(PlanFacts(plan: PlanDescription()))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(
      object.keys.sorted()
        == [
          "evaluation", "innsatsomraader", "maalgruppe", "organisation", "plan", "related_plans",
          "surveys", "text_quality", "tiltak", "warnings",
        ])
    let plan = try #require(object["plan"] as? [String: Any])
    for key in ["id", "kommune", "title", "document_type", "period", "language"] {
      #expect(plan[key] is NSNull, "\(key)")
    }
    let målgruppe = try #require(object["maalgruppe"] as? [String: Any])
    for key in ["evidence", "max", "min"] { #expect(målgruppe[key] is NSNull, "\(key)") }
    #expect((målgruppe["statements"] as? [Any])?.isEmpty == true)
    #expect(text.contains(#""organisation":{"coordinator":null,"levels":[],"networks":[]}"#))
  }

  @Test func `a tiltak has the keys of the contract`() throws {
    var tiltak = Tiltak(
      id: "a-2020/0.1", innsatsområde: nil, number: 1, title: "t", text: "",
      evidence: Evidence(file: "a-2020/plan.txt", firstLine: 1, lastLine: 1))
    tiltak.ageRanges = [AgeRange(min: 18, max: nil)]
    let text = try json(tiltak)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let promised: Set = [
      "id", "innsatsomraade", "number", "title", "text", "ansvar", "forankring", "age_ranges",
      "type", "secondary_types", "actors", "prevention_level", "new", "contact", "evidence",
      "status",
    ]
    #expect(promised.isSubset(of: object.keys))
    #expect(object["innsatsomraade"] is NSNull)
    #expect(object["type"] is NSNull)
    #expect(object["status"] as? String == "extracted")
    #expect(text.contains(#""age_ranges":[[18,null]]"#))
    #expect(try decoded(Tiltak.self, text) == tiltak)
  }

  @Test func `the level utførende is written in ASCII`() throws {
    #expect(Nivå.allCases.map(\.rawValue) == ["styrende", "koordinerende", "utforende"])
  }
}
