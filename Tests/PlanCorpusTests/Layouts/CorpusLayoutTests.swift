internal import Fixtures
import Testing

@testable import PlanCorpus

/// Holds the tiltak of the corpus' own plans to the numbers and lines that a person found there.
struct CorpusLayoutTests {
  @Test func `Heads whose area labels are displaced keep their areas and lines`() throws {
    #expect(
      try places("lillehammer-2016/plan.txt", .none) == [
        "1.1 248-253", "1.2 255-259", "1.3 261-266", "1.4 268-273", "2.1 282-286", "2.2 288-307",
        "2.3 309-314", "2.4 316-323", "2.5 325-351", "3.1 356-360", "3.2 362-371", "3.3 373-378",
        "4.1 383-398", "4.2 400-411", "5.1 422-455",
      ])
  }

  @Test func `Heads of four areas that the plan lists keep their areas and lines`() throws {
    #expect(
      try places("lillestrom-2024/plan.txt", .leadingSpace) == [
        "1.1 422-433", "1.2 435-445", "1.3 447-463", "1.4 465-475", "1.5 476-490", "1.6 492-508",
        "1.7 510-518", "1.8 520-536", "1.9 537-548", "1.10 550-596", "1.11 597-610", "1.12 612-623",
        "1.13 625-631", "1.14 633-650", "1.15 651-668", "1.16 670-681", "1.17 683-694",
        "1.18 696-706", "1.19 707-719", "1.20 721-732", "1.21 734-781", "1.22 783-794",
        "1.23 796-811", "1.24 812-825", "1.25 827-837", "1.26 839-845", "1.27 847-869",
        "1.28 870-881", "2.1 890-901", "2.2 903-915", "2.3 917-925", "2.4 927-937", "2.5 938-946",
        "2.6 948-958", "2.7 960-971", "2.8 973-985", "2.9 987-994", "3.1 997-1002", "3.2 1004-1009",
        "3.3 1011-1021", "3.4 1023-1033", "3.5 1035-1043", "4.1 1056-1077", "4.2 1079-1090",
        "4.3 1091-1104", "4.4 1106-1123",
      ])
  }

  @Test func `A table without areas keeps its rows`() throws {
    #expect(
      try places("nordre-land-2022/plan-alternative.txt", .none) == [
        "0.1 131-131", "0.2 132-132", "0.3 133-133", "0.4 134-134", "0.5 135-135", "0.6 136-136",
        "0.7 137-137", "0.8 138-138", "0.9 139-139", "0.10 140-140", "0.11 141-141", "0.12 142-142",
        "0.13 143-143", "0.14 145-145", "0.15 146-146", "0.16 147-147",
      ])
  }

  @Test func `A report's items keep their areas and lines`() throws {
    #expect(
      try places("baerum-2016/plan.txt", .leadingSpace) == [
        "3.1 282-286", "3.2 288-288", "3.3 289-294", "3.4 296-303", "3.5 305-308", "3.6 310-320",
        "3.7 322-326", "4.1 344-345", "4.2 347-356", "4.3 358-373", "4.4 375-377", "4.5 378-380",
        "4.6 382-384", "4.7 386-388", "4.8 390-392", "4.9 394-394", "5.1 408-412", "5.2 414-417",
        "5.3 419-420", "5.4 422-425",
      ])
  }

  private func places(_ file: String, _ pageMarks: PageMarks) throws -> [String] {
    try LayoutReading(file: "\(Fixtures.realCorpus)/\(file)", pageMarks: pageMarks).tiltakene.map {
      "\($0.id) \($0.evidence.firstLine)-\($0.evidence.lastLine)"
    }
  }
}
