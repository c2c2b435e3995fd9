internal import Mustache

/// What a template may show.
///
/// Texts go under their own names and are escaped; HTML is reached under `html.` alone, so that
/// `{{{html.name}}}` is the only tag without escaping that a template can need. A test over the
/// templates holds them to it.
package struct TemplateContext: Sendable {
  fileprivate var texts: [String: String]
  fileprivate var flags: [String: Bool]
  fileprivate var lists: [String: [TemplateContext]]
  fileprivate var html: [String: EscapedHTML]

  package init(
    _ texts: [String: String] = [:], flags: [String: Bool] = [:],
    lists: [String: [TemplateContext]] = [:], html: [String: EscapedHTML] = [:]
  ) {
    self.texts = texts.mapValues(\.writable)
    self.flags = flags
    self.lists = lists
    self.html = html
  }

  /// Both together; what the other says stands.
  package func merging(_ other: TemplateContext) -> TemplateContext {
    var both = self
    both.texts.merge(other.texts) { $1 }
    both.flags.merge(other.flags) { $1 }
    both.lists.merge(other.lists) { $1 }
    both.html.merge(other.html) { $1 }
    return both
  }
}

extension TemplateContext: MustacheParent {
  package func child(named name: String) -> Any? {
    name == "html" ? html : texts[name] ?? flags[name] ?? lists[name]
  }
}

/// Templates that were read once, by name.
package struct Templates: Sendable {
  private let library: MustacheLibrary

  /// - Parameter sources: the templates' texts, by the names that they call one another by.
  /// - Throws: `ExportError.template` for one that is not well formed.
  package init(_ sources: [String: String]) throws(ExportError) {
    var library = MustacheLibrary()
    for (name, source) in sources {
      do {
        try library.register(source, named: name)
      } catch {
        throw .template(name: name, reason: "\(error)")
      }
    }
    self.library = library
  }

  /// - Throws: `ExportError.template` when there is none of that name.
  package func render(_ name: String, _ context: TemplateContext) throws(ExportError) -> String {
    guard let text = library.render(context, withTemplate: name) else {
      throw .template(name: name, reason: "there is no such template")
    }
    return text
  }
}
