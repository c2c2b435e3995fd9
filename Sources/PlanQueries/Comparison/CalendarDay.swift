internal import Foundation
package import PlanCorpus

/// A day, `2026-11-21`.
package struct CalendarDay: Sendable, Hashable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Oslo") ?? .gmt
    return calendar
  }()

  /// - Throws: `QueryError.badDay` for what is no day of the calendar.
  package init(_ text: String) throws(QueryError) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDay = parts.map(\.count) == [4, 2, 2] && text.allSatisfy { $0.isASCII }
    let numbers = parts.compactMap { Int($0) }
    guard isDay, numbers.count == 3, numbers[0] > 0, Self.exists(numbers) else {
      throw .badDay(text)
    }
    (year, month, day) = (numbers[0], numbers[1], numbers[2])
  }

  private static func exists(_ numbers: [Int]) -> Bool {
    DateComponents(
      calendar: calendar, year: numbers[0], month: numbers[1], day: numbers[2]
    ).isValidDate
  }

  private init(year: Int, month: Int, day: Int) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Today in Norway.
  package static var today: CalendarDay {
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return CalendarDay(year: parts.year ?? 1, month: parts.month ?? 1, day: parts.day ?? 1)
  }

  package var description: String {
    [(year, 4), (month, 2), (day, 2)].map { number, digits in
      String(repeating: "0", count: max(0, digits - "\(number)".count)) + "\(number)"
    }.joined(separator: "-")
  }

  /// `21.11.2026`, as Norwegians write it.
  package var norwegian: String { "\(day).\(month).\(year)" }
}

/// Whether a plan holds on a day. Plans name years, so a whole year counts.
package enum PlanStatus: String, Codable, Sendable {
  case inForce = "in_force"
  case expired
  case notYet = "not_yet"
  case unknown

  package init(of period: Period?, on day: CalendarDay) {
    guard let period else {
      self = .unknown
      return
    }
    self = period.contains(day.year) ? .inForce : day.year > period.last ? .expired : .notYet
  }

  package var label: String {
    switch self {
    case .inForce: "gjelder"
    case .expired: "utløpt"
    case .notYet: "ikke begynt"
    case .unknown: "ukjent periode"
    }
  }
}
