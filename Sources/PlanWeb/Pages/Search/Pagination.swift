internal import PlanExport
internal import PlanQueries

/// Links to the other pages of a list: the first, the last, and those beside this one.
struct Pagination {
  private let current: Int
  private let last: Int
  private let href: (Int) -> String

  /// - Parameters:
  ///   - current: this page, from 1.
  ///   - last: how many there are.
  ///   - href: where each of them is.
  init(_ current: Int, of last: Int, href: @escaping (Int) -> String) {
    self.current = current
    self.last = last
    self.href = href
  }

  /// The pages of hits.
  init(_ total: Int, _ address: SearchAddress) {
    let size = max(1, address.request.limit)
    self.init(
      address.request.offset / size + 1,
      of: address.request.limit > 0 ? (total + size - 1) / size : 1
    ) { "\(address.with(offset: ($0 - 1) * size).href)#treff" }
  }

  var context: TemplateContext {
    TemplateContext(
      flags: ["hasPages": last > 1], lists: ["pages": last > 1 ? entries : []])
  }

  private var entries: [TemplateContext] {
    var entries: [TemplateContext] = []
    if current > 1 { entries.append(step("Forrige", to: current - 1)) }
    var before = 0
    for number in 1...last where isShown(number) {
      if number > before + 1 { entries.append(gap) }
      entries.append(page(number))
      before = number
    }
    if current < last { entries.append(step("Neste", to: current + 1)) }
    return entries
  }

  private func isShown(_ number: Int) -> Bool {
    number == 1 || number == last || abs(number - current) <= 1
  }

  private func page(_ number: Int) -> TemplateContext {
    TemplateContext(
      ["label": "\(number)", "href": href(number)],
      flags: ["isCurrent": number == current, "isGap": false, "isNumber": true])
  }

  private func step(_ label: String, to number: Int) -> TemplateContext {
    TemplateContext(
      ["label": label, "href": href(number)],
      flags: ["isCurrent": false, "isGap": false, "isNumber": false])
  }

  private var gap: TemplateContext {
    TemplateContext(flags: ["isCurrent": false, "isGap": true, "isNumber": false])
  }
}
