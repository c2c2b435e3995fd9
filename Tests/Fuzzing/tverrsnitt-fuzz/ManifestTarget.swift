internal import Fixtures
internal import Foundation
@testable import PlanCorpus
internal import PlanIndex

/// A `plan.yaml` to the manifest, to what its curation makes of a plan and to the documents of the
/// index; and the changes that the review pages make in it.
enum ManifestTarget {
  private static let source: SourceText = {
    let path = "\(Fixtures.corpus)/fjellvik-2023/plan.txt"
    guard let bytes = FileManager.default.contents(atPath: path) else { fatalError("no \(path)") }
    return SourceText(
      text: String(decoding: bytes, as: UTF8.self), file: "fjellvik-2023/plan.txt",
      kind: .textLayer, pageMarks: .none)
  }()

  private static let vocabularies: Vocabularies = {
    do { return try Vocabularies.read(at: Fixtures.vocabularies) } catch { fatalError("\(error)") }
  }()
  private static let labels = FacetLabels(vocabularies)
  private static let classifier = Classifier(vocabularies)

  static func run(_ input: Input) {
    let text = ManifestText(file: Manifest.fileName, text: input.text)
    guard let manifest = try? text.manifest() else { return }
    index(manifest)
    change(text, manifest)
  }

  private static func index(_ manifest: Manifest) {
    let entry = Corpus.Entry(
      manifest: manifest, folder: manifest.id.rawValue, sources: [source])
    let reading = PlanReading.reading(entry)
    _ = CurationCheck.faults(entry, reading)
    _ = CuratedCodes.check(Corpus(entries: [entry]), vocabularies)
    let subjects = CurationSubject.all(of: reading.plan.facts, reading, manifest.curation)
    hold(
      subjects.flatMap(\.entries).allSatisfy(manifest.curation.indices.contains),
      "a subject names an entry that is not there")
    do {
      let drafts = try PlanDocuments(reading.plan, labels: labels, classifier: classifier).drafts()
      hold(drafts.contains { $0.head.slag == .plan }, "the plan has no document")
      // As many terms as a document of the index gets of its years.
      hold(drafts.allSatisfy { $0.facets.count < 1000 }, "a document has too many facets")
    } catch {
      fatalError("\(error)")
    }
  }

  private static func change(_ text: ManifestText, _ manifest: Manifest) {
    guard let target = CurationTarget(path: "tiltak/1.1/title") else { return }
    let entry = CurationEntry(
      .set, target, value: .text("Ny: \"tittel\" #1"), reason: "fordi", lines: [37...38])
    let count = manifest.curation.count
    for edit in [CurationEdit.put(entry), .withdraw(0), .replace(count - 1, entry)] {
      guard let changed = try? text.applying(edit) else { continue }
      guard let curation = try? changed.manifest().curation else {
        fatalError("\(edit) leaves no manifest")
      }
      if case .withdraw = edit {
        hold(curation.count == count - 1, "one withdrawn leaves \(curation.count) of \(count)")
      } else {
        hold(curation.contains { $0.value == entry.value }, "\(edit) is not there")
      }
    }
  }
}
