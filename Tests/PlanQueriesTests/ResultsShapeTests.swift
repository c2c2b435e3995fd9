import Foundation
import PlanCorpus
import PlanIndex
import PlanQueries
import Testing

/// The JSON of a search, held against the contract by the names of its keys.
@Suite struct `JSON of results` {
  private typealias Object = [String: Any]

  private func json(_ results: SearchResults) throws -> Object {
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(results))
    return try #require(object as? Object)
  }

  @Test func `results have the contract's keys`() throws {
    let object = try json(Indexes.real.search("hasjavvening"))
    let keys: Set = [
      "query", "interpreted", "suggestion", "expansions", "total", "unit", "plans", "hits",
      "facets",
    ]
    #expect(Set(object.keys).isSuperset(of: keys))
    #expect(object["query"] as? String == "hasjavvening")
    #expect(object["interpreted"] as? String == "hasjavvenning")
    #expect(object["suggestion"] as? String == "hasjavvenning")
    #expect((object["expansions"] as? [String])?.contains("HAP") == true)
    #expect(object["unit"] as? String == "treff")
    #expect(object["plans"] as? Int == 3)
    #expect((object["notes"] as? [String])?.isEmpty == true)
  }

  @Test func `a hit has the contract's keys`() throws {
    let object = try json(Indexes.real.search("hasjavvenning"))
    let hit = try #require((object["hits"] as? [Object])?.first)
    let keys: Set = [
      "rank", "id", "slag", "kommune", "title", "innsatsomraade", "tiltakstype", "score",
      "snippet", "evidence",
    ]
    #expect(Set(hit.keys).isSuperset(of: keys))
    #expect(hit["rank"] as? Int == 1)
    #expect(hit["id"] as? String == "lillestrom-2024/1.23")
    #expect(hit["slag"] as? String == "tiltak")
    #expect(hit["kommune"] as? String == "Lillestrøm")
    #expect(hit["title"] as? String == "Hasjavvenningsprogram (HAP)")
    #expect(hit["innsatsomraade"] as? String == "Ungdomskriminalitet")
    #expect(hit["tiltakstype"] as? String == "hasjavvenning")
    #expect((hit["score"] as? Double ?? 0) > 0)
    #expect(hit["period"] as? [Int] == [2024, 2028])
    let evidence = try #require(hit["evidence"] as? Object)
    #expect(Set(evidence.keys) == ["file", "first_line", "last_line", "page"])
    #expect(evidence["file"] as? String == "lillestrom-2024/plan.txt")
  }

  @Test func `what is not known is null, never absent`() throws {
    let object = try json(Indexes.real.search("", limit: 1000))
    #expect(object["suggestion"] is NSNull)
    let hits = try #require(object["hits"] as? [Object])
    for hit in hits {
      for key in ["innsatsomraade", "innsatsomraade_kode", "tiltakstype"] {
        #expect(hit[key] is String || hit[key] is NSNull, "\(key)")
      }
    }
    let plan = try #require(hits.first { $0["slag"] as? String == "plan" })
    #expect(plan["tiltakstype"] is NSNull)
    #expect(plan["innsatsomraade"] is NSNull)
    #expect((plan["ansvar"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: ["", "hasjavvenning", "finnesikkeitekst"])
  func `facets are an object with every group`(query: String) throws {
    let facets = try #require(try json(Indexes.real.search(query))["facets"] as? Object)
    let contract: Set = [
      "kommune", "tiltakstype", "innsatsomraade", "nivaa", "aktoer", "dokumenttype", "alder",
      "slag",
    ]
    #expect(Set(facets.keys) == contract.union(["ansvar", "gyldig_i"]))
    for (name, group) in facets {
      let counts = try #require(group as? [Object], "\(name)")
      for count in counts {
        #expect(count["value"] is String && count["label"] is String, "\(name)")
        #expect(count["count"] is Int && count["selected"] is Bool, "\(name)")
      }
    }
  }

  @Test func `codes are ASCII and what people read keeps its letters`() throws {
    let facets = try Indexes.real.search("").facets
    for facet in Facet.allCases {
      #expect(facet.rawValue.allSatisfy { $0.isASCII })
      #expect(facets[facet].allSatisfy { $0.value.allSatisfy(\.isASCII) }, "\(facet)")
    }
    #expect(facets[.kommune].contains { $0.value == "baerum" && $0.label == "Bærum" })
    #expect(facets[.nivaa].contains { $0.value == "utforende" && $0.label == "Utførende nivå" })
  }

  @Test(arguments: ["", "hasjavvening", "ungdom AND", "finnesikkeitekst"])
  func `results come back from their JSON as they were`(query: String) throws {
    let results = try Indexes.real.search(query)
    let bytes = try JSONEncoder().encode(results)
    #expect(try JSONDecoder().decode(SearchResults.self, from: bytes) == results)
  }
}
