import PlanIndex
import PlanQueries
import Testing

@Suite struct `Unknown filter values` {
  @Test(arguments: [
    (Facet.kommune, "Lilestrøm", "lillestrom"), (.kommune, "nordreland", "nordre-land"),
    (.kommune, "Bærm", "baerum"), (.innsatsomraade, "psykiskhelse", "psykisk-helse"),
    (.innsatsomraade, "Kriminele nettverk", "Kriminelle nettverk"),
    (.tiltakstype, "hasjavvening", "hasjavvenning"), (.tiltakstype, "krisesentr", "krisesenter"),
    (.nivaa, "styrnede", "styrende"), (.aktoer, "plitie", "politi"),
    (.ansvar, "barnvern", "barnevern"), (.dokumenttype, "arsrapport", "aarsrapport"),
    (.slag, "titlak", "tiltak"),
  ])
  func `an unknown value names the nearest ones`(
    facet: Facet, value: String, nearest: String
  ) throws {
    let error = try Indexes.real.failure("", [facet: [value]])
    guard case .unknownValue(facet, value, let names) = error else {
      Issue.record("\(value) gave \(String(describing: error))")
      return
    }
    #expect(names.first == nearest)
    #expect((1...5).contains(names.count))
    #expect(Set(names).count == names.count)
    #expect(error?.isUsage == true)
  }

  @Test func `the message names flag, value and proposals`() throws {
    let error = try Indexes.fictional.failure("", [.kommune: ["Fjelvik"]])
    #expect(
      error?.description
        == "--kommune 'Fjelvik' is unknown; the nearest are fjellvik, sundnes")
  }

  @Test func `a nearest value is one that the filter takes`() throws {
    for facet in Facet.allCases where facet != .alder && facet != .gyldig {
      guard
        case .unknownValue(_, _, let names) = try Indexes.real.failure("", [facet: ["qqqqqq"]])
      else {
        Issue.record("\(facet) takes qqqqqq")
        continue
      }
      for name in names {
        #expect(try Indexes.real.failure("", [facet: [name]]) == nil, "\(facet) \(name)")
      }
    }
  }

  @Test func `one unknown value among known ones is an error`() throws {
    let error = try Indexes.real.failure("", [.kommune: ["baerum", "atlantis"]])
    guard case .unknownValue(.kommune, "atlantis", _) = error else {
      Issue.record("gave \(String(describing: error))")
      return
    }
  }

  @Test(arguments: ["", "!!", "🙂", " "])
  func `a value without letters is unknown`(value: String) throws {
    #expect(try Indexes.real.failure("", [.kommune: [value]])?.isUsage == true)
  }

  @Test func `the flag of every facet is the contract's`() {
    #expect(
      Facet.allCases.map(\.flag) == [
        "kommune", "innsatsomraade", "tiltakstype", "nivaa", "aktoer", "ansvar", "dokumenttype",
        "gyldig-i", "alder", "slag",
      ])
  }

  @Test(arguments: ["tjuefire", "24", "20244", "20x4", "", "2024-2025"])
  func `what is no year is refused with an example`(year: String) throws {
    let error = try Indexes.real.failure("", [.gyldig: [year]])
    guard case .badYear(year) = error else {
      Issue.record("\(year) gave \(String(describing: error))")
      return
    }
    #expect(
      error?.description
        == "--gyldig-i '\(year)' is no year; write four digits, as in 2024")
    #expect(error?.isUsage == true)
  }

  @Test func `an index that fails is no mistake of the user`() {
    let error = QueryError.index(.missing(path: "x/db"))
    #expect(!error.isUsage)
    #expect(error.description == "x/db: there is no index; run `tverrsnitt index`")
  }
}
