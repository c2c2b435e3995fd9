internal import PlanCorpus
internal import PlanExport

/// What a plan says of one thing; nothing said is «ikke funnet i planen», never blank.
struct Fact {
  struct Value {
    var text: String
    var href: String?
    var evidence: Evidence?

    init(_ text: String, href: String? = nil, _ evidence: Evidence? = nil) {
      self.text = text
      self.href = href
      self.evidence = evidence
    }
  }

  var name: String
  var values: [Value]

  init(_ name: String, _ values: [Value]) {
    self.name = name
    self.values = values
  }

  init(_ name: String, _ text: String?, _ evidence: Evidence? = nil) {
    self.init(name, [text.map { Value($0, evidence) }].compactMap { $0 })
  }

  init(_ name: String, texts: [String]) {
    self.init(name, texts.map { Value($0) })
  }

  func context(_ links: PageLinks) -> TemplateContext {
    TemplateContext(
      ["name": name], flags: ["isMissing": values.isEmpty, "isList": values.count > 1],
      lists: ["values": values.map { $0.context(links) }])
  }
}

extension Fact.Value {
  fileprivate func context(_ links: PageLinks) -> TemplateContext {
    TemplateContext(
      ["text": text, "href": href ?? ""], flags: ["isLink": href != nil],
      lists: ["sources": [evidence].compactMap { $0 }.map(links.source)])
  }
}

extension [Fact] {
  func contexts(_ links: PageLinks) -> [TemplateContext] { map { $0.context(links) } }
}
