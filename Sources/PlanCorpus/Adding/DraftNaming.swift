internal import Foundation

/// What a plan is called and which years it is for: as a person says, else as the plan does.
struct DraftNaming {
  let file: String
  let request: PlanRequest
  /// What the rules read in the plan.
  let read: PlanDescription

  func kommune() throws(Fault) -> KommuneNaming {
    guard let name = request.kommune ?? read.kommune ?? KommuneNaming.name(inFileName: file) else {
      throw Fault(
        file: file, problem: "does not say whose plan it is",
        remedy: "say so with --kommune, or put the kommune's name first in the file's name")
    }
    let kommune = registered(name)
    return try KommuneNaming(
      name: name, number: request.kommunenummer ?? kommune?.nummer(in: nil)?.rawValue,
      kommune: kommune, in: file)
  }

  /// Who it is by its name, and by its number where that was said; nobody where the name is
  /// several's, or the two do not agree.
  private func registered(_ name: String) -> Kommune? {
    guard let register = request.register else { return nil }
    if let nummer = request.kommunenummer.flatMap(Kommunenummer.init(rawValue:)) {
      return register.kommune(numbered: nummer).flatMap {
        KommuneSpelling.means(name, among: register.keys(of: $0)) ? $0 : nil
      }
    }
    let year = (request.period ?? read.period)?.first
    guard case .one(let kommune) = register.find(name, in: year) else { return nil }
    return kommune
  }

  func period() throws(Fault) -> Period {
    guard let period = request.period ?? read.period else {
      throw Fault(
        file: file, problem: "does not say which years it is for",
        remedy: "say so with --period 2024-2028, or --year 2024")
    }
    return period
  }

  func id(_ kommune: KommuneNaming, _ period: Period) throws(Fault) -> PlanID {
    let text = request.id ?? "\(kommune.slug)-\(period.first)"
    guard let id = PlanID(rawValue: text), text.hasSuffix("-\(period.first)") else {
      throw Fault(
        file: file, problem: "'\(DeliveredFile.printable(text))' cannot be its id",
        remedy: "give <kommune>-\(period.first) in small letters from a to z")
    }
    return id
  }

  /// Nothing is made up: a document whose kind is not told is `annet`, one without a title goes
  /// by its file's name, and both stand among the doubts.
  func description(_ kommune: KommuneNaming, _ period: Period) -> PlanDescription {
    var description = read
    description.kommune = kommune.name
    description.kommunenummer = kommune.number
    description.title = read.title ?? (file as NSString).deletingPathExtension
    description.documentType = read.documentType ?? "annet"
    description.period = period
    description.language = read.language ?? "nb"
    return description
  }
}
