internal import PlanCorpus
internal import PlanExport

/// What somebody should look at first, each with the place where there is one.
struct ReviewDoubts {
  let plan: ReviewedPlan

  var links: [Link] { warnings + missing + withoutAnsvar + withoutType }

  private var warnings: [Link] {
    plan.facts.warnings.compactMap { warning in
      ReadingQuality(plan.facts).sentence(warning).map { Link($0, place(warning.evidence)) }
    }
  }

  private func place(_ evidence: Evidence?) -> String {
    evidence.map { ReviewLines.href($0, shown: plan.source.file, of: plan) } ?? ""
  }

  private var missing: [Link] {
    let organisation = plan.facts.organisasjon
    let levels = Nivå.allCases.filter { level in !organisation.levels.contains { $0.level == level }
    }
    return [
      plan.facts.innsatsområder.isEmpty ? Link("Programmet fant ingen innsatsområder.", "") : nil,
      levels.isEmpty
        ? nil
        : Link(
          "Programmet fant ikke noe på disse nivåene: "
            + levels.map(Self.name).joined(separator: ", ") + ".", ""),
      organisation.coordinator == nil
        ? Link("Programmet fant ingen SLT-koordinator.", "#organisation-coordinator") : nil,
    ].compactMap { $0 }
  }

  private static func name(_ level: Nivå) -> String {
    switch level {
    case .styrende: "styrende"
    case .koordinerende: "koordinerende"
    case .utførende: "utførende"
    }
  }

  private var withoutAnsvar: [Link] {
    tiltak("er uten ansvar") { $0.ansvar.isEmpty }
  }

  private var withoutType: [Link] {
    tiltak("er av ingen kjent tiltakstype") { $0.type == nil || $0.type == "annet" }
  }

  /// One line for all, that leads to the first.
  private func tiltak(_ what: String, where isSo: (Tiltak) -> Bool) -> [Link] {
    let found = plan.facts.tiltakene.filter(isSo)
    guard let first = found.first else { return [] }
    let path = "tiltak-\(first.innsatsområde ?? 0).\(first.number)"
    let names = found.prefix(8).map { "\($0.innsatsområde ?? 0).\($0.number)" }
    let more = found.count > names.count ? " og flere" : ""
    return [
      Link(
        "\(Norwegian.count(found.count, "tiltak", "tiltak")) \(what): "
          + names.joined(separator: ", ") + more, "#\(path)")
    ]
  }
}
