internal import Foundation
internal import Glibc
internal import Subprocess

/// Runs another program to its end, within limits, in a folder of its own that is gone afterwards.
///
/// Arguments never pass through a shell, and of the environment nothing is handed on but the
/// search path. Whatever the program leaves running ends with it: it gets a session of its own,
/// and the signals go to all of it.
package struct ChildProcess: Sendable {
  private let tool: Tool
  private let limits: ChildLimits
  private let searchPath: String

  /// - Parameter searchPath: where it is looked for; this process's own when `nil`.
  package init(_ tool: Tool, limits: ChildLimits, searchPath: String? = nil) {
    self.tool = tool
    self.limits = limits
    self.searchPath =
      searchPath ?? ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
  }

  /// Writes the input into a folder, runs the program there, and reads what it wrote.
  ///
  /// - Parameters:
  ///   - output: the name of the file that it writes.
  ///   - inputs: files by their names, which the arguments name.
  ///   - arguments: made of the folder's path.
  /// - Throws: `ToolError` when it is missing, fails, goes beyond its limits or writes nothing.
  package func output(
    _ output: String, of inputs: [String: [UInt8]], arguments: (String) -> [String]
  ) async throws(ToolError) -> [UInt8] {
    let folder = try ChildFolder(holding: inputs)
    defer { folder.remove() }
    _ = try await run(arguments(folder.path), in: folder.path)
    return try read(URL(fileURLWithPath: "\(folder.path)/\(output)"))
  }

  /// What a program says.
  package struct Printed: Sendable {
    package var output: String
    package var errors: String
  }

  /// The same for a program that prints what it finds.
  package func printed(
    of inputs: [String: [UInt8]], arguments: (String) -> [String]
  ) async throws(ToolError) -> Printed {
    let folder = try ChildFolder(holding: inputs)
    defer { folder.remove() }
    return try await run(arguments(folder.path), in: folder.path)
  }

  /// Whether programs can be given a network of their own, which leads nowhere: found out once.
  package static var canBeOffline: Bool { get async { await offline.value } }

  private static let offline = Task {
    let probe = ChildProcess(.unshare, limits: .ownInput)
    let answer = try? await probe.printed(of: [:]) { _ in
      ["--map-root-user", "--net", "--", "true"]
    }
    return answer != nil
  }

  // MARK: Running

  private func run(_ arguments: [String], in folder: String) async throws(ToolError) -> Printed {
    let mayUnshare = limits.isOffline ? await Self.canBeOffline : false
    let words = limits.wrapping(try await command(), mayUnshare: mayUnshare)
    let first = ChildLimits.wrappers.first { $0.name == words[0] } ?? tool
    return try await run(words[0], Array(words.dropFirst()) + arguments, in: folder, first)
  }

  /// The first of the tool's commands that is installed.
  private func command() async throws(ToolError) -> String {
    for command in tool.commands {
      let path = try? await Executable.name(command).resolveExecutablePath(
        in: .custom(["PATH": searchPath]))
      if path != nil { return command }
    }
    throw .missing(tool)
  }

  private func run(
    _ command: String, _ arguments: [String], in folder: String, _ named: Tool
  ) async throws(ToolError) -> Printed {
    let start = ContinuousClock.now
    do {
      // Chromium talks much when all is well; nothing of it is kept but the end.
      let result = try await Subprocess.run(
        configuration(command, arguments, in: folder), output: .string(limit: limits.output),
        error: .string(limit: 1_000_000))
      guard result.terminationStatus.isSuccess else {
        let spent = ContinuousClock.now - start
        throw ToolError.failed(
          tool, reason: reason(result.terminationStatus, result.standardError, spent))
      }
      return Printed(output: result.standardOutput, errors: result.standardError)
    } catch let error as ToolError {
      throw error
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missing(named)
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw .failed(tool, reason: tooMuch)
    } catch {
      throw .failed(tool, reason: "\(error)")
    }
  }

  private func configuration(
    _ command: String, _ arguments: [String], in folder: String
  ) -> Configuration {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
    ]
    return Configuration(
      executable: .name(command), arguments: Arguments(arguments),
      // A home of its own: nothing of the user's settings, and nothing left there.
      environment: .custom([
        "PATH": searchPath, "HOME": folder, "TMPDIR": folder, "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
      ]),
      platformOptions: options)
  }

  // MARK: What came of it

  private func reason(_ status: TerminationStatus, _ errors: String, _ spent: Duration) -> String {
    if case .signaled(SIGXFSZ) = status { return tooMuch }
    if case .signaled(SIGKILL) = status, spent >= limits.time {
      return "it took more than \(limits.time)"
    }
    let last = errors.split(whereSeparator: \.isNewline).last.map(String.init)
    return last ?? "it ended with \(status)"
  }

  private var tooMuch: String { "it wrote more than \(limits.output >> 20) MiB" }

  private func read(_ file: URL) throws(ToolError) -> [UInt8] {
    do {
      let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
      guard size > 0 else { throw ToolError.failed(tool, reason: "it wrote nothing") }
      guard size <= limits.output else {
        throw ToolError.failed(tool, reason: tooMuch)
      }
      return [UInt8](try Data(contentsOf: file))
    } catch let error as ToolError {
      throw error
    } catch {
      throw .failed(tool, reason: "it wrote no \(file.lastPathComponent)")
    }
  }
}
