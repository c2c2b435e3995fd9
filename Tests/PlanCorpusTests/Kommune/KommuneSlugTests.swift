import PlanCorpus
import Testing

/// A plan's id begins with its kommune's slug, so that must lead back to it.
@Suite struct `Slugs of kommuner` {
  private let register: Kommuneregister
  private var known: [Kommune] { register.kommuner.filter(\.hasKnownSlug) }

  init() throws { register = try RealRegister.read.get() }

  @Test func `are each one kommune's alone`() {
    #expect(known.count > 300)
    let shared = Dictionary(grouping: known, by: \.slug).filter { $0.value.count > 1 }
    #expect(shared.isEmpty)
  }

  @Test func `make plan ids that give them back`() throws {
    for kommune in known {
      for year in [2016, 2024] {
        let id = try #require(PlanID(rawValue: "\(kommune.slug)-\(year)"), "\(kommune.slug)")
        #expect(id.kommuneSlug == kommune.slug)
      }
    }
  }

  @Test func `lead to the kommune, or among those of its name`() {
    for kommune in known {
      switch register.find(kommune.slug) {
      case .one(let found): #expect(found == kommune, "\(kommune.slug)")
      case .several(let found): #expect(found.contains(kommune), "\(kommune.slug)")
      default: Issue.record("\(kommune.slug) is not found")
      }
    }
  }
}
