/// A form and how often the document uses it.
struct FormCount: Sendable {
  let form: Form
  var count = 0
  /// For a lone sign, what follows it: the same sign in many places is more than one witness.
  var followers: Set<Letters> = []

  /// How many witnesses it is for a rule.
  var witnesses: Int { form.letters.count == 1 ? followers.count : 1 }

  /// The forms of a document, the most frequent first.
  static func count(_ tokens: [Token]) -> [FormCount] {
    var counts: [Form: FormCount] = [:]
    for (place, token) in tokens.enumerated() {
      let form = Form(token)
      var entry = counts[form] ?? FormCount(form: form)
      entry.count += 1
      if token.length == 1, place + 1 < tokens.count {
        entry.followers.insert(tokens[place + 1].letters)
      }
      counts[form] = entry
    }
    return counts.values.sorted {
      $0.count != $1.count
        ? $0.count > $1.count
        : ($0.form.letters != $1.form.letters
          ? $0.form.letters.lexicographicallyPrecedes($1.form.letters)
          : ($0.form.capitals.rawValue, $0.form.stop.rawValue)
            < ($1.form.capitals.rawValue, $1.form.stop.rawValue))
    }
  }
}
