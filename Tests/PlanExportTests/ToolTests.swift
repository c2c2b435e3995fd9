import PlanExport
import Testing

@Suite struct `Tools that are missing` {
  @Test(arguments: [
    (ExportFormat.docx, "pandoc is needed for docx and is not installed: apt-get install pandoc"),
    (.pdf, "Chromium is needed for pdf and is not installed: apt-get install chromium"),
  ])
  func `name themselves and the command that installs them`(
    format: ExportFormat, message: String
  ) async throws {
    // A search path with nothing on it, as on a machine without them.
    let exporter = Exporter(try Samples.hard(), searchPath: "/nowhere")
    await #expect { try await exporter.bytes(format) } throws: { "\($0)" == message }
    for format in ExportFormat.allCases where format.tool == nil {
      #expect(try await !exporter.bytes(format).isEmpty)
    }
  }
}
