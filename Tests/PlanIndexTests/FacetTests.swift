import PlanCorpus
import PlanIndex
import Testing

@Suite struct `Packed facet codes` {
  private func unpacked(_ bytes: [UInt8]) -> FacetCodes {
    bytes.withUnsafeBytes { FacetCodes(packed: $0) }
  }

  @Test(arguments: [
    FacetCodes(codes: [], ages: []), FacetCodes(codes: [0], ages: []),
    FacetCodes(codes: [1, 255, 256, 65535, 65536, 16_777_215], ages: []),
    FacetCodes(codes: [], ages: [AgeRange(min: 0, max: 0)]),
    FacetCodes(
      codes: [7, 300], ages: [AgeRange(min: 10, max: 18), AgeRange(min: 18, max: nil)]),
  ])
  func `what is packed comes out the same`(codes: FacetCodes) {
    #expect(unpacked(codes.packed) == codes)
  }

  @Test func `the form is the one the schema states`() {
    let codes = FacetCodes(
      codes: [1, 0x0102], ages: [AgeRange(min: 13, max: 20), AgeRange(min: 18, max: nil)])
    #expect(codes.packed == [2, 1, 0, 0, 2, 1, 0, 13, 20, 18, 255])
  }

  @Test func `ages beyond the oldest are kept at the oldest`() {
    let codes = FacetCodes(
      codes: [], ages: [AgeRange(min: 120, max: 300), AgeRange(min: -4, max: 255)])
    #expect(
      unpacked(codes.packed).ages == [AgeRange(min: 99, max: 99), AgeRange(min: 0, max: 99)])
  }

  @Test func `more codes than a byte counts are left out`() {
    let many = FacetCodes(codes: (0..<300).map(UInt32.init), ages: [AgeRange(min: 1, max: 2)])
    let read = unpacked(many.packed)
    #expect(read.codes == (0..<255).map(UInt32.init))
    #expect(read.ages == many.ages)
  }

  @Test(arguments: [[], [1], [1, 7], [3, 1, 0, 2, 0, 3], [255, 1, 2, 3]] as [[UInt8]])
  func `bytes of another form give nothing`(bytes: [UInt8]) {
    #expect(unpacked(bytes) == FacetCodes(codes: [], ages: []))
  }

  @Test func `half an age range is left out`() {
    #expect(unpacked([0, 10, 18, 20]).ages == [AgeRange(min: 10, max: 18)])
  }

  @Test func `no bytes whatever make it crash`() {
    for first in UInt8.min...UInt8.max {
      for length in 0..<12 {
        let codes = unpacked([first] + [UInt8](repeating: 0xFF, count: length))
        #expect(codes.codes.isEmpty || codes.codes.count == Int(first))
      }
    }
  }
}

@Suite struct `The registry of facet values` {
  private static let bærum = FacetValue(facet: .kommune, value: "baerum", label: "Bærum")

  @Test func `a value keeps the code it got first`() {
    var registry = FacetRegistry()
    let rus = FacetValue(facet: .innsatsomraade, value: "rus", label: "Rus")
    #expect(registry.register(Self.bærum) == 0)
    #expect(registry.register(rus) == 1)
    #expect(registry.register(FacetValue(facet: .kommune, value: "baerum", label: "Annet")) == 0)
    #expect(registry.values == [Self.bærum, rus])
    #expect(registry.code(.innsatsomraade, "rus") == 1)
    #expect(registry.code(.kommune, "rus") == nil)
  }

  @Test func `one code in two facets is two values`() {
    var registry = FacetRegistry()
    let codes = [Facet.aktoer, .ansvar].map {
      registry.register(FacetValue(facet: $0, value: "politi", label: "Politi"))
    }
    #expect(codes == [0, 1])
    #expect(registry.values(of: .ansvar).map(\.value) == ["politi"])
    #expect(registry.values(of: .alder) == [])
  }

  @Test func `a registry takes more values than fit two bytes`() {
    var registry = FacetRegistry()
    for number in 0...70_000 {
      registry.register(FacetValue(facet: .gyldig, value: "\(number)", label: ""))
    }
    #expect(registry.code(.gyldig, "70000") == 70_000)
    #expect(registry.register(FacetValue(facet: .gyldig, value: "12", label: "")) == 12)
    #expect(registry.values.count == 70_001)
    #expect(FacetRegistry.most > 1_000_000)
  }

  @Test(arguments: ["baerum", "Bærum", "bærum", "BÆRUM", "Baerum", "BAERUM", " bærum "])
  func `a value is meant by code, label and slug`(name: String) {
    #expect(Self.bærum.isMeant(by: name))
  }

  @Test(arguments: ["", "barum", "Bærums", "kommune", "bæ rum"])
  func `nothing else means it`(name: String) {
    #expect(!Self.bærum.isMeant(by: name))
  }

  @Test(arguments: ["baerum", "Bærum", "BAERUM", "barum", "rus", "Rus og doping", "", "2024"])
  func `a name means the values that say so themselves`(name: String) {
    var registry = FacetRegistry()
    registry.register(Self.bærum)
    registry.register(FacetValue(facet: .innsatsomraade, value: "rus", label: "Rus og doping"))
    registry.register(FacetValue(facet: .innsatsomraade, value: "a-2020/1", label: "Rus"))
    var merged = FacetValue(facet: .kommune, value: "asker", label: "Asker")
    merged.names = ["asker", "barum"]
    registry.register(merged)
    for facet in Facet.allCases {
      let asked = registry.values(of: facet).filter { $0.isMeant(by: name) }
      #expect(registry.codes(of: facet, meantBy: name).map { registry.values[Int($0)] } == asked)
    }
  }

  @Test func `JSON keeps values and codes`() throws {
    var registry = FacetRegistry()
    let values = [
      Self.bærum, FacetValue(facet: .gyldig, value: "2024", label: "2024"),
      FacetValue(
        facet: .tiltakstype, value: "natteravn", label: "Natteravn", group: "foreldre"),
      FacetValue(
        facet: .innsatsomraade, value: "baerum-2016/1", label: "Få «SLT» på plass", isShown: false),
    ]
    for value in values { registry.register(value) }
    let line = try CompactJSON.line(registry)
    #expect(!line.contains("\n"))
    #expect(line.contains(#""gyldig_i""#))
    var read = try CompactJSON.decode(FacetRegistry.self, from: line.utf8)
    #expect(read.values == values)
    #expect(read.code(.innsatsomraade, "baerum-2016/1") == 3)
    #expect(read.register(Self.bærum) == 0)
  }
}

@Suite struct `Bands of age` {
  @Test func `every age from 0 to 99 is in one band`() {
    for age in 0...Schema.oldestAge {
      let bands = AgeBand.allCases.filter { $0.ages.overlaps(AgeRange(min: age, max: age)) }
      #expect(bands.count == 1, "\(age)")
    }
  }

  @Test func `bands are written as the filter takes them`() {
    #expect(
      AgeBand.allCases.map(\.value) == ["0-5", "6-12", "13-15", "16-18", "19-24", "25-99"])
  }
}
