internal import ArgumentParser
internal import Foundation
internal import PlanExport
internal import PlanQueries

/// How every command ends when it fails: one line on standard error, and an exit status.
enum Failure {
  static let usage: Int32 = 64
  static let other: Int32 = 1

  /// Runs a command's work and turns what it throws into the line and the status.
  static func reported(_ work: () throws -> Void) throws {
    do { try work() } catch { throw status(of: error) }
  }

  /// The same for work that waits.
  static func reported(_ work: () async throws -> Void) async throws {
    do { try await work() } catch { throw status(of: error) }
  }

  /// Says what went wrong, and gives the status to end with.
  private static func status(of error: any Error) -> ExitCode {
    if let exit = error as? ExitCode { return exit }
    Terminal.complain("\(error)")
    let isUsage =
      (error as? QueryError)?.isUsage ?? (error as? ExportError)?.isUsage ?? false
    return ExitCode(isUsage ? usage : other)
  }
}
