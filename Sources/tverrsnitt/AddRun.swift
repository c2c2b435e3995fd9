internal import ArgumentParser
internal import Foundation
internal import PlanCorpus

/// Adds one file after another, goes on past a bad one, and tells at the end what came of all.
struct AddRun {
  let corpus: String
  let request: PlanRequest
  /// Whether plans that are there are replaced without asking.
  let replaces: Bool
  let isDryRun: Bool
  let conversion: PlanConversion

  /// - Throws: the fault of a lone file, an exit status when some of several were bad, and a
  ///   `Fault` when the corpus cannot be written at all.
  func add(_ paths: [String]) async throws {
    let folder = isDryRun ? nil : try CorpusFolder(at: corpus)
    var report = AddReport(isSingle: paths.count == 1)
    let progress = ProgressLine()
    for (index, path) in paths.enumerated() {
      if paths.count > 1 { progress.show(index, of: paths.count, DeliveredFile.printable(path)) }
      do {
        let draft = try await draft(path)
        progress.end()
        try put(draft, into: folder, &report)
      } catch let fault as Fault {
        progress.end()
        report.faults.append(fault)
        if paths.count > 1 { Terminal.note("\(fault)") }
      }
    }
    try await end(report)
  }

  private func draft(_ path: String) async throws -> PlanDraft {
    let file = try DeliveredFile.read(at: path)
    let plan = try await conversion.convert(file)
    return try PlanDraft(plan, of: file, as: request, soundWords: conversion.soundWords)
  }

  private func put(
    _ draft: PlanDraft, into folder: CorpusFolder?, _ report: inout AddReport
  ) throws {
    guard !report.ids.contains(draft.id) else {
      throw Fault(
        file: draft.delivered, problem: "would be \(draft.id), as another file of this run is",
        remedy: "add it alone, with an --id of its own")
    }
    Terminal.write(DraftText(draft: draft).text(isWhole: report.isSingle))
    guard let folder else {
      if report.isSingle { Terminal.write("\n" + draft.manifest()) }
      report.ids.append(draft.id)
      return
    }
    switch try folder.effect(of: draft) {
    case .new: report.added += 1
    case .unchanged:
      report.unchanged += 1
      report.ids.append(draft.id)
      Terminal.write("  is there already, with this text")
      return
    case .replaces(let files, let curations):
      guard try mayReplace(draft, files, curations) else {
        report.kept += 1
        return
      }
      report.replaced += 1
    }
    try folder.put(draft)
    report.ids.append(draft.id)
  }

  private func mayReplace(_ draft: PlanDraft, _ files: Int, _ curations: Int) throws -> Bool {
    guard !replaces else { return true }
    let kept = curations == 0 ? "" : "; its \(curations) curations are kept"
    let question = "\(draft.id) is there, with \(files) files. Replace it\(kept)?"
    guard let answer = Terminal.ask(question) else {
      throw Fault(
        file: draft.delivered, problem: "would replace \(draft.id), and there is nobody to ask",
        remedy: "say --yes to replace it, or give another --id")
    }
    return answer
  }

  private func end(_ report: AddReport) async throws {
    if report.isSingle, let fault = report.faults.first { throw fault }
    Terminal.write(report.text(corpus, isDryRun: isDryRun))
    if !(await ChildProcess.canBeOffline) {
      Terminal.note(
        "note: this machine does not let programs be cut off from the network (unshare); "
          + "converters ran with their other limits")
    }
    guard report.faults.isEmpty else {
      Terminal.complain("\(report.faults.count) of the files could not be added; see above")
      throw ExitCode(Failure.other)
    }
  }
}
