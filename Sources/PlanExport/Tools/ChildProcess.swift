internal import Foundation
internal import Subprocess

/// Runs another program to its end, within limits, in a folder of its own that is gone afterwards.
///
/// Arguments never pass through a shell. Whatever the program leaves running ends with it: it gets
/// a session of its own, and the signals go to all of it.
struct ChildProcess: Sendable {
  let tool: Tool
  let format: ExportFormat
  /// It is ended when it takes longer.
  var timeLimit: Duration = .seconds(120)
  /// It is refused when it writes more.
  var largestFile = 200_000_000

  /// Writes the input into a folder, runs the program there, and reads what it wrote.
  ///
  /// - Parameters:
  ///   - inputs: files by their names, which the arguments name.
  ///   - output: the name of the file that it writes.
  ///   - arguments: made of the folder's path.
  func output(
    _ output: String, of inputs: [String: [UInt8]], arguments: (String) -> [String]
  ) async throws(ExportError) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("tverrsnitt-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      for (name, bytes) in inputs {
        try Data(bytes).write(to: folder.appendingPathComponent(name))
      }
    } catch {
      throw .unwritable(path: folder.path, reason: error.localizedDescription)
    }
    try await run(arguments(folder.path), in: folder.path)
    return try read(folder.appendingPathComponent(output))
  }

  /// Runs the first of the tool's commands that is installed.
  private func run(_ arguments: [String], in folder: String) async throws(ExportError) {
    for command in tool.commands {
      if try await run(command, arguments, in: folder) { return }
    }
    throw .missingTool(name: tool.name, package: tool.package, format: format)
  }

  /// - Returns: false when there is no such command.
  private func run(
    _ command: String, _ arguments: [String], in folder: String
  ) async throws(ExportError) -> Bool {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    let configuration = Configuration(
      executable: .name(command), arguments: Arguments(arguments),
      // A home of its own: nothing of the user's settings, and nothing left there.
      environment: .inherit.updating(["HOME": folder, "TMPDIR": folder]),
      platformOptions: options)
    let (limit, name) = (timeLimit, tool.name)
    let ended: Result<Bool, ExportError> = await withTaskGroup { group in
      group.addTask { await Self.run(configuration, name: name) }
      group.addTask {
        try? await Task.sleep(for: limit)
        return .failure(.failedTool(name: name, reason: "it took more than \(limit)"))
      }
      defer { group.cancelAll() }
      return await group.next() ?? .failure(.failedTool(name: name, reason: "it did not start"))
    }
    return try ended.get()
  }

  private static func run(
    _ configuration: Configuration, name: String
  ) async -> Result<Bool, ExportError> {
    do {
      // Chromium talks much when all is well; nothing of it is kept but the end.
      let result = try await Subprocess.run(
        configuration, output: .discarded, error: .string(limit: 1_000_000))
      if result.terminationStatus.isSuccess { return .success(true) }
      let lines = result.standardError.split(separator: "\n")
      return .failure(.failedTool(name: name, reason: lines.last.map(String.init) ?? "no reason"))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .success(false)
    } catch {
      return .failure(.failedTool(name: name, reason: "\(error)"))
    }
  }

  private func read(_ file: URL) throws(ExportError) -> [UInt8] {
    do {
      let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
      guard size > 0, size <= largestFile else {
        throw ExportError.failedTool(name: tool.name, reason: "it wrote \(size) bytes")
      }
      return [UInt8](try Data(contentsOf: file))
    } catch let error as ExportError {
      throw error
    } catch {
      throw .failedTool(name: tool.name, reason: "it wrote no \(format.rawValue)")
    }
  }
}
