internal import PlanExport
internal import PlanQueries

/// Links to the other pages of hits: the first, the last, and those beside this one.
struct Pagination {
  private let address: SearchAddress
  private let size: Int
  private let current: Int
  private let last: Int

  init(_ total: Int, _ address: SearchAddress) {
    self.address = address
    size = max(1, address.request.limit)
    current = address.request.offset / size + 1
    last = max(1, (total + size - 1) / size)
  }

  var context: TemplateContext {
    let hasPages = last > 1 && address.request.limit > 0
    return TemplateContext(
      flags: ["hasPages": hasPages], lists: ["pages": hasPages ? entries : []])
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

  private func href(_ number: Int) -> String {
    "\(address.with(offset: (number - 1) * size).href)#treff"
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
