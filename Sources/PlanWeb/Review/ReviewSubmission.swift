internal import PlanCorpus

/// What somebody sent from a form of the review.
struct ReviewSubmission: Sendable {
  /// What they want done.
  enum Deed: Sendable, Equatable {
    /// Sets what was changed, and what was ticked as right.
    case save
    /// Sets every value as it stands in the form.
    case saveAll
    case remove

    init?(_ text: String) {
      switch text {
      case "lagre": self = .save
      case "alle": self = .saveAll
      case "fjern": self = .remove
      default: return nil
      }
    }
  }

  /// Names of the fields that every form has.
  enum Name {
    static let deed = "handling"
    static let manifest = "manifest"
    static let confirmed = "stemmer"
    static let firstLine = "fra"
    static let lastLine = "til"
    static let file = "fil"
    static let reason = "begrunnelse"
    /// The number of an entry that is to be taken away.
    static let withdrawn = "angre"
  }

  let deed: Deed
  /// The checksum of the manifest that the form was made from.
  let manifest: String
  /// By the key of the value.
  private(set) var values: [String: [String]]
  /// Keys of the values that were ticked.
  let confirmed: Set<String>
  let firstLine: String
  let lastLine: String
  let file: String?
  let reason: String

  /// - Throws: `ReviewRefusal.noForm` when it does not say what is to be done.
  init(_ form: Parameters, _ fields: [ReviewField]) throws(ReviewRefusal) {
    func one(_ name: String) -> String { form.values(name).first ?? "" }
    guard let deed = Deed(one(Name.deed)) else { throw .noForm }
    self.deed = deed
    manifest = one(Name.manifest)
    values = [:]
    for field in fields { values[field.key] = form.values(field.name) }
    confirmed = Set(form.values(Name.confirmed))
    firstLine = one(Name.firstLine)
    lastLine = one(Name.lastLine)
    file = form.values(Name.file).first
    reason = one(Name.reason)
  }

  /// A form that nobody has touched yet.
  init(_ subject: CurationSubject, _ fields: [ReviewField], of plan: ReviewedPlan) {
    deed = .save
    manifest = plan.text.sum
    values = [:]
    for field in fields {
      values[field.key] = ReviewValue.typed(subject.values[field.key] ?? .null, in: field)
    }
    confirmed = []
    firstLine = subject.evidence.map { "\($0.firstLine)" } ?? ""
    lastLine = subject.evidence.map { "\($0.lastLine)" } ?? ""
    file = subject.evidence?.fileName
    reason = ""
  }
}

extension Evidence {
  /// The name of the file in the plan's folder.
  var fileName: String? { file.split(separator: "/").last.map(String.init) }
}
