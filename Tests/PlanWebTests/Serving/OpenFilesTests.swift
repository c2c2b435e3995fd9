import Testing

@testable import PlanWeb

@Suite struct `OpenFilesTests` {
  @Test func `connections leave room for what else the server opens`() {
    #expect(OpenFiles.room(within: 524_288, atMost: 1024) == 1024)
    #expect(OpenFiles.room(within: 1024, atMost: 1024) == 768)
    #expect(OpenFiles.room(within: 100, atMost: 1024) == 50)
    #expect(OpenFiles.room(within: 1, atMost: 1024) == 1)
  }

  @Test func `this process may open as many as it was told`() {
    let connections = OpenFiles.connections(atMost: 64)
    #expect((1...64).contains(connections))
  }
}
