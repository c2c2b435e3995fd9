import Hummingbird
import NIOCore
import Synchronization
import Testing

@testable import PlanWeb

@Suite struct `AnswerCacheTests` {
  private func answer(_ text: String) -> TaggedAnswer {
    TaggedAnswer(.html(text), generation: "g")
  }

  @Test func `an answer that was kept comes back to the byte`() {
    let cache = AnswerCache(bytes: 100_000)
    cache["/a"] = answer("hei")
    #expect(cache["/a"].map { String(buffer: $0.answer.body) } == "hei")
    #expect(cache["/b"] == nil)
  }

  @Test func `however many are kept, they take no more than they may`() {
    let cache = AnswerCache(bytes: 100_000)
    for number in 1...1000 { cache["/\(number)"] = answer(String(repeating: "a", count: 1000)) }
    let kept = (1...1000).filter { cache["/\($0)"] != nil }
    #expect(kept.count > 10 && kept.count * 1000 <= 100_000)
    #expect(kept.last == 1000)
  }

  @Test func `what is asked for again stays`() {
    let cache = AnswerCache(bytes: 100_000)
    cache["/often"] = answer("hei")
    for number in 1...1000 {
      cache["/\(number)"] = answer(String(repeating: "a", count: 1000))
      #expect(cache["/often"] != nil, "after \(number)")
    }
  }

  @Test func `one answer never drives all others out`() {
    let cache = AnswerCache(bytes: 100_000)
    cache["/small"] = answer("hei")
    cache["/large"] = answer(String(repeating: "a", count: 90_000))
    #expect(cache["/small"] != nil && cache["/large"] == nil)
  }
}

/// How many do something at once, and whether they may end it.
private final class Crowd: Sendable {
  private struct State {
    var now = 0
    var most = 0
    var mayLeave = false
  }

  private let state = Mutex(State())

  var most: Int { state.withLock(\.most) }

  func open() { state.withLock { $0.mayLeave = true } }

  func stay() async throws {
    state.withLock {
      $0.now += 1
      $0.most = max($0.most, $0.now)
    }
    while !state.withLock(\.mayLeave) { try await Task.sleep(for: .milliseconds(2)) }
    state.withLock { $0.now -= 1 }
  }
}

@Suite struct `TurnsTests` {
  @Test func `so many at a time have a turn, so many wait, and the rest are sent away`()
    async throws
  {
    let turns = Turns(2, queue: 3)
    let crowd = Crowd()
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for _ in 1...9 {
        group.addTask {
          do {
            try await turns.wait { try await crowd.stay() }
            return true
          } catch { return false }
        }
      }
      var outcomes: [Bool] = []
      for await outcome in group {
        outcomes.append(outcome)
        // All nine have asked when four were sent away.
        if outcomes.count == 4 { crowd.open() }
      }
      return outcomes
    }
    #expect(outcomes.filter { $0 }.count == 5)
    #expect(crowd.most == 2)
  }
}

@Suite struct `TimeLimitTests` {
  @Test func `work that takes too long is given up with the limit named`() async throws {
    let route = Route.waiting("/slow", Operation("slow", "", gives: [:])) { _ in
      try await Task.sleep(for: .seconds(600))
      return .html("late")
    }
    await #expect(throws: Refusal.timeLimit(seconds: 0)) {
      try await RouteResponder.answer(
        route, TestSite.asked("/slow"), within: .milliseconds(20))
    }
  }
}
